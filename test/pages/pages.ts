import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { loadContent } from '../../content/index.ts';
import { writeTeamFile } from '../../src/export/export.ts';
import { type NamedFile, namedFiles } from './named-files.ts';
import { pagesIn } from './pages-in.ts';

/**
 * `npm run pages`: writes the named reports, has LibreOffice print them, and tells how many pages each takes. It ends with
 * 1 when one takes more than its bar. `npm run pages -- --keep FOLDER` leaves the files and their PDFs there to look at.
 */

const INSTALL =
  'LibreOffice is needed. On Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui fonts-crosextra-carlito';

const AT = '2026-11-24T23:30:00.000Z';
const run = promisify(execFile);
const say = (line: string) => process.stdout.write(`${line}\n`);

const { values } = parseArgs({ options: { keep: { type: 'string' } } });
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'zelfscan-pages-'));
mkdirSync(folder, { recursive: true });
try {
  process.exitCode = (await areShort()) ? 0 : 1;
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true });
}

async function areShort(): Promise<boolean> {
  const content = loadContent();
  const files = namedFiles(content);
  for (const { name, format, stored, round, withoutNotes } of files) {
    const file = await writeTeamFile({ content, stored, round, withoutNotes, format, at: AT });
    writeFileSync(join(folder, `${name}.${format}`), file);
  }
  if (!(await print(files))) return false;
  const counted = files.map((file) => ({ ...file, pages: pagesIn(join(folder, `${file.name}.pdf`)) }));
  for (const { name, format, pages, bar } of counted) {
    say(`${name}.${format}: ${pages} of at most ${bar} pages${pages > bar ? ', TOO MANY' : ''}`);
  }
  return counted.every(({ pages, bar }) => pages > 0 && pages <= bar);
}

/** @returns whether there is a LibreOffice to print with */
async function print(files: readonly NamedFile[]): Promise<boolean> {
  const paths = files.map(({ name, format }) => join(folder, `${name}.${format}`));
  // A profile of its own, so that an open LibreOffice is not in the way.
  const profile = mkdtempSync(join(tmpdir(), 'zelfscan-office-'));
  const options = [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
  ];
  try {
    await run('soffice', [...options, ...paths], { timeout: 300_000 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    say(`${basename(import.meta.filename)}: ${INSTALL}`);
    return false;
  } finally {
    rmSync(profile, { recursive: true });
  }
}
