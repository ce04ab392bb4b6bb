import { contentName } from '../content/built-content.ts';
import { type Content, loadContent } from '../content/index.ts';
import { withExamples } from '../content/learning.ts';
import { PREPARED_FILE, preparedFile } from '../content/prepared-file.ts';
import { preparedBytes } from '../dialogs/search/prepared.ts';
import { reasonOf } from './printable.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Reads the texts of the content and learns from its examples, and keeps what comes of it for the next start. Takes seconds.
 * @param name of the files from before they were read
 * @throws ContentError, or an error for the editor who saved one meanwhile: later builds would take this for made of it
 */
export function prepareContent(content: Content, name: string): void {
  process.stderr.write('The search learns from the content, once for each change of it: half a minute.\n');
  const file = preparedFile(preparedBytes(withExamples(content)));
  if (contentName() !== name) {
    throw new Error('A file of the content was changed while it was read. Build it anew: npm run build');
  }
  replaceFile(PREPARED_FILE, file);
}

/** The content, prepared anew where it changed since it was last prepared. @throws ContentError */
export function preparedContent(): Content {
  const name = contentName();
  const content = loadContent();
  if ('prepared' in content.learning) return content;
  prepareContent(content, name);
  return loadContent();
}

/**
 * The same for a program that an editor runs: a mistake is told to them, and ends it.
 * @param read another way to get the content
 */
export function contentOrExit(read: () => Content = preparedContent): Content {
  try {
    return read();
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exit(1);
  }
}
