import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { draw } from '../../cards/draw.ts';
import type { Card } from '../../cards/parts/element.ts';
import { content } from '../fixtures/bot.ts';
import { overflow, RULES, settled, TabInTeams, violations } from '../fixtures/tab-page.ts';
import type { TeamsTheme } from '../fixtures/teams-host.ts';
import { everyView } from '../fixtures/views.ts';

/** The 35 criteria make the same card with other words: these have all that there is on it. */
const CRITERIA =
  /^criterion (?!3[AC],|10G,)|^standard (?!3,|10,)|^new action for (?!3[AC]$|10G$)|^(?:why|resources) (?!3A$|10G$)|^(?:ballot|vote alone) (?!3A|10G)\d/;
/** Votes that make the same card with other numbers, or with less on it. */
const NUMBERS =
  /^ballot, (?!5 of 8|8 of)|^reveal, (?!apart$|few|second|reason|agreed and)|^reveal early, (?!5 of 8)|^vote alone, (?!reminded|after|done)/;
/** Fields that hold what no card would be sent with. */
const views = everyView(content).filter(([name]) => !CRITERIA.test(name) && !NUMBERS.test(name));

/** Cards with the same colours as another one: each theme shows one of them. */
const ALIKE =
  /^new action for (?!3A)|^rights .* (?:[5-9]|1[0-4])$|^ballot (?!3A)|^ballot, 5|^reveal, (?:few|second)|^vote ahead$|^vote alone (?!3A)|^vote alone, after/;

/** The narrowest window (px) in which the page is used at all: a small phone, or a large one that is zoomed in. */
const NARROWEST = 320;

describe('Every card, as the tab draws it', function () {
  this.timeout(240_000);
  let tab: TabInTeams;
  let card: Card;
  before(async () => {
    tab = await TabInTeams.start();
  });
  after(() => tab.stop());

  for (const theme of ['default', 'dark', 'contrast'] satisfies TeamsTheme[]) {
    it(`is accessible and fits a phone, ${theme}`, async () => {
      const [first] = views;
      assert.ok(first);
      card = draw(content, first[1]);
      const { frame, page, complaints } = await tab.open({ theme, width: NARROWEST, height: 740 });
      await page.route('**/tab/api/turn*', (route) =>
        route.fulfill({ json: { view: 'message', part: null, card } }),
      );
      const wrong: string[] = [];
      const shown = views.filter(([name]) => theme === 'default' || !ALIKE.test(name));
      for (const [name, view] of shown) {
        card = draw(content, view);
        await show(frame);
        await unfold(frame);
        wrong.push(...(await violations(frame, RULES[theme])).map((one) => `${name}: ${one}`));
        if ((await overflow(frame)) > 0) wrong.push(`${name}: scrolls sideways`);
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(complaints, []);
      await tab.closePages();
    });
  }
});

async function show(frame: Frame): Promise<void> {
  await settled(frame);
  await frame.locator('#naar-overzicht a').click();
  await settled(frame);
}

/** What a card has folded away is to be accessible too. */
async function unfold(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('.card button[aria-expanded=false]'))
      button.click();
  });
}
