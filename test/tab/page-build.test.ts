import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildTab } from '../../src/tab/build.ts';
import { configDocument, localDocument, tabDocument } from '../../src/tab/page/tab-document.ts';
import { content } from '../fixtures/bot.ts';

const ASSETS = { script: '/tab/assets/main.js', style: '/tab/assets/style.css', preload: [] };

describe('The built page of the tab', () => {
  let folder: string;
  before(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'zelfscan-build-')), 'tab');
    await buildTab(folder);
    await buildTab(folder);
  });
  after(() => rmSync(join(folder, '..'), { recursive: true }));

  const read = (name: string) => readFileSync(join(folder, name));
  const names = () => globSync('**/*.{html,js,css}', { cwd: folder });

  it('has each file in two compressed forms too, with the same in them', () => {
    assert.ok(names().length > 6);
    for (const name of names()) {
      assert.deepEqual(brotliDecompressSync(read(`${name}.br`)), read(name), name);
      assert.deepEqual(gunzipSync(read(`${name}.gz`)), read(name), name);
    }
  });

  it('names each asset after what is in it, and every page finds its own', () => {
    const assets = names().filter((name) => name.startsWith('assets'));
    for (const name of assets) assert.match(name, /-[A-Z0-9]{8}\.(js|css)$/);
    for (const page of ['index.html', 'config.html', 'local.html']) {
      const asked = [
        ...read(page)
          .toString()
          .matchAll(/"\/tab\/(assets\/[^"]+)"/g),
      ].map(([, path = '']) => path);
      assert.ok(asked.length >= 2, page);
      for (const path of asked) assert.ok(assets.includes(path), `${page} asks ${path}`);
    }
  });

  it('takes the place of an older one whole', () => {
    assert.deepEqual(globSync('.tab-*', { cwd: join(folder, '..') }), []);
  });

  it('holds no script or style that the policy would refuse', () => {
    for (const document of [tabDocument, configDocument, localDocument]) {
      const html = document(content, ASSETS);
      assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/);
      for (const [tag] of html.matchAll(/<script[^>]*>/g)) assert.match(tag, /src=|application\/json/);
    }
  });

  it('shows a text with signs of HTML as that text', () => {
    const text = '</script><b>"Hoi" & dag';
    const { texts } = content;
    const changed = { ...content, texts: { ...texts, tab: { ...texts.tab, product: text, noScript: text } } };
    const html = tabDocument(changed, ASSETS);
    assert.doesNotMatch(html, /<b>/);
    const [, data = ''] = /<script id="teksten" type="application\/json">(.*)<\/script>/.exec(html) ?? [];
    assert.equal(JSON.parse(data).product, text);
  });
});
