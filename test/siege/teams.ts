import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How Teams treats a request, one way after the other. */
const WAYS: readonly ((response: ServerResponse) => void)[] = [
  /** It hangs. */
  () => {},
  /** It begins an answer and never ends it. */
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{');
  },
  (response) => {
    response.statusCode = 502;
    response.end();
  },
  /** It asks to come back in an hour. */
  (response) => {
    response.statusCode = 429;
    response.setHeader('retry-after', '3600');
    response.end();
  },
];

export type SickTeams = Readonly<{
  url: string;
  /** How many requests came. */
  asked(): number;
  close(): Promise<void>;
}>;

/** Stands where Teams stands on its worst day. */
export async function startSickTeams(): Promise<SickTeams> {
  let asked = 0;
  const server = createServer((request, response) => {
    request.on('error', () => {});
    request.resume();
    WAYS[asked % WAYS.length]?.(response);
    asked += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
