import { join } from 'node:path';
import type { Postgres } from '../fixtures/postgres.ts';
import { type Kept, keptInFile, keptInPostgres } from './kept.ts';
import type { World } from './world.ts';

/** An empty database: how a bot is told of it, and how it is read afterwards. */
export type Database = Readonly<{
  name: string;
  settings: Readonly<Record<string, string>>;
  kept(): Promise<Kept>;
}>;

export function freshFile({ folder }: World): Database {
  const file = join(folder, 'zelfscan.db');
  return { name: 'SQLite', settings: { DATABASE_FILE: file }, kept: async () => keptInFile(file) };
}

export async function freshPostgres(server: Postgres): Promise<Database> {
  const url = await server.database();
  return { name: 'PostgreSQL', settings: { DATABASE_URL: url }, kept: () => keptInPostgres(server, url) };
}
