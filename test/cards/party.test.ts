import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { content } from '../fixtures/states.ts';
import { voteViewNamed } from '../fixtures/vote-views.ts';

/** The buttons that say or ask a party, with what they mean. */
function partiesOf(view: ViewOf<'ballot'> | ViewOf<'party'> | ViewOf<'vote-alone'>) {
  return pressables(draw(content, view)).flatMap(({ title, data }) => {
    const event = readPayload(data);
    return event.kind === 'party' ? [{ title, event }] : [];
  });
}

describe('For whom somebody speaks', () => {
  it('is asked of one person after their vote, with why and what it can tell', () => {
    const view = voteViewNamed(content, 'ballot', 'ballot, asks for a party');
    const text = textOf(draw(content, view));
    assert.ok(text.includes('Voor wie spreek je?\nZo zien jullie of'));
    assert.ok(text.includes('Een groep met minder dan 4 stemmen tonen we niet apart.'));
    assert.deepEqual(
      partiesOf(view).filter(({ event }) => event.party !== undefined),
      [
        { title: 'Gemeente', event: { kind: 'party', party: 'gemeente', criterion: '3A' } },
        { title: 'Wijkteam', event: { kind: 'party', party: 'wijkteam', criterion: '3A' } },
        { title: 'Veilig Thuis', event: { kind: 'party', party: 'veilig-thuis', criterion: '3A' } },
        { title: 'Zeg ik niet', event: { kind: 'party', party: '', criterion: '3A' } },
      ],
    );
  });

  it('stands below the choices, so that a second press on a choice says no party', () => {
    const titles = pressables(
      draw(content, voteViewNamed(content, 'ballot', 'ballot, asks for a party')),
    ).map(({ title }) => title);
    assert.ok(titles.indexOf('Gemeente') > titles.indexOf('3A: stem N.v.t.'));
  });

  it('begins with what the organisation proposes, and says that it is a proposal', () => {
    for (const view of [
      voteViewNamed(content, 'ballot', 'ballot, proposes a party'),
      voteViewNamed(content, 'party', 'party, proposed'),
    ]) {
      assert.match(textOf(draw(content, view)), /^Collega’s van jouw organisatie kozen “wijkteam”\.$/m);
      assert.deepEqual(
        partiesOf(view)
          .filter(({ event }) => event.party !== undefined)
          .map(({ title }) => title),
        ['Wijkteam (voorstel)', 'Gemeente', 'Veilig Thuis', 'Zeg ik niet'],
      );
    }
  });

  it('tells what somebody said before, and lets them say something else', () => {
    const another = voteViewNamed(content, 'party', 'party, another');
    assert.match(textOf(draw(content, another)), /Je koos “gemeente”\. Je kunt dit altijd wijzigen\./);
    assert.ok(partiesOf(another).some(({ title }) => title === '✓ Gemeente'));
    const none = voteViewNamed(content, 'party', 'party, none');
    assert.match(textOf(draw(content, none)), /Je wilde dit niet zeggen\./);
    const alone = voteViewNamed(content, 'party', 'party, alone');
    assert.doesNotMatch(textOf(draw(content, alone)), /jouw organisatie/);
    for (const { event } of partiesOf(alone)) assert.equal(event.team, alone.team);
  });

  it('is one press away on every card on which people vote, the same for all', () => {
    const ballot = voteViewNamed(content, 'ballot', 'ballot 3A');
    assert.deepEqual(partiesOf(ballot), [
      { title: 'Voor wie spreek je?', event: { kind: 'party', criterion: '3A' } },
    ]);
    const alone = voteViewNamed(content, 'vote-alone', 'vote alone 3A');
    assert.deepEqual(partiesOf(alone), [
      { title: 'Voor wie spreek je?', event: { kind: 'party', criterion: '3A', team: alone.team.id } },
    ]);
  });
});
