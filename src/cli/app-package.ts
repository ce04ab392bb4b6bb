import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { ROOT } from '../../content/root.ts';
import { refusalsOf } from './upload/rules.ts';

const FOLDER = join(ROOT, 'deployment/package');
const ICONS = ['color.png', 'outline.png'] as const;

/** The time of all files, so that the same options make the same bytes. A zip knows no earlier year. */
const MADE = new Date(1980, 0, 1, 12);

/** Values that differ from one organisation to the next, by the names that stand between braces in the manifest. */
export type Filled = Readonly<{
  /** The id of the bot's registration. */
  appId: string;
  /** The id of the app in Teams' catalogue. */
  teamsAppId: string;
  /** The id of the registration that people sign in to. */
  signInAppId: string;
  /** Where the bot is reached, without `https://`. */
  host: string;
  version: string;
  /** The maker that the catalogue shows, and their page. */
  developer: string;
  website: string;
}>;

/**
 * @returns the zip that Teams takes as an app: the manifest and its two icons
 * @throws with everything that the upload would refuse, and what to do about it
 */
export function appPackage(filled: Filled): Uint8Array {
  const icons = ICONS.map((name) => [name, readFileSync(join(FOLDER, name))] as const);
  const manifest = Buffer.from(`${JSON.stringify(filledManifest(filled), null, 2)}\n`);
  const files = { 'manifest.json': manifest, ...Object.fromEntries(icons) };
  const refusals = refusalsOf(files);
  if (refusals.length > 0) {
    throw new Error(`Teams would refuse this package, so it is not written:\n${refusals.join('\n')}`);
  }
  return zipSync(files, { mtime: MADE });
}

/** Fills values into the parsed manifest, so that no value can change what stands around it. */
function filledManifest(filled: Filled): unknown {
  const values = new Map(Object.entries(filled));
  return JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/\{\{(\w+)\}\}/g, (_, name) => filledIn(values, name)) : value,
  );
}

function filledIn(values: ReadonlyMap<string, string>, name: string): string {
  const value = values.get(name);
  if (value === undefined) throw new Error(`the manifest names {{${name}}}, which is no option`);
  return value;
}
