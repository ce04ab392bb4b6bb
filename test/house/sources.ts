import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The floors, lowest first: each may import itself and what stands before it. */
export const FLOORS = ['content', 'dialogs', 'cards', 'src'] as const;

export type Import = Readonly<{
  /** A file of this repository, as a path from its root; otherwise the module as it is written. */
  path: string;
  /** Whether it is a file of this repository. */
  ours: boolean;
  /** Whether only types are imported. */
  types: boolean;
}>;

/** The paths of all TypeScript files in a folder, from the root of the repository. */
export function filesIn(folder: string): string[] {
  return globSync(`${folder}/**/*.ts`, { cwd: ROOT });
}

/** The text of a file, by its path from the root of the repository. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** What a file imports, in whatever way; a path that is looked up counts too. */
export function importsOf(file: string): Import[] {
  const text = textOf(file);
  const statements = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm)];
  const expressions = [...text.matchAll(/\b(?:import|resolve)\('([^']+)'\)/g)];
  const found = (path: string, types: boolean): Import =>
    path.startsWith('.')
      ? { path: join(dirname(file), path), ours: true, types }
      : { path, ours: false, types };
  return [
    ...statements.map(([, type, path = '']) => found(path, type !== undefined)),
    ...expressions.map(([, path = '']) => found(path, false)),
  ];
}

/** The packages that a file imports. */
export function packagesOf(file: string): string[] {
  return importsOf(file)
    .filter(({ path, ours }) => !ours && !path.startsWith('node:'))
    .map(({ path }) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path);
}
