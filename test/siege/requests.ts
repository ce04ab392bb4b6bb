import { once } from 'node:events';
import { type Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** How long (ms) somebody hostile holds a connection. */
const HOLDS = 8_000;
/** How long (ms) an answer may take before the request is given up. */
const AGES = 30_000;

type Asked = Readonly<{ method: string; headers: Readonly<Record<string, string>>; body?: string }>;

/** Sends a request in order. @returns the status of the answer */
export function ask(agent: Agent, url: string, { method, headers, body = '' }: Asked): Promise<string> {
  return new Promise((resolve, reject) => {
    const length = method === 'GET' ? {} : { 'content-length': Buffer.byteLength(body) };
    const type = { 'content-type': 'application/json' };
    const all = { ...type, ...length, ...headers };
    const sent = request(url, { method, agent, timeout: AGES, headers: all }, (response: IncomingMessage) => {
      response.resume();
      response.once('end', () => resolve(`${response.statusCode}`));
      response.once('error', reject);
    });
    sent.once('timeout', () => sent.destroy(new Error('there was no answer')));
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Sends a head as it is. @returns the status of the answer, or that there was none */
export async function sendRaw(url: string, head: string): Promise<string> {
  const socket = open(url);
  let answer = '';
  socket.on('data', (data: Buffer) => {
    answer += data.toString('latin1');
  });
  socket.write(head);
  await once(socket, 'close');
  return /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'broken off';
}

/** Sends the beginning of a head and nothing more, until the server ends the connection or `HOLDS` is over. */
export async function hold(url: string, head: string): Promise<string> {
  const socket = open(url);
  if (head) socket.write(head);
  const gone = once(socket, 'close').then(() => 'ended by the server');
  const left = setTimeout(HOLDS, 'went away', { ref: false });
  const outcome = await Promise.race([gone, left]);
  socket.destroy();
  return outcome;
}

/** Ends a connection in the middle of a body. */
export async function breakOff(url: string): Promise<string> {
  const socket = open(url);
  await once(socket, 'connect');
  socket.write(`POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`);
  socket.resetAndDestroy();
  return 'broke off';
}

function open(url: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  return socket;
}
