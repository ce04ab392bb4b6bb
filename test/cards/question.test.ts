import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import type { Card } from '../../cards/parts/element.ts';
import { escaped } from '../../content/escaped.ts';
import { showsOf, type View } from '../../dialogs/view.ts';
import { content } from '../fixtures/bot.ts';
import { pressables } from '../fixtures/card.ts';
import { CardPage, type Theme } from '../fixtures/card-page.ts';
import { everyView } from '../fixtures/views.ts';
import { TEXTS } from '../fixtures/wording.ts';

/** The narrowest card of Teams on a phone, and a wide one on a screen (px). */
const WIDTHS = [340, 1280];

/** A button, measured from the card's left side, its top and its end (px). */
type Box = Readonly<{
  left: number;
  right: number;
  top: number;
  bottom: number;
  fromEnd: number;
  toEnd: number;
}>;

type Named = Readonly<{ name: string; card: Card }>;
/** A card with a button that leads to a question, and the question. */
type Asked = Readonly<{ from: Named; asking: string; question: Named; confirming: string }>;

/** The kinds of events that ask, with those that their question's button carries. */
const KINDS = {
  close: 'confirm-close',
  'delete-team': 'confirm-delete-team',
  'forget-me': 'confirm-forget-me',
};

/** What unfolds what is needed less often. */
const MORE = new RegExp(`^(?:${escaped(TEXTS.buttons.more)}|${escaped(TEXTS.summary.details)})$`);

describe('A question about what can’t be undone', function () {
  this.timeout(60_000);
  let cards: CardPage;
  before(async () => {
    cards = await CardPage.open();
  });
  after(() => cards.close());

  const views = everyView(content).filter(([name]) => !/字/.test(name));
  const drawn = views.map(([name, view]) => ({ name, view, card: draw(content, view) }));

  it('is a card of its own: no other card has a button that confirms', () => {
    const confirming = drawn.filter(({ card }) => kindsOn(card).some((kind) => kind.startsWith('confirm-')));
    assert.deepEqual(
      confirming.map(({ name }) => name),
      drawn.filter(({ view }) => showsOf(view).confirms).map(({ name }) => name),
    );
  });

  for (const width of WIDTHS) {
    it(`has what confirms elsewhere than what asked, whichever way the card is put there, at ${width} px`, async () => {
      const boxes = new Map<string, Box>();
      const boxOf = async ({ name, card }: Named, title: string) => {
        const key = `${name} ${title}`;
        const known = boxes.get(key) ?? (await measure(cards, card, title, width));
        boxes.set(key, known);
        return known;
      };
      const all = everyAsked(drawn);
      assert.ok(new Set(all.map(({ asking }) => asking)).size >= Object.keys(KINDS).length);
      for (const { from, asking, question, confirming } of all) {
        const asks = await boxOf(from, asking);
        const confirms = await boxOf(question, confirming);
        const told = `${from.name} → ${question.name}: ${JSON.stringify({ asks, confirms })}`;
        const beside = asks.right <= confirms.left || confirms.right <= asks.left;
        // In its place: the cards begin at the same height. Or the chat is at its end: they end at the same height.
        assert.ok(beside || asks.bottom <= confirms.top || confirms.bottom <= asks.top, told);
        assert.ok(beside || asks.toEnd >= confirms.fromEnd || confirms.toEnd >= asks.fromEnd, told);
      }
    });
  }

  it('is written to pictures in each theme, for a person to look at', async () => {
    const questions = drawn.filter(({ view }) => showsOf(view).confirms);
    for (const { name, card } of questions.filter((_, index) => index % 3 === 0)) {
      for (const theme of ['licht', 'donker', 'contrast'] satisfies Theme[]) {
        for (const width of WIDTHS) {
          await cards.draw(card, theme, width);
          await cards.shoot(`vraag-${theme}-${width}-${name.replace(/\W+/g, '-')}`);
        }
      }
    }
  });
});

function everyAsked(drawn: readonly (Named & Readonly<{ view: View }>)[]): Asked[] {
  return Object.entries(KINDS).flatMap(([asks, confirms]) => {
    const questions = drawn.flatMap(({ name, card }) => {
      return titlesOf(card, confirms).map((confirming) => ({ question: { name, card }, confirming }));
    });
    assert.ok(questions.length > 0, confirms);
    return drawn.flatMap(({ name, card }) =>
      titlesOf(card, asks).flatMap((asking) =>
        questions.map((one) => ({ from: { name, card }, asking, ...one })),
      ),
    );
  });
}

function titlesOf(card: Card, kind: string): string[] {
  return pressables(card)
    .filter(({ data }) => (data as { event: { kind: string } }).event.kind === kind)
    .map(({ title }) => title);
}

function kindsOn(card: Card): string[] {
  return pressables(card).map(({ data }) => (data as { event: { kind: string } }).event.kind);
}

async function measure(cards: CardPage, card: Card, title: string, width: number): Promise<Box> {
  await cards.draw(card, 'licht', width);
  const button = cards.page.getByRole('button', { name: title, exact: true });
  // A button that is needed less often is folded away.
  if (!(await button.isVisible())) await cards.page.getByRole('button', { name: MORE }).click();
  const whole = await cards.page.locator('#card').boundingBox();
  const box = await button.boundingBox();
  assert.ok(whole && box, title);
  const top = Math.round(box.y - whole.y);
  const bottom = Math.round(top + box.height);
  const height = Math.round(whole.height);
  const left = Math.round(box.x);
  return {
    left,
    right: Math.round(box.x + box.width),
    top,
    bottom,
    fromEnd: height - top,
    toEnd: height - bottom,
  };
}
