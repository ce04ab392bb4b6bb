import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { askView } from '../../dialogs/scan-views.ts';
import type { View, ViewOf } from '../../dialogs/view.ts';
import { content } from '../fixtures/bot.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { rightsViews } from '../fixtures/rights-views.ts';
import { scanWith } from '../fixtures/scan-with.ts';

function titles(view: View): string[] {
  return pressables(draw(content, view)).map(({ title }) => title);
}

describe('The card that asks for the team’s answer', () => {
  it('offers to vote first where the team can, with one button more', () => {
    const [criterion] = content.criteria;
    assert.ok(criterion);
    const asked = askView({ content, scan: scanWith(content, () => null) }, criterion) as ViewOf<'standard'>;
    const without = titles({ ...asked, canVote: false });
    const withVote = titles({ ...asked, canVote: true });
    assert.deepEqual(
      withVote.filter((title) => !without.includes(title)),
      ['Eerst stemmen'],
    );
    assert.equal(withVote.length, without.length + 1);
  });
});

describe('The card of what is kept about a person', () => {
  it('tells over how many criteria they voted', () => {
    const views = rightsViews().map(([, view]) => view);
    const data = views.find((view) => view.kind === 'rights' && view.card === 'data');
    assert.ok(data);
    assert.match(textOf(draw(content, data)), /Je stemde over 120 criteria\./);
  });
});
