import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { draw } from '../../cards/draw.ts';
import type { Card } from '../../cards/parts/element.ts';
import { content } from '../fixtures/bot.ts';
import { overflow, RULES, settled, TabInTeams, violations } from '../fixtures/tab-page.ts';
import type { TeamsTheme } from '../fixtures/teams-host.ts';
import { FIELDS, FOLDED_FIELD, FOLDS, WORDLESS } from '../fixtures/told-cards.ts';
import { everyView } from '../fixtures/views.ts';

/** The 35 criteria make the same card with other words: these have all that there is on it. */
const CRITERIA =
  /^criterion (?!3[AC],|10G,)|^standard (?!3,|10,)|^new action for (?!3[AC]$|10G$)|^(?:why|resources) (?!3A$|10G$)|^(?:ballot|vote alone) (?!3A|10G)\d|^definition (?!mda$|alone$)|^about (?!anoniem|nvt$)/;
/** Votes that make the same card with other numbers, or with less on it. */
const NUMBERS =
  /^ballot, (?!5 of 8|8 of)|^reveal, (?!apart$|few|second|reason|agreed and)|^reveal early, (?!5 of 8)|^vote alone, (?!reminded|after|done)/;
/** Fields that hold what no card would be sent with. */
const views = everyView(content).filter(([name]) => !CRITERIA.test(name) && !NUMBERS.test(name));

/** The views whose cards have something that no card before them has: `npm run cards` tries all of them. */
function fresh(partsOf: (card: unknown) => string[]): typeof views {
  const seen = new Set<string>();
  return views.filter(([, view]) => {
    const before = seen.size;
    for (const part of partsOf(draw(content, view))) seen.add(part);
    return seen.size > before;
  });
}

/** What each theme is tried with: another theme has other colours, and is built the same. */
const TRIED = {
  default: process.env.EVERY_CARD ? views : fresh(buildOf),
  dark: fresh(coloursOf),
  contrast: fresh(coloursOf),
} satisfies Record<TeamsTheme, typeof views>;

/** The narrowest window (px) in which the page is used at all: a small phone, or a large one that is zoomed in. */
const NARROWEST = 320;

describe('Each kind of card, as the tab draws it', function () {
  const { field } = content.texts.tab;
  this.timeout(240_000);
  let tab: TabInTeams;
  let card: Card;
  before(async () => {
    tab = await TabInTeams.start();
  });
  afterEach(() => tab.closePages());
  after(() => tab.stop());

  for (const theme of ['default', 'dark', 'contrast'] satisfies TeamsTheme[]) {
    it(`is accessible and fits a phone, ${theme}`, async () => {
      const [first] = views;
      assert.ok(first);
      card = draw(content, first[1]);
      const { frame, complaints } = await tab.open({
        theme,
        width: NARROWEST,
        height: 740,
        prepare: showCard(() => card),
      });
      const wrong: string[] = [];
      for (const [name, view] of TRIED[theme]) {
        card = draw(content, view);
        await show(frame);
        await unfold(frame);
        wrong.push(...(await violations(frame, RULES[theme])).map((one) => `${name}: ${one}`));
        if ((await overflow(frame)) > 0) wrong.push(`${name}: scrolls sideways`);
      }
      card = FIELDS;
      await show(frame);
      await frame.getByRole('button', { name: 'Bewaar' }).click();
      wrong.push(...(await violations(frame, RULES[theme])).map((one) => `wrong fields: ${one}`));
      assert.deepEqual(wrong, []);
      assert.deepEqual(complaints, []);
    });
  }

  /** Opens the tab with this card in it. */
  async function opened(card: Card) {
    const { frame, page } = await tab.open({ prepare: showCard(() => card) });
    await settled(frame);
    return {
      frame,
      /** Presses a button from the keyboard. */
      async press(name: string) {
        await frame.getByRole('button', { name, exact: true }).focus();
        await page.keyboard.press('Enter');
      },
      type: (text: string) => page.keyboard.type(text),
      /** What the focus is on: its name, what describes it, and whether it is wrong. */
      async focus() {
        const at = frame.locator(':focus');
        const [, name] = /"(.*?)"/.exec(await at.ariaSnapshot()) ?? [];
        return { name, ...(await at.evaluate(told)) };
      },
      /** What a screen reader was given to say by itself. */
      said: () => frame.locator('#bericht').textContent(),
    };
  }

  it('says of each button whether the parts that it folds are shown, whoever folded them', async () => {
    const { frame, press } = await opened(FOLDS);
    const expanded = async () => {
      const all = await frame.getByRole('button', { name: /^(Meer|Alles|Regel|Minder)$/ }).all();
      return await Promise.all(all.map((one) => one.getAttribute('aria-expanded')));
    };
    assert.deepEqual(await expanded(), ['false', 'false', 'true', 'false']);
    await press('Meer');
    assert.deepEqual(await expanded(), ['true', 'true', 'true', 'true']);
    await press('Regel');
    assert.deepEqual(await expanded(), ['false', 'false', 'true', 'false']);
    await press('Alles');
    assert.deepEqual(await expanded(), ['true', 'true', 'true', 'true']);
    await press('Minder');
    assert.deepEqual(await expanded(), ['true', 'true', 'false', 'true']);
    const alles = frame.getByRole('button', { name: 'Alles' });
    assert.equal(await alles.getAttribute('aria-controls'), 'meer nog-meer');
    assert.equal(await frame.locator('[aria-expanded]:not([role=button])').count(), 0);
  });

  it('puts the focus on the first field that is wrong, and says once what is', async () => {
    const { press, focus, said, type, frame } = await opened(FIELDS);
    await press('Bewaar');
    assert.deepEqual(await focus(), { name: 'Veld een', description: 'Vul een in.', invalid: 'true' });
    assert.equal(await said(), 'Vul een in. Vul twee in.');
    await type('x');
    assert.deepEqual(await focus(), { name: 'Veld een', description: '', invalid: null });
    assert.equal(await frame.getByText('Vul een in.').count(), 1, 'it is said still');
    await frame.getByRole('textbox', { name: 'Veld twee', exact: true }).focus();
    assert.deepEqual(await focus(), { name: 'Veld twee', description: 'Vul twee in.', invalid: 'true' });
    await type('y');
    assert.equal(await said(), '');
    assert.equal(await frame.getByText(/^Vul/).count(), 0);
  });

  it('unfolds a field that is wrong', async () => {
    const { press, focus, frame } = await opened(FOLDED_FIELD);
    await frame.getByRole('button', { name: 'Meer', expanded: false }).waitFor();
    await press('Bewaar');
    assert.deepEqual(await focus(), { name: 'Veld een', description: 'Vul een in.', invalid: 'true' });
    await frame.getByRole('button', { name: 'Meer', expanded: true }).waitFor();
    assert.equal(await frame.locator('[aria-expanded]:not([role=button])').count(), 0);
  });

  it('never keeps a button from being pressed without a word', async () => {
    const { press, focus, type, frame } = await opened(WORDLESS);
    const list = frame.getByRole('combobox', { name: 'Wie', exact: true });
    assert.equal(await list.locator('option:checked').textContent(), field.choose);
    await press('Bewaar');
    assert.deepEqual(await focus(), { name: 'Veld een', description: field.wrong, invalid: 'true' });
    await type('x');
    await press('Bewaar');
    assert.deepEqual(await focus(), { name: 'Wie', description: field.wrong, invalid: 'true' });
    await type('Mo');
    assert.deepEqual(await focus(), { name: 'Wie', description: '', invalid: null });
  });

  it('has the language of every card, and not of every other one', async () => {
    const { frame } = await opened(FOLDED_FIELD);
    for (let drawn = 0; drawn < 3; drawn += 1) {
      assert.equal(await frame.locator('.ac-adaptiveCard').getAttribute('lang'), 'nl', `card ${drawn}`);
      await frame.getByRole('link', { name: content.texts.tab.views.overzicht }).press('Enter');
      await settled(frame);
    }
  });
});

/** Names what on a card gets its colours from the theme: each kind of element, as it is styled, on what it stands. */
function coloursOf(part: unknown, on = ''): string[] {
  if (Array.isArray(part)) return part.flatMap((one) => coloursOf(one, on));
  if (typeof part !== 'object' || part === null) return [];
  const { type, style, color, isSubtle, weight, size, mode } = part as Record<string, unknown>;
  const own = [type, style, color, isSubtle, weight, size, mode].join(' ');
  const below = typeof style === 'string' ? style : on;
  return [`${own} on ${on}`, ...Object.values(part).flatMap((one) => coloursOf(one, below))];
}

/** Names how a card is built: each element with what is set on it and what it stands in, whatever its words are. */
function buildOf(part: unknown, on = ''): string[] {
  if (Array.isArray(part)) return part.flatMap((one) => buildOf(one, on));
  if (typeof part !== 'object' || part === null) return [];
  const { type, style, color, isSubtle, weight, size, mode, ...more } = part as Record<string, unknown>;
  const own = [type, style, color, isSubtle, weight, size, mode, ...Object.keys(more)].join(' ');
  return [`${own} on ${on}`, ...Object.values(part).flatMap((one) => buildOf(one, `${type ?? on}`))];
}

/** Has the server show one card, whatever is asked. */
function showCard(card: () => Card): (page: Page) => Promise<void> {
  return async (page) => {
    await page.route('**/tab/api/turn*', (route) =>
      route.fulfill({ json: { view: 'message', part: null, card: card() } }),
    );
  };
}

function told(field: Element) {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return {
    description: ids.map((id) => document.getElementById(id)?.textContent).join(' '),
    invalid: field.getAttribute('aria-invalid'),
  };
}

async function show(frame: Frame): Promise<void> {
  await settled(frame);
  await frame.locator('#naar-acties a').click();
  await settled(frame);
}

/** What a card has folded away is to be accessible too. */
async function unfold(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const next = () => document.querySelector<HTMLElement>('.card button[aria-expanded=false]');
    for (let button = next(); button; button = next()) button.click();
  });
}
