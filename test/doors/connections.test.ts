import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createLog } from '../../src/log.ts';
import { type Server, type ServerSettings, startServer } from '../../src/server/server.ts';

/** More (bytes) than a machine holds of an answer that is not read. */
const LARGE = 32_000_000;
const PAGE = '/groot';
const ASK = `GET ${PAGE} HTTP/1.1\r\nHost: zelfscan.example\r\n\r\n`;
const LIVE = 'GET /health/live HTTP/1.1\r\nHost: zelfscan.example\r\n\r\n';

describe('A connection', () => {
  const servers: Server[] = [];
  const clients: Socket[] = [];
  after(async () => {
    for (const client of clients) client.destroy();
    await Promise.all(servers.map((server) => server.close()));
  });

  /** @param work what Teams' requests wait for */
  async function start(
    limits: NonNullable<ServerSettings['limits']>,
    work: Promise<unknown> = Promise.resolve(),
  ): Promise<Server> {
    const bot = {
      handle: async () => {
        await work;
        return { status: 200, body: undefined };
      },
    };
    const health = { ready: async () => 200 as const, stopping() {} };
    const pages = new Map([[PAGE, { headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(LARGE) }]]);
    const served = { bot, log: createLog(() => {}), health, pages: pages as never };
    const server = await startServer(served, { host: '127.0.0.1', port: 0, limits, lastWords: 60_000 });
    servers.push(server);
    return server;
  }

  async function open({ url }: Server): Promise<Socket> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    clients.push(socket);
    await once(socket, 'connect');
    return socket;
  }

  /** Asks for a large answer, and reads no more than its beginning. */
  async function beginToRead(server: Server, times = 1): Promise<Socket> {
    const socket = await open(server);
    socket.write(ASK.repeat(times));
    // On a slow machine the server may give up before anything was read.
    await new Promise((resolve) => socket.once('readable', resolve).once('close', resolve));
    return socket;
  }

  it('ends when its client does not read what it asked for', async () => {
    const server = await start({ timeout: 1_000 });
    await Promise.all([beginToRead(server), beginToRead(server, 3)]);
    // Closing waits for every answer that is still read.
    await server.close();
  });

  it('stays while its request is worked on, however long that takes', async () => {
    const work = Promise.withResolvers<void>();
    const server = await start({ timeout: 1_000 }, work.promise);
    const asked = fetch(`${server.url}/api/messages`, { method: 'POST', body: '{}' });
    await setTimeout(1_600);
    work.resolve();
    assert.equal((await asked).status, 200);
  });

  it('that is kept for the next request stays longer than one that is not read', async () => {
    const server = await start({ timeout: 1_000, keepAliveTimeout: 60_000 });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const used: (number | undefined)[] = [];
    for (const wait of [1_600, 0]) {
      const [answer] = await once(get(`${server.url}/health/live`, { agent }), 'response');
      used.push(answer.socket.localPort);
      answer.resume();
      await once(answer, 'end');
      await setTimeout(wait);
    }
    agent.destroy();
    assert.equal(used[0], used[1]);
  });

  it('finds room when the house is full: the one that was silent longest makes way', async () => {
    const server = await start({ maxConnections: 4 });
    const silent = await beginToRead(server, 3);
    const kept: Socket[] = [];
    for (let n = 0; n < 2; n += 1) {
      kept.push(await answered(await open(server)));
    }
    await answered(await open(server));
    silent.resume();
    await once(silent, 'close');
    // The first that was kept is used again, so that the second is now the one to go.
    const [first, second] = kept as [Socket, Socket];
    await answered(first);
    const gone = once(second, 'close');
    await answered(await open(server));
    await gone;
    await answered(first);
  });

  it('has room too while many come at once and read nothing', async () => {
    const server = await start({ maxConnections: 4 });
    await Promise.all(Array.from({ length: 12 }, async () => (await open(server)).write(ASK)));
    for (let n = 0; n < 5; n += 1) await answered(await open(server));
  });

  it('gets the whole answer that was begun when the server closes', async () => {
    const server = await start({});
    const socket = await beginToRead(server);
    const closed = server.close();
    let got = 0;
    socket.on('data', (data: Buffer) => {
      got += data.length;
    });
    await once(socket, 'close');
    assert.ok(got > LARGE, `${got} bytes`);
    await closed;
  });

  for (const path of ['/health/live', '/health/ready']) {
    it(`of a balancer may ask for the head of ${path}`, async () => {
      const { url } = await start({});
      const answer = await fetch(`${url}${path}`, { method: 'HEAD' });
      assert.deepEqual([answer.status, await answer.text()], [200, '']);
    });
  }
});

/** Asks once, and waits for the answer. */
async function answered(socket: Socket): Promise<Socket> {
  socket.write(LIVE);
  const [data] = (await Promise.race([once(socket, 'data'), once(socket, 'close')])) as [unknown];
  assert.match(String(data), /^HTTP\/1\.1 200/);
  return socket;
}
