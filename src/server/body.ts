import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request that can't be read; the status says why. */
export class UnreadableError extends Error {
  readonly statusCode: number;
  constructor(statusCode: number) {
    super(`a request can not be read (${statusCode})`);
    this.name = 'UnreadableError';
    this.statusCode = statusCode;
  }
}

/**
 * Reads the JSON of a request. restify's own reader goes on to the end of what is too large, unpacks without end
 * what is compressed, dies of it when that is broken, and writes uploads to the disk.
 * @param limit in bytes
 * @returns undefined when there is none
 * @throws UnreadableError
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const { headers } = request;
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new UnreadableError(415);
  if (Number(headers['content-length'] ?? 0) > limit) throw new UnreadableError(413);
  const body = await text(within(request, limit));
  if (!body || !/^application\/json\b/i.test(headers['content-type'] ?? '')) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw new UnreadableError(400);
  }
}

async function* within(request: IncomingMessage, limit: number): AsyncGenerator<Buffer> {
  let received = 0;
  // What is left of a request that is too large is not read, but its sender must still hear so.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    received += chunk.length;
    if (received > limit) throw new UnreadableError(413);
    yield chunk;
  }
}
