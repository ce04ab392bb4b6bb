import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { fill } from '../../content/fill.ts';
import { SMALL_TILE, WIDE_TILE } from '../../content/tile-room.ts';
import { askView } from '../../dialogs/scan-views.ts';
import { content } from '../fixtures/bot.ts';
import { CardPage, type Theme } from '../fixtures/card-page.ts';
import { scanWith } from '../fixtures/scan-with.ts';
import { everyView } from '../fixtures/views.ts';
import { saysAny, TEXTS, tileOf, voteTileOf } from '../fixtures/wording.ts';

/** The narrowest card of Teams on a phone (px). */
const PHONE = 340;

describe('Cards in a real browser', function () {
  this.timeout(60_000);
  let cards: CardPage;
  before(async () => {
    cards = await CardPage.open();
  });
  after(() => cards.close());

  const views = everyView(content).filter(([name]) => !/字/.test(name));

  it('fit a phone without sideways scrolling', async () => {
    for (const [name, view] of views) {
      await cards.draw(draw(content, view), 'licht', PHONE);
      assert.ok((await cards.overflow()) <= 0, name);
    }
  });

  it('keep the words of the answers whole on a phone, also the longest that an editor may write', async () => {
    const longest = content.choices.map((choice) => ({
      ...choice,
      label: 'onvoldoende bekend bij ons in het team'.slice(0, choice.rank ? WIDE_TILE : SMALL_TILE).trim(),
    }));
    for (const choices of [content.choices, longest]) {
      const [criterion] = content.criteria;
      assert.ok(criterion);
      const asking = { ...content, choices };
      const view = askView({ content: asking, scan: scanWith(asking, () => null) }, criterion);
      await cards.draw(draw(asking, view), 'licht', PHONE);
      for (const { label, symbol } of choices) {
        const box = await cards.page.getByText(`${symbol} ${label}`).first().boundingBox();
        assert.ok(box && box.height < 24, label);
      }
    }
  });

  it('show the question and all its answers on a phone without scrolling, for the longest norm and after another answer too, with at most four buttons below', async () => {
    const asked = views.filter(([name]) => /^criterion \w+, (?:open|after another|in round 2)$/.test(name));
    assert.equal(asked.length, 3 * content.criteria.length);
    for (const [name, view] of asked) {
      await cards.draw(draw(content, view), 'licht', PHONE);
      const box = await cards.page.getByRole('button', { name: tileOf('nvt') }).boundingBox();
      assert.ok(box && box.y + box.height <= 640, `${name}: ${box && Math.round(box.y + box.height)} px`);
      const tops = await cards.page
        .locator('#card button:visible')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      const below = tops.filter((top) => top > box.y).length;
      // What stands above the answers belongs to what was just kept.
      assert.ok(below <= 4 && tops.length - below === (name.endsWith('open') ? 0 : 2), `${name}: ${below}`);
    }
  });

  it('ask how a team knows an answer with links that a thumb can press, each in one piece, on a phone', async () => {
    const named = ['criterion 3B, after another', 'criterion 8A, known', 'ballot, after an answer'];
    const known = views.filter(([one]) => [...named, 'reveal, known'].includes(one));
    assert.equal(known.length, 4);
    const { button, chosen } = TEXTS.talk.evidence;
    const said = content.talk.evidence.flatMap(({ label }) =>
      [button, chosen].map((sentence) => fill(sentence, { bron: label.toLowerCase() })),
    );
    for (const [name, view] of known) {
      await cards.draw(draw(content, view), 'licht', PHONE);
      const links = cards.page.getByRole('button', { name: saysAny(...said) });
      const boxes = await Promise.all((await links.all()).map((link) => link.boundingBox()));
      assert.equal(boxes.length, content.talk.evidence.length, name);
      for (const box of boxes) assert.ok(box && box.height >= 24 && box.width >= 24, name);
      const words = await Promise.all(
        (await links.locator('.ac-textBlock').all()).map((one) => one.boundingBox()),
      );
      for (const box of words) assert.ok(box && box.height < 24, `${name}: a word is broken`);
    }
  });

  it('show the question and all choices to vote with on a phone without scrolling', async () => {
    const ballots = views.filter(([name]) => /^(?:ballot|vote alone) \d/.test(name));
    assert.equal(ballots.length, 2 * content.criteria.length);
    for (const [name, view] of ballots) {
      await cards.draw(draw(content, view), 'licht', PHONE);
      const box = await cards.page.getByRole('button', { name: voteTileOf('nvt') }).boundingBox();
      assert.ok(box && box.y + box.height <= 640, `${name}: ${box && Math.round(box.y + box.height)} px`);
    }
  });

  it('tell a round on one screen of a phone, above the button to all the rest', async () => {
    const rounds = views.filter(([name]) => name.startsWith('round, '));
    assert.equal(rounds.length, 5);
    for (const [name, view] of rounds) {
      await cards.draw(draw(content, view), 'licht', PHONE);
      const more = cards.page.getByRole('button', { name: TEXTS.summary.details, exact: true });
      const box = await more.boundingBox();
      const most = view.kind === 'summary' ? 700 : 800;
      assert.ok(box && box.y + box.height <= most, `${name}: ${box && Math.round(box.y + box.height)} px`);
      // Nothing but that row stands below it until it is pressed.
      const whole = await cards.page.locator('#card').boundingBox();
      assert.ok(whole && whole.height <= most + 32, name);
      await more.click();
      await cards.page.getByText(TEXTS.summary.perStandard, { exact: true }).waitFor();
    }
  });

  it('have what shows votes early elsewhere than what asked for them, so that a second press shows nothing', async () => {
    const boxOf = async (view: string, button: string) => {
      const found = views.find(([name]) => name === view);
      assert.ok(found, view);
      await cards.draw(draw(content, found[1]), 'licht', PHONE);
      const box = await cards.page.getByRole('button', { name: button, exact: true }).boundingBox();
      assert.ok(box, button);
      return box;
    };
    const asks = await boxOf('ballot 3A', TEXTS.votes.buttons.reveal);
    const shows = await boxOf('reveal early, 5 of 8', TEXTS.votes.buttons.revealNow);
    assert.ok(asks.x + asks.width <= shows.x, JSON.stringify({ asks, shows }));
  });

  it('are written to pictures, the most important in each theme, for a person to look at', async () => {
    /** How many of these a person sees in each theme. */
    const IN_EACH_THEME = 12;
    const shown = [
      'criterion 3C, open',
      'criterion 8C, open',
      'standard 3, done',
      'standard 3, compact',
    ].concat(
      ['overview 0', 'summary 0', 'summary 0, to confirm', 'message welcome', 'message help'],
      ['ballot 3A', 'reveal, apart', 'reveal, second ballot', 'reveal early, 5 of 8', 'choose way'],
      ['reveal, parties, gap', 'ballot, asks for a party', 'guide 10', 'criterion 3B, after another'],
      ['why, voted', 'why 3B', 'criterion 8A, known', 'resources 3B', 'standard 3, begun'],
      ['vote ahead', 'vote alone 3A', 'vote alone, done', 'voting teams'],
      ['round, closed', 'round, complete', 'round, open', 'round, for a manager'],
    );
    for (const [name, view] of views.filter(([one]) => shown.includes(one))) {
      const themes: Theme[] =
        shown.indexOf(name) < IN_EACH_THEME ? ['licht', 'donker', 'contrast'] : ['licht'];
      for (const theme of themes) {
        await cards.draw(draw(content, view), theme, theme === 'contrast' ? 640 : PHONE);
        await cards.shoot(`kaart-${theme}-${name.replace(/\W+/g, '-')}`);
      }
    }
  });
});
