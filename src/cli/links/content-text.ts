import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads a file of the content.
 * @param folder the content's
 * @throws Error for the editor, where bytes would be lost when it is written again
 */
export function contentText(folder: string, file: string): string {
  const bytes = readFileSync(join(folder, file));
  if (!isUtf8(bytes))
    throw new Error(`content/${file} heeft letters die niet kloppen. Sla het bestand op als UTF-8.`);
  return bytes.toString('utf8');
}
