import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { ROOT } from '../content/root.ts';

/**
 * Tells the licences of the packages that a bundle holds parts of. They ask to be told wherever those parts go.
 * @param files the files of the bundle, from the root of the repository
 * @returns each package with its version and the text of its licence, by name
 */
export function licencesOf(files: readonly string[]): string {
  return packagesIn(files).map(licenceIn).sort().join(RULE);
}

/** The file beside a bundle that lists the packages which it holds parts of, for `npm run sbom`. */
export const PACKAGES_FILE = 'packages.json';

/**
 * Finds the packages that a bundle holds parts of.
 * @param files the files of the bundle, from the root of the repository
 * @returns their folders, as package-lock.json calls them: `node_modules/a/node_modules/b`
 */
export function packagesIn(files: readonly string[]): string[] {
  return [...new Set(files.flatMap((file) => packageOf(file) ?? []))].sort();
}

/** The package that a file is of. Some packages carry folders of others, without what would make them packages. */
function packageOf(file: string): string | null {
  const [folder] = PACKAGE.exec(file) ?? [];
  if (folder === undefined) return null;
  return existsSync(join(ROOT, folder, 'package.json')) ? folder : packageOf(dirname(dirname(folder)));
}

/** The folder of a package, of all folders in which a file of it is the last one that is a package's own. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

const RULE = `\n${'-'.repeat(80)}\n\n`;

const About = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });

function licenceIn(folder: string): string {
  const read = (file: string) => readFileSync(join(ROOT, folder, file), 'utf8').trim();
  const { name, version, license } = About.parse(JSON.parse(read('package.json')));
  const files = readdirSync(join(ROOT, folder)).filter((file) =>
    /^(?:licen[cs]e|copying|notice)/i.test(file),
  );
  return [`${name} ${version}, ${license ?? 'without a licence in its package.json'}`, ...files.map(read), '']
    .join('\n\n')
    .trimEnd();
}
