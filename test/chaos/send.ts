import { Agent, request } from 'node:http';
import type { SentCard } from '../fixtures/connector.ts';

/** `card`: null when the answer holds none. `took`: ms. */
export type Answered = Readonly<{ status: number; card: SentCard | null; took: number }>;

/** Sends activities to one bot, each with a token that holds. */
export type Sender = Readonly<{
  /** @throws when the connection breaks before there is an answer, or none comes within `AGES` */
  post(body: string): Promise<Answered>;
  /** Ends the connections. */
  end(): void;
}>;

/** How long (ms) an answer may take; one that takes longer counts as none. */
const AGES = 30_000;

export function createSender(url: string, headers: Readonly<Record<string, string>>): Sender {
  const agent = new Agent({ keepAlive: true });
  return {
    async post(body) {
      const began = performance.now();
      const { status, text } = await post(agent, url, headers, body);
      return { status, card: cardIn(text), took: performance.now() - began };
    },
    end: () => agent.destroy(),
  };
}

function post(
  agent: Agent,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body);
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        timeout: AGES,
        headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
        response.once('error', reject);
      },
    );
    sent.once('timeout', () => sent.destroy(new Error('there was no answer')));
    sent.once('error', reject);
    sent.end(body);
  });
}

function cardIn(text: string): SentCard | null {
  try {
    return JSON.parse(text).value ?? null;
  } catch {
    return null;
  }
}
