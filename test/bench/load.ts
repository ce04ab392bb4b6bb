import { Agent, request } from 'node:http';

export type Measured = Readonly<{ perSecond: number; p50: number; p99: number }>;

/**
 * Sends requests over a fixed number of connections, each as soon as its last one is answered.
 * @param body makes the n-th request's JSON
 * @param headers stand in each request, as the token does
 * @returns turns a second, and times in ms
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
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { perSecond: requests / seconds, p50: at(0.5), p99: at(0.99) };
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
