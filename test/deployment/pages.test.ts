import assert from 'node:assert/strict';
import { type Browser, chromium } from 'playwright-core';
import { understand } from '../../dialogs/understand.ts';
import { readConfig } from '../../src/config/config.ts';
import { findBrowser } from '../browser.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { violations } from '../fixtures/tab-page.ts';

const PATHS = ['/privacy', '/terms'];

describe('The pages on privacy and terms', () => {
  let bot: TestBot;
  const read = async (path: string) => await (await fetch(`${bot.url}${path}`)).text();
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  it('are there for everybody, under a policy that lets nothing run', async () => {
    for (const path of PATHS) {
      const { status, headers } = await fetch(`${bot.url}${path}`);
      assert.deepEqual([status, headers.get('content-type')], [200, 'text/html; charset=utf-8']);
      assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-/);
      assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe|script-src|https?:/);
      const head = await fetch(`${bot.url}${path}`, { method: 'HEAD' });
      assert.deepEqual([head.status, await head.text()], [200, '']);
    }
  });

  it('tell after how many days things are deleted, as it is set', async () => {
    assert.match(await read('/privacy'), /365 dagen[\s\S]*730 dagen[\s\S]*1825 dagen/);
    bot.about = { keep: { names: 40, notes: 50, scans: 60 }, contact: null };
    await bot.restart();
    const privacy = await read('/privacy');
    assert.match(privacy, /Namen bij een ronde: 40 dagen[\s\S]*links: 50 dagen[\s\S]*ronde: 60 dagen/);
    assert.doesNotMatch(privacy, /365|730|1825|[{}]namen/);
  });

  it('name whom to mail, or say whom to ask', async () => {
    for (const path of PATHS) assert.match(await read(path), /Stel hem aan de beheerder van Teams/);
    bot.about = { ...bot.about, contact: "o'neill&co@voorbeeld.nl" };
    await bot.restart();
    for (const path of PATHS) {
      const page = await read(path);
      assert.match(
        page,
        /<a href="mailto:o&#39;neill&amp;co@voorbeeld\.nl">o&#39;neill&amp;co@voorbeeld\.nl<\/a>/,
      );
      assert.doesNotMatch(page, /beheerder van Teams/);
    }
  });

  it('take no address that nobody can mail', () => {
    assert.throws(() => readConfig({ CONTACT_EMAIL: 'beheer' }), /CONTACT_EMAIL/);
    assert.equal(readConfig({}).contact, null);
  });

  it('name commands that the bot understands', async () => {
    const named = [...(await read('/privacy')).matchAll(/“([^”]+)”/g)].map(([, words]) => words ?? '');
    assert.ok(named.length >= 4);
    const { wanted, notWanted } = content.texts.results;
    for (const words of named.filter((one) => one !== wanted && one !== notWanted))
      assert.notEqual(understand(content, words).kind, 'question', words);
  });
});

describe('The pages on privacy and terms in a browser', function () {
  this.timeout(30_000);
  let bot: TestBot;
  let browser: Browser;
  before(async () => {
    bot = await TestBot.start();
    browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
  });
  after(async () => {
    await browser.close();
    await bot.stop();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`can be read by everybody, also on a phone, in a ${colorScheme} theme`, async () => {
      const page = await browser.newPage({ viewport: { width: 340, height: 700 }, colorScheme });
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      for (const path of PATHS) {
        await page.goto(`${bot.url}${path}`);
        assert.deepEqual(await violations(page), []);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 340);
        assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
        assert.equal(await page.evaluate(() => document.documentElement.lang), 'nl');
      }
      assert.deepEqual(said, [], 'the policy blocks nothing that the page needs');
      await page.close();
    });
  }

  it('lead to each other', async () => {
    const page = await browser.newPage();
    await page.goto(`${bot.url}/privacy`);
    await page.getByRole('link', { name: 'Voorwaarden van de zelfscan' }).click();
    await page.getByRole('link', { name: 'Privacy van de zelfscan' }).click();
    assert.equal(new URL(page.url()).pathname, '/privacy');
    await page.close();
  });
});
