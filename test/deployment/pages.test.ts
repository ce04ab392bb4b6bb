import assert from 'node:assert/strict';
import { type Browser, chromium } from 'playwright-core';
import { understand } from '../../dialogs/understand.ts';
import { readConfig } from '../../src/config/config.ts';
import { findBrowser } from '../browser.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';
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
      const page = await fetch(`${bot.url}${path}`);
      const { status, headers } = page;
      assert.deepEqual([status, headers.get('content-type')], [200, 'text/html; charset=utf-8']);
      assert.equal(headers.get('content-length'), String((await page.arrayBuffer()).byteLength));
      assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-/);
      assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe|script-src|https?:/);
      const head = await fetch(`${bot.url}${path}`, { method: 'HEAD' });
      assert.deepEqual([head.status, await head.text()], [200, '']);
      assert.equal(head.headers.get('content-length'), headers.get('content-length'));
    }
  });

  it('tell how long things are kept as it is set, in years where they are whole', async () => {
    const usual = await read('/privacy');
    assert.match(usual, /Namen bij een ronde: 1 jaar[\s\S]*links: 2 jaar[\s\S]*ronde: 5 jaar/);
    assert.match(usual, /Na 2 jaar is de vraag weg[\s\S]*telde: 90 dagen[\s\S]*een bestand: 1 dag nadat/);
    assert.doesNotMatch(usual, /365|730|1825|\{[a-z]+\}/);
    bot.about = { keep: { names: 40, notes: 1_095, scans: 1_100 } };
    await bot.restart();
    const privacy = await read('/privacy');
    assert.match(privacy, /Namen bij een ronde: 40 dagen[\s\S]*links: 3 jaar[\s\S]*ronde: 1100 dagen/);
    assert.match(privacy, /telde: 40 dagen/, 'who voted is kept no longer than names');
  });

  it('tell it as the bot itself does in a chat, where it is asked what it keeps', async () => {
    bot.about = { keep: { names: 40, notes: 1_095, scans: 1_100 } };
    await bot.restart();
    const [alone, group] = [new Chat(bot, PERSONAL), new Chat(bot, GROUP)];
    const asked = 'welke gegevens bewaren jullie van mij';
    assert.match(textOf((await alone.ask(asked)).card), /toelichtingen na 3 jaar weg[^{}]*na 1100 dagen\./);
    assert.match(textOf((await group.ask(asked)).card), /namen na 40 dagen weg, toelichtingen na 3 jaar/);
  });

  it('tell of the organisation what it says of itself, and nothing more', async () => {
    const none = { controller: null, ground: null, officer: null, processor: null };
    assert.doesNotMatch(await read('/privacy'), /Wie is verantwoordelijk/);
    const said = {
      PRIVACY_CONTROLLER: "Gemeente 's-Voorbeeld <b>",
      PRIVACY_GROUND: '{namen}',
      PRIVACY_OFFICER: ' ',
    };
    bot.about = { privacy: readConfig(said).privacy };
    assert.deepEqual(bot.about.privacy, {
      ...none,
      controller: "Gemeente 's-Voorbeeld <b>",
      ground: '{namen}',
    });
    await bot.restart();
    const page = await read('/privacy');
    assert.match(page, /verwerkingsverantwoordelijke\): Gemeente &#39;s-Voorbeeld &lt;b&gt;<\/li>/);
    assert.match(page, /de grondslag\): \{namen\}<\/li>/, 'what they say is no template');
    assert.doesNotMatch(page, /functionaris|verwerker\)/);
    assert.doesNotMatch(await read('/terms'), /Wie is verantwoordelijk/);
  });

  it('take no setting about the organisation that is long, or has lines in it', () => {
    for (const said of ['x'.repeat(301), 'twee\nregels', 'een\u202eteken'])
      assert.throws(() => readConfig({ PRIVACY_OFFICER: said }), /PRIVACY_OFFICER/, said);
    assert.equal(readConfig({ PRIVACY_OFFICER: 'x'.repeat(300) }).privacy.officer?.length, 300);
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

  it('lead to the accessibility statement of the organisation from the one on privacy, when there is one', async () => {
    assert.doesNotMatch(await read('/privacy'), /toegankelijkheid/);
    const address = 'https://www.example.nl/"toegankelijk"?a=1&b';
    bot.about = { accessibility: readConfig({ ACCESSIBILITY_URL: address }).accessibility };
    await bot.restart();
    assert.match(
      await read('/privacy'),
      /<a href="https:\/\/www\.example\.nl\/%22toegankelijk%22\?a=1&amp;b">Lees de toegankelijkheidsverklaring<\/a>/,
    );
    assert.doesNotMatch(await read('/terms'), /toegankelijkheid/);
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

describe('The address for reports about security', () => {
  const PATH = '/.well-known/security.txt';
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  it('is not there, when the settings name nobody', async () => {
    assert.equal((await fetch(`${bot.url}${PATH}`)).status, 404);
    assert.deepEqual(readConfig({ SECURITY_CONTACT: '' }).security, []);
  });

  it('is told as RFC 9116 asks, for less than a year after the start', async () => {
    const { security } = readConfig({
      SECURITY_CONTACT: 'beveiliging@voorbeeld.nl, https://voorbeeld.nl/melden',
    });
    bot.about = { security };
    await bot.restart();
    const response = await fetch(`${bot.url}${PATH}`);
    assert.deepEqual(
      [response.status, response.headers.get('content-type')],
      [200, 'text/plain; charset=utf-8'],
    );
    const fields = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => line.split(': '));
    const [, , expires] = fields;
    assert.match(
      expires?.[1] ?? '',
      /^2027-10-23T09:00:\d\d\.\d{3}Z$/,
      'the bot started on 23 November 2026',
    );
    assert.deepEqual(fields, [
      ['Contact', 'mailto:beveiliging@voorbeeld.nl'],
      ['Contact', 'https://voorbeeld.nl/melden'],
      ['Expires', expires?.[1]],
      ['Preferred-Languages', 'nl, en'],
      ['Canonical', `https://zelfscan.example${PATH}`],
    ]);
  });

  it('is refused at the start, when nobody could report there', () => {
    for (const said of ['beheer', 'http://voorbeeld.nl', 'tel:112 of bel', 'javascript:alert(1)'])
      assert.throws(() => readConfig({ SECURITY_CONTACT: said }), /SECURITY_CONTACT/, said);
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
