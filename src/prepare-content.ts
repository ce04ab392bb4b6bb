import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Content, loadContent } from '../content/index.ts';
import { withExamples } from '../content/learning.ts';
import { PREPARED_FILE, preparedFile } from '../content/prepared-file.ts';
import { preparedBytes } from '../dialogs/search/prepared.ts';

/**
 * Reads the texts of the content and learns from its examples, and keeps what comes of it for the next start. Takes seconds.
 * @throws ContentError
 */
export function prepareContent(content: Content): void {
  mkdirSync(dirname(PREPARED_FILE), { recursive: true });
  const fresh = `${PREPARED_FILE}.${process.pid}`;
  writeFileSync(fresh, preparedFile(preparedBytes(withExamples(content))));
  // A process that starts meanwhile finds a whole file.
  renameSync(fresh, PREPARED_FILE);
}

/** The content, prepared anew where it changed since it was last prepared. @throws ContentError */
export function preparedContent(): Content {
  const content = loadContent();
  if ('prepared' in content.learning) return content;
  prepareContent(content);
  return loadContent();
}
