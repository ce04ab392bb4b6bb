import { contentName } from '../content/built-content.ts';
import { type Content, loadContent } from '../content/index.ts';
import { withExamples } from '../content/learning.ts';
import { PREPARED_FILE, preparedFile } from '../content/prepared-file.ts';
import { CONTENT_FOLDER } from '../content/root.ts';
import { dayOf } from '../dialogs/calendar.ts';
import { preparedBytes } from '../dialogs/search/prepared.ts';
import { timeOf } from '../dialogs/time.ts';
import { reasonOf } from './printable.ts';
import { replaceFile } from './replace-file.ts';

/** What is said while the search learns, and when a file was saved meanwhile. */
type Words = Readonly<{ learns: string; saved: string }>;

const FOR_OPERATORS: Words = {
  learns: 'The search learns from the content, once for each change of it: half a minute.',
  saved: 'A file of the content was changed while it was read. Build it anew: npm run build',
};

const FOR_EDITORS: Words = {
  learns:
    'De zoekfunctie leert van de inhoud. Dat duurt een halve minuut, en gebeurt één keer na een wijziging.',
  saved: 'Je hebt een bestand bewaard terwijl de zoekfunctie leerde. Probeer het opnieuw.',
};

/**
 * Reads the texts of the content and learns from its examples, and keeps what comes of it for the next start. Takes seconds.
 * @param name of the files from before they were read
 * @throws ContentError, or an error for the editor who saved one meanwhile: later builds would take this for made of it
 */
export function prepareContent(content: Content, name: string, words = FOR_OPERATORS): void {
  process.stderr.write(`${words.learns}\n`);
  const file = preparedFile(preparedBytes(withExamples(content)));
  if (contentName() !== name) {
    throw new Error(words.saved);
  }
  replaceFile(PREPARED_FILE, file);
}

/**
 * The content, prepared anew where it changed since it was last prepared, which is told to an editor.
 * @throws ContentError, or an error for the editor who saved a file meanwhile
 */
function preparedContent(): Content {
  const name = contentName();
  const content = loadContent(CONTENT_FOLDER, dayOf(timeOf(new Date())));
  if ('prepared' in content.learning) return content;
  prepareContent(content, name, FOR_EDITORS);
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
