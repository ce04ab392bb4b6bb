import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';
import { freePort } from '../fixtures/free-port.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');

const HOST = 'Host: zelfscan.example\r\n';
const WEB_SOCKET =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';

/** Ordinary requests that a server hears of by another event than those for its pages, and their answers. */
const REQUESTS = [
  { what: 'a tunnel', head: `CONNECT zelfscan.example:443 HTTP/1.1\r\n${HOST}\r\n`, status: '405' },
  { what: 'a web socket', head: `GET /api/messages HTTP/1.1\r\n${HOST}${WEB_SOCKET}\r\n`, status: '405' },
  {
    what: 'a page over HTTP/2',
    head: `GET /health/live HTTP/1.1\r\n${HOST}Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n`,
    status: '200',
  },
  {
    what: 'a word before the body',
    head: `POST /health/live HTTP/1.1\r\n${HOST}Connection: close\r\nExpect: 100-continue\r\nContent-Length: 0\r\n\r\n`,
    status: '405',
  },
  {
    what: 'something else before the body',
    head: `POST /api/messages HTTP/1.1\r\n${HOST}Expect: a-reply\r\nContent-Length: 2\r\n\r\n`,
    status: '417',
  },
] as const;

/** What stays open until somebody ends it: nothing said yet, a head and a body that are not finished. */
const UNFINISHED = [
  '',
  `POST /api/messages HTTP/1.1\r\n${HOST}`,
  `POST /api/messages HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
];

describe('A request for something else than a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-events-'));
  const file = join(folder, 'zelfscan.db');
  let child: ChildProcess;
  let port: number;
  let ended: Promise<unknown[]>;
  before(async () => {
    port = await freePort();
    const env = { PATH: process.env.PATH, PORT: String(port), DATABASE_FILE: file };
    child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    ended = once(child, 'exit');
    await once(child.stdout as NodeJS.EventEmitter, 'data');
    child.stdout?.resume();
  });
  after(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  for (const { what, head, status } of REQUESTS) {
    it(`(${what}) gets an answer, and the server ends the connection`, async () => {
      const socket = await open(port);
      assert.equal(await answerOf(socket, head), status);
    });
  }

  it('comes as often at once as somebody likes, and everybody is answered', async () => {
    const asked = Array.from({ length: 40 }, () => REQUESTS).flat();
    const answers = await Promise.all(asked.map(async ({ head }) => answerOf(await open(port), head)));
    assert.deepEqual(
      answers,
      asked.map(({ status }) => status),
    );
    await isWell();
  });

  it('whose connection breaks off at any moment does nothing to the server', async () => {
    for (const { head } of REQUESTS) {
      for (const least of [0, 1]) {
        const socket = await open(port);
        socket.write(head);
        // At once, or as soon as something of the answer is there.
        if (least > 0) await once(socket, 'data');
        socket.resetAndDestroy();
      }
    }
    await isWell();
  });

  it('does not keep the process from stopping in time, nor does what is never finished', async () => {
    for (const { head } of REQUESTS) (await open(port)).write(head);
    const left: Promise<unknown>[] = [];
    for (const head of Array.from({ length: 10 }, () => UNFINISHED).flat()) {
      const socket = await open(port);
      if (head) socket.write(head);
      left.push(once(socket, 'close'));
    }
    child.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    await Promise.all(left);
    await (await openSqlite(file)).close();
  });

  async function isWell(): Promise<void> {
    assert.equal((await fetch(`http://127.0.0.1:${port}/health/ready`)).status, 200);
  }
});

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  // A server that ends a connection may do so while somebody writes.
  socket.on('error', () => {});
  return socket;
}

/** @returns the status of the last answer, once the server has ended the connection */
async function answerOf(socket: Socket, head: string): Promise<string | undefined> {
  let answer = '';
  socket.on('data', (data: Buffer) => {
    answer += data.toString('latin1');
  });
  socket.write(head);
  await once(socket, 'close');
  return [...answer.matchAll(/^HTTP\/1\.1 (\d+)/gm)].at(-1)?.[1];
}
