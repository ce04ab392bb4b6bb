import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../fixtures/free-port.ts';
import { Daemon } from './daemon.ts';
import type { PrimaryCheck } from './primary-check.ts';

/** A server behind the proxy, and who tells whether it is the primary. */
export type Behind = Readonly<{ url: string; check: PrimaryCheck }>;

/**
 * The settings that docs/distribute.md names. Without `shutdown-sessions` the connections to a server that froze stay
 * open, and each turn on them waits in vain. Without `redispatch` a new connection waits for the server that is gone.
 */
function settings(port: number, servers: readonly Behind[]): string {
  const lines = servers.map(
    ({ url, check }, n) => `  server pg${n + 1} ${new URL(url).host} check port ${check.port}`,
  );
  return `defaults
  mode tcp
  timeout connect 500ms
  retries 2
  option redispatch 1
  timeout check 500ms
  timeout client 1h
  timeout server 1h
listen postgres
  bind 127.0.0.1:${port}
  option httpchk GET /primary
  http-check expect status 200
  default-server inter 250ms fall 2 rise 1 on-marked-down shutdown-sessions
${lines.join('\n')}
`;
}

export type Haproxy = Readonly<{ port: number; end(): Promise<void> }>;

/** HAProxy, which leads to the server that is the primary. */
export async function startHaproxy(
  path: string,
  folder: string,
  servers: readonly Behind[],
): Promise<Haproxy> {
  const port = await freePort();
  const file = join(folder, `haproxy-${port}.cfg`);
  writeFileSync(file, settings(port, servers));
  const daemon = await Daemon.start(path, ['-db', '-f', file], 'TERM');
  return { port, end: () => daemon.end() };
}
