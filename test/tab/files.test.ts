import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { content, TestBot } from '../fixtures/bot.ts';
import { visitTab } from '../fixtures/tab-api.ts';

const SCRIPT = 'console.log("hallo")';

describe('The files of the tab', () => {
  let bot: TestBot;
  let folder: string;
  before(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'zelfscan-tab-')), 'tab');
    bot = await TestBot.start();
    bot.tab = { folder };
    await bot.restart();
  });
  after(async () => {
    await bot.stop();
    rmSync(join(folder, '..'), { recursive: true });
  });

  /** As it comes over the line, not unpacked. */
  const raw = (path: string, encodings?: string) =>
    new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
      const headers = encodings === undefined ? {} : { 'accept-encoding': encodings };
      get(`${bot.url}${path}`, { headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ encoding: answer.headers['content-encoding'], body: Buffer.concat(chunks) }),
        );
      }).on('error', reject);
    });

  it('are not there before they are built: the operator reads what to do', async () => {
    for (const path of ['/tab', '/tab/config', '/tab/local', '/tab/assets/page-1.js']) {
      const { status, body } = await visitTab(bot, path);
      assert.equal(status, 503, path);
      assert.deepEqual(body, { error: content.texts.tabProblems.notBuilt });
    }
    assert.match(bot.logged.at(-1) ?? '', /run `npm run build`/);
  });

  it('are served as soon as they are built', async () => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    for (const name of ['index', 'config', 'local'])
      writeFileSync(join(folder, `${name}.html`), `<h1>${name}</h1>`);
    writeFileSync(join(folder, 'assets/page-1.js'), SCRIPT);
    writeFileSync(join(folder, 'assets/page-1.js.br'), brotliCompressSync(SCRIPT));
    writeFileSync(join(folder, 'assets/page-1.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(folder, 'assets/secret'), 'geheim');
    writeFileSync(join(folder, '../outside.js'), 'geheim');
    const pages = { '/tab': 'index', '/tab/': 'index', '/tab/config': 'config', '/tab/local': 'local' };
    for (const [path, name] of Object.entries(pages)) {
      const { status, text, headers } = await visitTab(bot, path);
      assert.equal(status, 200, path);
      assert.equal(text, `<h1>${name}</h1>`);
      assert.equal(headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(headers.get('cache-control'), 'no-store');
    }
  });

  it('are kept for good by browsers where their name holds what is in them', async () => {
    const { headers, text } = await visitTab(bot, '/tab/assets/page-1.js');
    assert.equal(text, SCRIPT);
    assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal(headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(headers.get('vary'), 'accept-encoding');
  });

  it('come in the smallest form that the browser takes', async () => {
    const path = '/tab/assets/page-1.js';
    const best = await raw(path, 'gzip, deflate, br');
    assert.equal(best.encoding, 'br');
    assert.equal(brotliDecompressSync(best.body).toString(), SCRIPT);
    const second = await raw(path, 'gzip, br;q=0');
    assert.equal(second.encoding, 'gzip');
    assert.equal(gunzipSync(second.body).toString(), SCRIPT);
    const plain = await raw(path);
    assert.deepEqual([plain.encoding, plain.body.toString()], [undefined, SCRIPT]);
  });

  it('are these and no others', async () => {
    for (const path of [
      'assets/page-2.js',
      'assets/secret',
      'assets/',
      'assets',
      'assets/..%2f..%2foutside.js',
      'assets/page-1.js.br',
      'index.html',
      'config/x',
    ]) {
      const { body } = await raw(`/tab/${path}`);
      assert.deepEqual(JSON.parse(body.toString()), { error: content.texts.tabProblems.notFound }, path);
    }
  });

  it('can be looked at without being fetched', async () => {
    const { status, text, headers } = await visitTab(bot, '/tab/assets/page-1.js', { method: 'HEAD' });
    assert.deepEqual([status, text], [200, '']);
    assert.match(headers.get('cache-control') ?? '', /immutable/);
  });
});
