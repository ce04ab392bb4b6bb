import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** How long (ms) a server may take to tell what it is. */
const PATIENCE = 400;

/** Tells a proxy whether a server is the primary, as Patroni does: 200 when it is, else 503. */
export type PrimaryCheck = Readonly<{ port: number; end(): Promise<void> }>;

/** @param url of the server that is asked, anew each time */
export async function startPrimaryCheck(url: string): Promise<PrimaryCheck> {
  const server = createServer(async (_, response) => {
    response.writeHead((await isPrimary(url)) ? 200 : 503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    end: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function isPrimary(url: string): Promise<boolean> {
  const times = { connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE };
  const client = new pg.Client({ connectionString: url, ...times });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('select pg_is_in_recovery() as follows');
    return rows[0]?.follows === false;
  } catch {
    return false;
  } finally {
    client.end().catch(() => {});
  }
}
