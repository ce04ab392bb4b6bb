import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../fixtures/free-port.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('The local run', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-alone-'));
  const children: ChildProcess[] = [];
  after(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  /** @returns what it says, and what it complains of, as text that grows */
  function start(bot: number, playground: number) {
    const env = {
      ...process.env,
      PORT: String(bot),
      PLAYGROUND_PORT: String(playground),
      DATABASE_FILE: join(folder, `${children.length}.db`),
    };
    const child = spawn(process.execPath, [join(ROOT, 'src/local/start.ts')], { cwd: ROOT, env });
    children.push(child);
    const said = { text: '' };
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said.text += chunk.toString();
      });
    }
    return { child, said, ended: once(child, 'exit') };
  }

  it('takes the Teams-like client along when it is killed, so that the next start meets no stranger', async () => {
    const port = await freePort();
    const { child, said, ended } = start(await freePort(), port);
    while (!said.text.includes('in your browser') && child.exitCode === null) await setTimeout(50);
    assert.ok((await fetch(`http://127.0.0.1:${port}/_debug/ping`)).ok, said.text);
    child.kill('SIGKILL');
    await ended;
    // It ends by itself, whenever that is; the test's own patience is the bound.
    while (await answers(port)) await setTimeout(50);
  });

  it('says so when somebody else listens where its client should', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const { said, ended } = start(await freePort(), port);
    const [code] = await ended;
    other.close();
    assert.equal(code, 1);
    assert.match(said.text, new RegExp(`cannot listen on port ${port}.*PLAYGROUND_PORT`));
  });
});

async function answers(port: number): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/_debug/ping`).then(
    () => true,
    () => false,
  );
}
