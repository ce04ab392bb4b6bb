import type restify from 'restify';

/** What is sent. `body`: a text goes as UTF-8; undefined is none. */
type Sent = Readonly<{
  status: number;
  headers?: Readonly<Record<string, string>> | undefined;
  body?: string | Uint8Array | undefined;
}>;

/**
 * Sends a response in one piece, with its length. restify's own way takes three pieces without a length, and longer. The
 * response to HEAD has the headers of GET; Node leaves out its body.
 */
export function send(res: restify.Response, { status, headers, body = '' }: Sent): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  res.writeHead(status, { ...headers, 'content-length': String(bytes.length) });
  res.end(bytes);
}
