import type { Needed } from './needed.ts';

/** Debian keeps the programs of each version in a folder of its own. */
export const FOLDERS: readonly string[] = [18, 17, 16, 15, 14, 13].map(
  (version) => `/usr/lib/postgresql/${version}/bin`,
);

export const POSTGRES: Needed = {
  name: 'postgres',
  folders: FOLDERS,
  from: 'apt-get install -y postgresql',
};
