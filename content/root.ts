import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds the product: a checkout, or what is installed of one. */
export const ROOT = rootAbove(import.meta.dirname);

/** Where editors keep the content, as YAML. What is installed has no such folder. */
export const CONTENT_FOLDER = join(ROOT, 'content');

/** @returns the nearest folder from this one upwards that has a package.json: modules stand elsewhere once they are bundled */
function rootAbove(folder: string): string {
  const above = dirname(folder);
  return above === folder || existsSync(join(folder, 'package.json')) ? folder : rootAbove(above);
}
