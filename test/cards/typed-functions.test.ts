import assert from 'node:assert/strict';
import { card, text, typedText } from '../../cards/parts/build.ts';
import { button } from '../../cards/parts/button.ts';
import type { Element } from '../../cards/parts/element.ts';
import { readPayload } from '../../cards/payload.ts';
import { CardPage } from '../fixtures/card-page.ts';

/** What the renderer would show as a date and as a time of the day, and the same behind one brace more. */
const TYPED =
  '{{DATE(2026-02-14T06:08:00Z)}} {{{TIME(2026-02-14T06:08:00Z)}} {{DATE(2026-02-14T06:08:00Z, LONG)}}';

describe('A date function that somebody typed', () => {
  let page: CardPage;
  before(async () => {
    page = await CardPage.open();
  });
  after(() => page.close());

  it('is worked out by the renderer where nothing keeps it as it is', async () => {
    await page.draw({ ...card([]), body: everywhere() }, 'licht', 340);
    assert.match(await seen(page), /2026, |Saturday|zaterdag|\d:08/);
  });

  it('is shown as it was typed, wherever a card has text', async () => {
    await page.draw(card(everywhere()), 'licht', 340);
    const all = await seen(page);
    assert.doesNotMatch(all.replaceAll(TYPED.replace(/\{(?=\{)/g, '{\u200b'), ''), /\d/);
    const times = all.replaceAll('\u200b', '').split(TYPED).length - 1;
    assert.ok(times >= 12, `${times} times`);
  });

  it('comes back as it was typed, in a field and in a payload', () => {
    const event = { kind: 'question', text: TYPED } as const;
    const [field, row] = card([
      { type: 'Input.Text', id: 'x', label: 'x', value: TYPED },
      { type: 'ActionSet', actions: [button(TYPED, { event })] },
    ]).body;
    assert.ok(field?.type === 'Input.Text' && row?.type === 'ActionSet');
    assert.equal(field.value, TYPED);
    const [pressed] = row.actions;
    assert.ok(pressed?.type === 'Action.Execute');
    assert.deepEqual(readPayload(pressed.data), event);
    assert.equal(pressed.title.replaceAll('\u200b', ''), TYPED);
  });
});

/** Every kind of place in which a text can stand, also those that no card has yet. */
function everywhere(): Element[] {
  const event = { kind: 'help' } as const;
  const choices = [{ title: TYPED, value: 'a' }];
  const parts: unknown[] = [
    text(TYPED),
    typedText(TYPED),
    { type: 'FactSet', facts: [{ title: TYPED, value: TYPED }] },
    { type: 'ActionSet', actions: [{ ...button(TYPED, { event }), tooltip: TYPED }] },
    { type: 'Container', items: [text('-')], selectAction: button(TYPED, { event }) },
    ...(['compact', 'expanded', 'filtered'] as const).map((style) => ({
      type: 'Input.ChoiceSet',
      id: style,
      label: TYPED,
      style,
      choices,
    })),
    { type: 'Input.Text', id: 'field', label: TYPED, placeholder: TYPED },
    { type: 'Input.Toggle', id: 'toggle', title: TYPED },
  ];
  return parts as Element[];
}

/** All that is read on the page, or read aloud. */
async function seen({ page }: CardPage): Promise<string> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('#card, #card *')]
      .flatMap((one) => [
        ...[...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent),
        ...['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name)),
      ])
      .filter(Boolean)
      .join('\n'),
  );
}
