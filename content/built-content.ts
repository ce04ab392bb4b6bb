import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, ContentFiles } from './content.ts';
import { readPrepared } from './prepared-file.ts';
import { putTogether } from './put-together.ts';
import { CONTENT_FOLDER, ROOT } from './root.ts';
import { nameOfFiles, sumOf } from './sums.ts';

/** Where the build puts what the files of the content say, checked. */
export const BUILT_CONTENT = join(ROOT, 'dist/content.json');

/** The files say it in another shape than before when this has another number. */
const VERSION = '1';

const FILES = ['*.yaml', '{examples,infobox,questions}/*.yaml'];

/**
 * The content as the build left it: no YAML is read, and nothing is checked anew. Where its files changed since, they are
 * read as an editor's commands do.
 * @param folder where the YAML files are, if they are there
 * @throws ContentError, or an error for the operator where neither is to be had
 */
export async function openContent(folder: string = CONTENT_FOLDER): Promise<Content> {
  const [written, prepared] = [readBuilt(folder), readPrepared(folder)];
  if (written && prepared) return putTogether(written, { prepared });
  if (!existsSync(folder)) {
    throw new Error('The built content is missing or damaged. Build it anew: npm run build');
  }
  const { loadContent } = await import('./index.ts');
  return loadContent(folder);
}

/**
 * @param name of the files that were read, from before they were: an editor may save one meanwhile (`contentName`)
 * @returns the bytes of the built content. The example questions are left out: only what is prepared from them is used
 *   by a running bot.
 */
export function builtContent(written: ContentFiles, name: string): string {
  const told = JSON.stringify({ ...written, questions: {} } satisfies ContentFiles);
  return [name, sumOf(told).toString('base64url'), told].join('\n');
}

function readBuilt(folder: string): ContentFiles | undefined {
  try {
    const [name = '', sum, told = ''] = readFileSync(BUILT_CONTENT, 'utf8').split('\n');
    if (existsSync(folder) && name !== contentName(folder)) return undefined;
    return sum === sumOf(told).toString('base64url') ? JSON.parse(told) : undefined;
  } catch {
    return undefined;
  }
}

/** Names what content is made of: files with another text have another name. */
export function contentName(folder: string = CONTENT_FOLDER): string {
  return nameOfFiles(VERSION, folder, FILES).toString('base64url');
}
