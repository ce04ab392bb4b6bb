import { join } from 'node:path';
import type { StoreSettings } from '../fixtures/bot-process.ts';
import type { Ground } from './ground.ts';

export type StoreName = 'SQLite' | 'PostgreSQL';

/** @returns functions that make a new, empty database of each kind, and give the settings of a bot that uses it */
export function freshStores(ground: Ground): Record<StoreName, () => Promise<StoreSettings>> {
  let count = 0;
  return {
    SQLite: async () => ({ DATABASE_FILE: join(ground.folder, `fresh-${++count}.db`) }),
    PostgreSQL: async () => ({ DATABASE_URL: await ground.database() }),
  };
}
