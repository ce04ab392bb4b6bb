import type { IncomingMessage } from 'node:http';

/** A request that can't be read. Its HTTP status says why. */
export class UnreadableError extends Error {
  readonly statusCode: number;
  constructor(statusCode: number) {
    super(`a request can not be read (${statusCode})`);
    this.name = 'UnreadableError';
    this.statusCode = statusCode;
  }
}

/**
 * Reads the JSON of a request. restify's own reader keeps to no limit of size, and may end the process.
 * @param limit the most bytes that are read
 * @returns undefined when the request has no JSON
 * @throws UnreadableError
 */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const { headers } = request;
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new UnreadableError(415);
  if (Number(headers['content-length'] ?? 0) > limit) throw new UnreadableError(413);
  const body = await readText(request, limit);
  if (!body || !/^application\/json\b/i.test(headers['content-type'] ?? '')) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw new UnreadableError(400);
  }
}

/** Reads a text by events. Iterating the stream would take twice as long, at every turn. */
function readText(request: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let received = 0;
    // An error is made only when it is needed: making one takes as long as reading a body.
    const cutOff = () => reject(new UnreadableError(400));
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
      chunks.push(chunk);
      if (received <= limit) return;
      // The rest is not read, but the connection stays open until its sender hears about it.
      request.removeAllListeners('data').pause();
      reject(new UnreadableError(413));
    });
    request.once('end', () => {
      request.off('close', cutOff);
      const [first, ...rest] = chunks;
      resolve((first && rest.length === 0 ? first : Buffer.concat(chunks)).toString());
    });
    request.once('error', reject);
    request.once('close', cutOff);
  });
}
