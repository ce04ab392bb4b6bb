import { Agent, request } from 'node:http';
import { quantile } from './quantile.ts';

/** Turns a second, and how long (ms) half of them and 99 of 100 took at most. */
export type Measured = Readonly<{ perSecond: number; p50: number; p99: number }>;

/**
 * Sends requests over a fixed number of connections, each as soon as its last one is answered.
 * @param options.body makes the n-th request's JSON
 * @param options.headers of each request, such as the token
 * @throws when one of them is not answered with 200
 */
export async function load(
  url: string,
  {
    connections,
    requests,
    body,
    headers = {},
  }: {
    connections: number;
    requests: number;
    body: (n: number) => string;
    headers?: Readonly<Record<string, string>>;
  },
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < requests) {
        const n = next++;
        const start = performance.now();
        await post(agent, url, body(n), headers);
        times.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  return { perSecond: requests / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function post(
  agent: Agent,
  url: string,
  body: string,
  more: Readonly<Record<string, string>>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...more },
      },
      (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`status ${response.statusCode}`)),
        );
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}
