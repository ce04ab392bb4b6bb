import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { freePort } from '../fixtures/free-port.ts';
import { type LocalRun, startLocalRun } from '../fixtures/local-run.ts';
import { openPlaygroundBrowser, PlaygroundPage } from '../fixtures/playground-page.ts';
import { PlaygroundPeople } from '../fixtures/playground-people.ts';
import { labelOf, TEXTS, voteOf } from '../fixtures/wording.ts';

const GROUP = { id: 'group-chat-id', name: 'Wijkteam Noord' };
const [MO, ELS] = ['user-id-1', 'user-id-2'];

describe('Voting in the Playground: one person in the browser, two through its REST interface', function () {
  this.timeout(60_000);
  let folder: string;
  let run: LocalRun;
  let browser: Browser;
  let others: PlaygroundPeople;
  let page: PlaygroundPage;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
    const ports = { bot: await freePort(), playground: await freePort() };
    [run, browser] = await Promise.all([
      startLocalRun(join(folder, 'zelfscan.db'), ports),
      openPlaygroundBrowser(),
    ]);
    const url = `http://127.0.0.1:${ports.playground}`;
    others = await PlaygroundPeople.join(url, GROUP.id);
    page = await PlaygroundPage.open(browser, url, { width: 1_280 });
    await page.goTo(GROUP.name);
    // On a slow machine it would come below the first question.
    await page.reads(TEXTS.messages.welcome.title);
  });
  after(async () => {
    await browser?.close();
    others?.leave();
    await run?.stop();
    rmSync(folder, { recursive: true });
  });

  it('goes from the first vote to one agreed answer, and nobody sees a choice before the reveal', async () => {
    await others.say(MO, 'start');
    await page.reads('Hoe willen jullie antwoorden?');
    await page.press('Eerst stemmen');
    await page.reads('Nog niemand heeft gestemd');
    await page.press(`1: stem ${voteOf('onvoldoende')}`);
    await page.said('Je stem is bewaard');
    await page.shoot('playground-stem-bewaard');
    assert.match(await others.press(MO, `1: stem ${voteOf('voldoende')}`), /Je stem is bewaard/);
    assert.match(await others.press(ELS, `1: stem ${voteOf('voldoende')}`), /Je stem is bewaard/);
    await page.reads('3 van 6 hebben gestemd');
    await page.press('Mijn stem');
    await page.reads(`Jij koos “○ ${voteOf('onvoldoende')}”`);
    await page.press(`1: stem ${voteOf('deels')}`);
    await page.said('Je stem is bewaard');
    assert.doesNotMatch(others.seen(), /Jij koos|Getoond/);
    await page.press('Toon de stemmen');
    await page.press('Toon nu');
    await page.reads('Jullie liggen dicht bij elkaar');
    await page.shoot('playground-onthuld');
    await others.sees(/Getoond · 1 · 3 van 6 stemden/);
    await others.press(ELS, `beantwoorden met ${labelOf('deels')}`);
    await others.sees(/Eerst stemmen · 2 · .*1 van 35/);
    await page.reads('Nog niemand heeft gestemd.');
  });
});
