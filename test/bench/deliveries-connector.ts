import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Request = Readonly<{ at: number; thread: string | null }>;

/** What one request in twenty gets instead of an answer; `null` never answers. */
const FAILURES: readonly (Readonly<{ status: number; retryAfter?: string }> | null)[] = [
  { status: 429, retryAfter: '1' },
  { status: 429 },
  { status: 502 },
  null,
];
const ONE_IN = 20;

/** Teams' side: counts everything that arrives, and refuses one request in twenty. */
export async function startBenchConnector() {
  const requests: Request[] = [];
  /** How often each message was taken, by what it says. */
  const taken = new Map<string, number>();
  let told: (count: number) => 'answer' | 'silence' = () => 'answer';

  function take(summary: string, response: ServerResponse): void {
    taken.set(summary, (taken.get(summary) ?? 0) + 1);
    if (told(taken.size) === 'answer') response.end(JSON.stringify({ id: `message-${requests.length}` }));
  }

  const server = createServer((request, response) => {
    const at = performance.now();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = (request.url ?? '').split('/').map(decodeURIComponent);
      const thread = path[3] || null;
      requests.push({ at, thread });
      response.setHeader('content-type', 'application/json');
      if (requests.length % ONE_IN === 0) return refuse(requests.length / ONE_IN, response);
      const body = JSON.parse(Buffer.concat(chunks).toString());
      if (thread === null) response.end(JSON.stringify({ id: `a:${body.members[0].id}` }));
      else take(body.summary, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    taken,
    /** @param then is told how many messages were taken, and whether this one is answered */
    onTaken(then: typeof told): void {
      told = then;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function refuse(n: number, response: ServerResponse): void {
  const failure = FAILURES[n % FAILURES.length];
  if (!failure) return;
  response.statusCode = failure.status;
  if (failure.retryAfter) response.setHeader('retry-after', failure.retryAfter);
  response.end('{}');
}

export type BenchConnector = Awaited<ReturnType<typeof startBenchConnector>>;
