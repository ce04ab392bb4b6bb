import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildTab } from '../../src/tab/build.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { openBrowser, overflow, settled, shoot, violations } from '../fixtures/tab-page.ts';
import { markedOf } from '../fixtures/wording.ts';

const { tab: words } = content.texts;

describe('The page of the tab in a plain browser', function () {
  this.timeout(60_000);
  let bot: TestBot;
  let browser: Browser;
  let folder: string;
  let page: Page;
  before(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'zelfscan-tab-')), 'tab');
    await buildTab(folder);
    bot = await TestBot.start();
    bot.tab = { folder };
    await bot.restart();
    browser = await openBrowser();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    page.setDefaultTimeout(8_000);
  });
  afterEach(() => page.close());
  after(async () => {
    await browser.close();
    await bot.stop();
    rmSync(join(folder, '..'), { recursive: true });
  });

  it('asks who somebody is and where they look, and lets them start there', async () => {
    await page.goto(`${bot.url}/tab`);
    await choose('Mo Yilmaz', 'Wijkteam Noord');
    await page.getByRole('button', { name: content.texts.buttons.start }).click();
    await page.getByRole('button', { name: content.texts.votes.buttons.together }).click();
    await page.getByRole('button', { name: markedOf('voldoende') }).click();
    await page.getByText('1 van 35 criteria beantwoord').first().waitFor();
    assert.equal(await page.textContent('#team'), 'Wijkteam Noord');
    const { scan } = await bot.store.load({ team: 'group:group-chat-id', conversation: '', member: '' });
    assert.equal(scan?.answers['1']?.by, 'Mo Yilmaz');
    assert.deepEqual(await page.context().cookies(), []);
  });

  it('comes to the view that a link named, after it asked who somebody is', async () => {
    await page.goto(`${bot.url}/tab#teams/team%3A19%3Aelders`);
    await choose('Mo Yilmaz', words.ownScan);
    await page.getByText(content.texts.managers.notices.notYours).waitFor();
  });

  it('lets somebody look as another', async () => {
    await page.goto(`${bot.url}/tab`);
    await choose('Mo Yilmaz', words.ownScan);
    await page.getByRole('button', { name: words.local.other }).click();
    await choose('Els de Groot', 'Wijkteam Centrum');
    await settled(page);
    assert.equal(await page.textContent('#team'), 'Wijkteam Centrum');
  });

  it('stays who somebody is, where they were, when the bot was started anew', async () => {
    await page.goto(`${bot.url}/tab`);
    await choose('Els de Groot', 'Wijkteam Noord');
    await settled(page);
    await page.evaluate(() => {
      const kept = JSON.parse(sessionStorage.getItem('zelfscan-local') ?? '{}');
      sessionStorage.setItem('zelfscan-local', JSON.stringify({ ...kept, token: 'van-voor-de-herstart' }));
    });
    await page.reload();
    await page.locator('#team', { hasText: 'Wijkteam Noord' }).waitFor();
    assert.ok(!page.url().includes('/tab/local'));
  });

  it('asks again when the bot was started anew and knows nobody', async () => {
    await page.goto(`${bot.url}/tab`);
    await choose('Mo Yilmaz', words.ownScan);
    await settled(page);
    const before = bot.url;
    await page.route('**/tab/api/me*', (route) => route.fulfill({ status: 401, json: { error: 'x' } }));
    await page.route('**/tab/api/local', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 400, json: {} }) : route.continue(),
    );
    await page.reload();
    await page.waitForURL(`${before}/tab/local`);
  });

  it('is accessible while it asks', async () => {
    await page.goto(`${bot.url}/tab/local`);
    await page.getByLabel(words.local.person).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.ok((await overflow(page)) <= 0);
    await shoot(page, 'wie-ben-je');
  });

  it('takes over the theme of the machine', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${bot.url}/tab/local`);
    await page.getByLabel(words.local.person).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  });

  async function choose(person: string, place: string): Promise<void> {
    await page.getByLabel(words.local.person).selectOption(person);
    await page.getByLabel(words.local.place).selectOption(place);
    await page.getByRole('button', { name: words.local.open }).click();
    await page.locator('#beeld :is(.card, .heat)').waitFor();
  }
});
