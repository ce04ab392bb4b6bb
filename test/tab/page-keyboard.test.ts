import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { fill } from '../../content/fill.ts';
import { content } from '../fixtures/bot.ts';
import { fillTeam, overflow, settled, shoot, TabInTeams, TEAM, violations } from '../fixtures/tab-page.ts';
import { markedOf } from '../fixtures/wording.ts';

const { buttons, tab: words, votes } = content.texts;

describe('The page of the tab without a mouse, or without sight', function () {
  this.timeout(90_000);
  let tab: TabInTeams;
  before(async () => {
    tab = await TabInTeams.start();
    await fillTeam(tab.client);
  });
  afterEach(() => tab.closePages());
  after(() => tab.stop());

  it('is worked with the keyboard alone, and always shows where it is', async () => {
    const { frame, page } = await tab.open();
    await settled(frame);
    const reached: string[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await focused(frame);
      if (at === null) break;
      assert.ok(at.outline > 0, `${at.name} has the focus, but nothing shows it`);
      reached.push(at.name);
    }
    const expected = [words.skip, words.share, ...Object.values(words.views)];
    for (const name of expected)
      assert.ok(reached.includes(name), `${name} is not reached: ${reached.join(' | ')}`);
    const inMap = await frame
      .locator('.heat-map button')
      .evaluateAll((all) => all.map((one) => one.ariaLabel));
    assert.equal(reached.filter((name) => inMap.includes(name)).length, 1, 'the map is one stop');
    assert.ok(reached.includes(content.texts.buttons.summary), 'what comes after the map is reached');
  });

  it('goes through the map with the arrows, opens a criterion, and comes back to it with Escape', async () => {
    const { frame, page } = await tab.open();
    await settled(frame);
    const [first, second] = content.criteria;
    await frame.locator(`[data-same="${first?.id}"]`).focus();
    const goes = async (key: string) => {
      await page.keyboard.press(key);
      return await frame.evaluate(() => {
        const { ariaLabel, textContent } = document.activeElement ?? {};
        return ariaLabel ?? textContent ?? '';
      });
    };
    assert.match(await goes('ArrowDown'), new RegExp(`^${second?.id}, `));
    assert.match(await goes('ArrowDown'), /^3A, /);
    assert.match(await goes('End'), /^3E, /);
    assert.match(await goes('ArrowRight'), /^3E, /, 'a row ends');
    assert.match(await goes('ArrowDown'), /^4, /, 'a shorter row has its last');
    assert.match(await goes('Home'), /^4 · /);
    assert.match(await goes('Control+End'), /^10G, /);
    assert.match(await goes('Control+Home'), /^1 · /);
    await frame.locator('[data-same="3C"]').focus();
    await page.keyboard.press('Enter');
    await frame.locator('.heat-panel:focus').waitFor();
    assert.equal(await frame.getAttribute('[data-same="3C"]', 'aria-expanded'), 'true');
    await page.keyboard.press('Tab');
    assert.match(await goes('Tab'), /^Sluit 3C$/);
    assert.match(await goes('Escape'), /^3C, /);
    assert.equal(await frame.locator('.heat-panel').count(), 0);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    assert.match((await focused(frame))?.name ?? '', /^3C, /, 'the map is entered where it was left');
  });

  it('skips the navigation', async () => {
    const { frame, page } = await tab.open({ view: 'rondes' });
    await settled(frame);
    await page.keyboard.press('Tab');
    assert.equal((await focused(frame))?.name, words.skip);
    await page.keyboard.press('Enter');
    assert.equal((await focused(frame))?.name, words.views.rondes);
    assert.match(frame.url(), /#rondes$/, 'the view stays');
  });

  it('puts the focus on the new view, and on the new card after an answer', async () => {
    const { frame, page } = await tab.open();
    await settled(frame);
    await frame.getByRole('link', { name: words.views.infobox }).focus();
    await page.keyboard.press('Enter');
    await frame.locator('#zoek').waitFor();
    assert.equal((await focused(frame))?.name, words.views.infobox);
    await frame.getByRole('link', { name: words.views.overzicht }).focus();
    await page.keyboard.press('Enter');
    await frame.locator('.heat:focus').waitFor();
    await frame.getByRole('button', { name: /^10 · / }).focus();
    await page.keyboard.press('Space');
    await frame.locator('.card:focus', { hasText: '10C' }).waitFor();
    await frame.getByRole('button', { name: markedOf('voldoende') }).focus();
    await page.keyboard.press('Enter');
    await frame.locator('.card:focus', { hasText: '10D ·' }).waitFor();
    await frame.getByRole('status').filter({ hasText: '31 van 35 criteria beantwoord' }).waitFor();
  });

  it('answers, asks why, types it and saves it, and shows at each step where it is', async () => {
    const { frame, page } = await tab.open();
    await settled(frame);
    await frame.getByRole('button', { name: /^10 · / }).focus();
    await page.keyboard.press('Enter');
    await frame.locator('.card:focus', { hasText: '10D · ' }).waitFor();
    await tabTo(frame, page, markedOf('deels'));
    await page.keyboard.press('Enter');
    await frame.locator('.card:focus', { hasText: '10E · ' }).waitFor();
    for (const name of [...content.talk.evidence.map(({ label }) => label), buttons.why, buttons.undo]) {
      const { role, width, height } = await tabTo(frame, page, name);
      assert.equal(role, 'button', name);
      assert.ok(width >= 24 && height >= 24, `${name} is ${width} by ${height} px`);
    }
    assert.deepEqual(await violations(frame), []);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await frame.locator('.card:focus', { hasText: `10D · ${markedOf('deels')}` }).waitFor();
    assert.deepEqual(await violations(frame), []);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Elke maand in het overleg');
    await tabTo(frame, page, buttons.save);
    await page.keyboard.press('Enter');
    const saved = fill(content.texts.notices.noteSaved, { criterium: '10D' });
    await frame.locator('.card:focus', { hasText: '10E · ' }).filter({ hasText: saved }).waitFor();
    const { scan } = await tab.bot.store.load({ team: `team:${TEAM}`, conversation: '', member: '' });
    assert.equal(scan?.answers['10D']?.note, 'Elke maand in het overleg');
  });

  it('takes a vote from the keyboard, keeps the focus on the card, and tells neither eye nor ear what was chosen', async () => {
    await tab.client.show({ kind: 'vote-first', round: 2, standard: '10' });
    const { frame, page } = await tab.open();
    await settled(frame);
    await frame.getByRole('button', { name: /^10 · / }).focus();
    await page.keyboard.press('Enter');
    const vote = frame.getByRole('button', { name: markedOf('onvoldoende'), exact: true });
    await vote.focus();
    assert.ok(((await focused(frame))?.outline ?? 0) > 0, 'nothing shows where the focus is');
    await page.keyboard.press('Space');
    const saved = frame.locator('.card:focus', { hasText: votes.notices.kept });
    await saved.waitFor();
    assert.match((await saved.textContent()) ?? '', /1 van 4 heeft gestemd/);
    assert.doesNotMatch((await frame.locator('[role=status]').allTextContents()).join(), /nvoldoende/);
    await frame.getByRole('button', { name: votes.buttons.mine }).focus();
    await page.keyboard.press('Enter');
    await frame.locator('.card:focus', { hasText: 'Alleen jij ziet dit' }).waitFor();
    await shoot(page, 'mijn-stem');
    await tab.client.show({ kind: 'together', round: 2, standard: '10' });
  });

  it('takes no vote for the team’s answer when the votes are shown just before it', async () => {
    await tab.client.show({ kind: 'vote-first', round: 2, standard: '10' });
    const { frame, page } = await tab.open();
    await settled(frame);
    await frame.getByRole('button', { name: /^10 · / }).focus();
    await page.keyboard.press('Enter');
    const choice = frame.getByRole('button', { name: markedOf('onvoldoende'), exact: true });
    await choice.focus();
    const spot = { round: 2, criterion: frame.url().split('/').at(-1), ballot: 1 };
    for (const name of ['Mo Yilmaz', 'Els de Groot', 'Fatima Amrani', 'Sanne Bakker'])
      await (await tab.person(name)).show({ kind: 'vote', ...spot, choice: 'voldoende' });
    await tab.client.show({ kind: 'reveal', ...spot });
    await frame.locator('.card:focus', { hasText: votes.reveal.titles.same }).waitFor();
    await page.keyboard.press('Space');
    await settled(frame);
    const { scan } = await tab.bot.store.load({ team: `team:${TEAM}`, conversation: '', member: '' });
    assert.notEqual(scan?.answers[spot.criterion ?? '']?.choice, 'onvoldoende');
    await tab.client.show({ kind: 'together', round: 2, standard: '10' });
  });

  it('tells how much was found', async () => {
    const { frame } = await tab.open({ view: 'infobox' });
    const field = frame.getByRole('searchbox', { name: words.search.field });
    await field.fill('training over huwelijksdwang');
    await frame
      .getByRole('status')
      .filter({ hasText: /resultaten|Misschien/ })
      .waitFor();
    await field.fill('kwantumfysica');
    await frame.getByRole('status').filter({ hasText: content.texts.results.none }).waitFor();
    await field.fill('');
    await frame.locator('ol.results, .count').waitFor({ state: 'detached' });
  });

  it('goes on after the last result that was read', async () => {
    const { frame } = await tab.open({ view: 'infobox' });
    await frame.locator('#zoek').fill('training');
    const more = frame.getByRole('button', { name: words.search.next });
    await more.waitFor();
    const shown = await frame.locator('ol.results > li').count();
    await more.click();
    await frame.locator(`ol.results > li:nth-child(${shown + 1}) :focus`).waitFor();
  });

  it('puts where to call first for who seems to be in danger', async () => {
    const { frame } = await tab.open({ view: 'infobox' });
    await frame.locator('#zoek').fill('mijn cliënt wordt nu geslagen, wat moet ik doen');
    const { urgentTitle, urgent, suicide } = content.texts.results;
    await frame.getByRole('heading', { name: urgentTitle }).waitFor();
    await frame.getByRole('status').filter({ hasText: urgent }).waitFor();
    assert.equal(await frame.locator('#resultaten').getByRole('link').count(), 0);
    assert.equal(await frame.getByText(suicide).count(), 0);
    await frame.locator('#zoek').fill('ik wil dood');
    await frame.locator('#resultaten').getByText(suicide).waitFor();
    await frame.getByRole('status').filter({ hasText: suicide }).waitFor();
  });

  it('says what is said about the bot in place of results, with a way to where it is done', async () => {
    const { frame } = await tab.open({ view: 'infobox' });
    await frame.locator('#zoek').fill('hoe lang duurt de zelfscan?');
    const about = content.about.find(({ id }) => id === 'hoe-lang');
    assert.ok(about?.button);
    await frame.getByRole('heading', { name: about.title }).waitFor();
    await frame.getByRole('status').filter({ hasText: about.text }).waitFor();
    await frame.getByRole('link', { name: about.button.title }).click();
    await frame.locator('.heat').first().waitFor();
  });

  it('says what a word means before the results, and how sure it is of those', async () => {
    const { frame } = await tab.open({ view: 'infobox' });
    await frame.locator('#zoek').fill('wat is MDA++?');
    await frame.getByRole('heading', { name: 'MDA++', exact: true }).waitFor();
    assert.equal(await frame.locator('.told + .count').textContent(), content.texts.results.besides);
  });

  it('tells the rounds as a table too, with the same numbers as the chart', async () => {
    const { frame } = await tab.open({ view: 'rondes' });
    await frame.getByRole('img', { name: words.rounds.chart }).waitFor();
    const labels = await frame.locator('.bars .bar-label').allTextContents();
    const cells = await frame
      .getByRole('table', { name: words.rounds.counts })
      .getByRole('row')
      .evaluateAll((rows) =>
        rows.slice(1).flatMap((row) => {
          const [name = '', ...values] = [...row.children].map((cell) => cell.textContent ?? '');
          return values.map((value) => `${name[0]} ${value}`);
        }),
      );
    assert.ok(labels.length > 6);
    for (const label of labels)
      assert.ok(
        cells.some((cell) => cell === label || cell[0] === label),
        `${label} is not in the table`,
      );
    // What has no room for its number has its symbol, so that no two parts look the same.
    const parts = await frame
      .locator('.bars rect[class]')
      .evaluateAll(
        (all) => all.filter((one) => Number.parseFloat(one.getAttribute('width') ?? '') >= 5).length,
      );
    assert.equal(labels.length, parts);
  });

  it('has no sideways scrolling at 320 px and at twice the size, and stays accessible there', async () => {
    for (const [name, width] of [
      ['320', 320],
      ['zoom-200', 640],
    ] as const) {
      const { frame, page } = await tab.open({ width, height: 640 });
      await settled(frame);
      if (name === 'zoom-200') await zoom(page);
      for (const view of Object.keys(words.views)) {
        await frame.locator(`#naar-${view} a`).click();
        await settled(frame);
        assert.ok((await overflow(frame)) <= 0, `${view} at ${name}`);
        assert.deepEqual(await violations(frame), [], `${view} at ${name}`);
      }
      await shoot(page, `smal-${name}`);
    }
  });

  it('does not move for who asked for that, and keeps its edges in the reader’s own colours', async () => {
    const { frame, page } = await tab.open({
      view: 'rondes',
      prepare: (opened) => opened.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' }),
    });
    await settled(frame);
    const moving = await frame.evaluate(() => {
      const busy = Object.assign(document.createElement('p'), { className: 'busy' });
      document.querySelector('#beeld')?.append(busy);
      const { animationName } = getComputedStyle(busy);
      busy.remove();
      return animationName;
    });
    assert.equal(moving, 'none');
    const edge = await frame
      .locator('.bars rect')
      .first()
      .evaluate((bar) => getComputedStyle(bar).stroke);
    assert.notEqual(edge, 'none');
    await shoot(page, 'eigen-kleuren-rondes');
    await frame.locator('#naar-overzicht a').click();
    await settled(frame);
    await frame.getByRole('button', { name: /^10 · / }).click();
    await frame.getByRole('button', { name: markedOf('voldoende') }).waitFor();
    await shoot(page, 'eigen-kleuren-criterium');
  });
});

type Focused = Readonly<{ name: string; outline: number }>;

/** What has the focus: its first words, and how wide (px) the line around it is; null when nothing has. */
async function focused(frame: Frame): Promise<Focused | null> {
  return await frame.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const name = (at.getAttribute('aria-label') ?? at.textContent ?? '').trim();
    return { name, outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth) };
  });
}

/** As a browser does at 200%: half as many pixels of the page fit beside each other. */
async function zoom(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 640, height: 640 };
  const devtools = await page.context().newCDPSession(page);
  const size = { width: width / 2, height: Math.round(height / 2) };
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 2, mobile: false });
}

/**
 * Goes on with the Tab key until the focus is on what has this name, and can be seen there.
 * @throws when it is not reached
 */
async function tabTo(frame: Frame, page: Page, name: string) {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(frame);
    if (at === null || !at.name.includes(name)) continue;
    assert.ok(at.outline > 0, `${name} has the focus, but nothing shows it`);
    return await frame.evaluate(() => {
      const { width = 0, height = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
      const role =
        document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName.toLowerCase();
      return { role, width, height };
    });
  }
  throw new Error(`${name} is not reached`);
}
