import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { freePort } from '../fixtures/free-port.ts';
import { type LocalRun, startLocalRun } from '../fixtures/local-run.ts';
import { openPlaygroundBrowser, PlaygroundPage } from '../fixtures/playground-page.ts';
import { labelOf, markedOf, says, voteOf } from '../fixtures/wording.ts';

const CHOICES = ['voldoende', 'voldoende', 'deels', 'weet-niet', 'onvoldoende'].map(voteOf);

describe('A zelfscan in the Playground, by clicking and typing', function () {
  this.timeout(180_000);
  let folder: string;
  let run: LocalRun;
  let ports: { bot: number; playground: number };
  let browser: Browser | undefined;
  const open = async (options: { width: number }) => {
    browser ??= await openPlaygroundBrowser();
    return await PlaygroundPage.open(browser, `http://127.0.0.1:${ports.playground}`, options);
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
    ports = { bot: await freePort(), playground: await freePort() };
    run = await startLocalRun(join(folder, 'zelfscan.db'), ports);
  });
  after(async () => {
    // First, since what fails below must leave no browser that keeps this run from ending.
    await browser?.close();
    assert.equal(await run.stop(), 0, 'Ctrl-C stops the bot and the Playground');
    await assert.rejects(fetch(`http://127.0.0.1:${ports.playground}`));
    rmSync(folder, { recursive: true });
  });

  /** Answers until a number of criteria is done; every third answer is typed. */
  async function answerUntil(page: PlaygroundPage, from: number, until: number): Promise<void> {
    for (let count = from; count < until; count += 1) {
      if (await page.has('Verder met standaard')) {
        await page.press('Verder met standaard');
        if (count % 4 === 0) await page.shoot('playground-vraag');
      }
      const choice = CHOICES[count % CHOICES.length] ?? voteOf('deels');
      if (count % 3 === 0) await page.say(choice.toLowerCase());
      else await page.press(`beantwoorden met ${choice}`);
      assert.match((await page.card.textContent()) ?? '', new RegExp(`${count + 1} van 35`));
    }
  }

  /** A question can be answered once it stood there for a second; who is quicker presses again. */
  async function confirm(page: PlaygroundPage, name: string): Promise<void> {
    do {
      await page.page.waitForTimeout(1_000);
      await page.press(name);
    } while ((await page.card.textContent())?.includes('Dat ging wel erg snel'));
  }

  it('takes 35 answers, a restart in the middle, a correction and the closing', async () => {
    const first = await open({ width: 1_100 });
    await first.shoot('playground-welkom');
    await first.press('Start de zelfscan');
    await answerUntil(first, 0, 17);
    await first.close();

    await run.stop();
    run = await startLocalRun(join(folder, 'zelfscan.db'), ports);

    const page = await open({ width: 1_100 });
    await page.say('verder');
    assert.match((await page.card.textContent()) ?? '', /17 van 35/);
    await answerUntil(page, 17, 35);
    await page.shoot('playground-standaard-klaar');
    await page.say('overzicht');
    await page.shoot('playground-overzicht');
    await page.press('Standaard 1 openen');
    await page.press('1 openen');
    await page.press(`beantwoorden met ${labelOf('deels')}`);
    assert.match((await page.card.textContent()) ?? '', says(`Resultaat: ${markedOf('deels')}`));
    await page.press('Samenvatting');
    await page.shoot('playground-samenvatting');
    await page.press('Ronde afsluiten');
    await page.shoot('playground-vraag-afsluiten');
    await confirm(page, 'Ja, sluit af');
    await page.shoot('playground-afgesloten');
    assert.match((await page.card.textContent()) ?? '', /Ronde 1 is afgesloten/);
    await page.close();
  });

  it('shows where an answer comes from, and takes what is pressed on its card', async () => {
    const page = await open({ width: 1_100 });
    await page.say('waar vind ik training over huwelijksdwang?');
    const line = page.page.locator('p', { hasText: 'Bronnen:' }).last();
    await line.getByRole('button', { name: '1', exact: true }).hover();
    // On the card it is text; behind the number it leads on.
    await page.page.getByRole('link', { name: 'In deze gratis online cursus' }).waitFor();
    await page.shootView('playground-bronnen');
    assert.equal(await line.getByRole('button').count(), 3);
    await page.press('Dit zocht ik');
    assert.match((await page.card.textContent()) ?? '', /Fijn, dank je wel/);
    await page.close();
  });

  it('starts a next round, and fits a narrow window', async () => {
    const phone = await open({ width: 800 });
    await phone.say('nieuwe ronde');
    await phone.say('hulp');
    await phone.shoot('smal-hulp');
    await phone.say('ga naar 8c');
    await phone.page.setViewportSize({ width: 400, height: 900 });
    await phone.shoot('smal-vraag');
    await phone.close();
  });
});
