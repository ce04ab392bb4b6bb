import { connect } from 'node:net';

/** What goes over the wire, byte by byte. */
type Bytes = Readonly<{
  /** All of it, instead of a request for messages. */
  head?: string;
  headers?: Record<string, string>;
  body?: Buffer;
  /** A body without a length: so many pieces of this size (bytes). */
  chunks?: number;
  size?: number;
}>;

/** @returns the status of the answer; 0 when the connection ends without one */
export async function raw(
  url: string,
  { head, headers = {}, body, chunks, size = 0 }: Bytes,
): Promise<number> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (data: Buffer) => {
    answer += data.toString('latin1');
  });
  const ended = new Promise<void>((resolve) => {
    socket.once('close', resolve);
    socket.once('error', () => resolve());
    socket.setTimeout(5_000, () => socket.destroy());
  });
  const length = chunks
    ? { 'transfer-encoding': 'chunked' }
    : { 'content-length': String(body?.length ?? 0) };
  const all = { host: 'x', connection: 'close', 'content-type': 'application/json', ...length, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(head ?? `POST /api/messages HTTP/1.1\r\n${lines.join('')}\r\n`);
  if (body) socket.write(body);
  for (let n = 0; n < (chunks ?? 0); n += 1) socket.write(`${size.toString(16)}\r\n${' '.repeat(size)}\r\n`);
  if (chunks) socket.write('0\r\n\r\n');
  await ended;
  // One that says "go on" comes before the answer itself.
  return Number(/^HTTP\/1\.1 ([2-5]\d\d)/m.exec(answer)?.[1] ?? 0);
}
