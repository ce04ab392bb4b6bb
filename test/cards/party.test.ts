import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
import { fill } from '../../content/fill.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { content } from '../fixtures/states.ts';
import { voteViewNamed } from '../fixtures/vote-views.ts';
import { partyOf, says, TEXTS, voteTileOf } from '../fixtures/wording.ts';

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
    assert.ok(text.includes(`${TEXTS.talk.party.title}\n${TEXTS.talk.party.why}`));
    assert.ok(says(TEXTS.talk.party.safe, { aantal: 4 }).test(text));
    assert.deepEqual(
      partiesOf(view).filter(({ event }) => event.party !== undefined),
      [
        { title: partyOf('gemeente'), event: { kind: 'party', party: 'gemeente', criterion: '3A' } },
        { title: partyOf('wijkteam'), event: { kind: 'party', party: 'wijkteam', criterion: '3A' } },
        { title: partyOf('veilig-thuis'), event: { kind: 'party', party: 'veilig-thuis', criterion: '3A' } },
        { title: TEXTS.talk.party.none, event: { kind: 'party', party: '', criterion: '3A' } },
      ],
    );
  });

  it('stands below the choices, so that a second press on a choice says no party', () => {
    const titles = pressables(
      draw(content, voteViewNamed(content, 'ballot', 'ballot, asks for a party')),
    ).map(({ title }) => title);
    assert.ok(
      titles.indexOf(partyOf('gemeente')) > titles.findLastIndex((title) => voteTileOf('nvt').test(title)),
    );
  });

  it('begins with what the organisation proposes, and says that it is a proposal', () => {
    for (const view of [
      voteViewNamed(content, 'ballot', 'ballot, proposes a party'),
      voteViewNamed(content, 'party', 'party, proposed'),
    ]) {
      assert.match(textOf(draw(content, view)), says(TEXTS.talk.party.proposed));
      assert.deepEqual(
        partiesOf(view)
          .filter(({ event }) => event.party !== undefined)
          .map(({ title }) => title),
        [
          fill(TEXTS.talk.party.proposal, { partij: partyOf('wijkteam') }),
          partyOf('gemeente'),
          partyOf('veilig-thuis'),
          TEXTS.talk.party.none,
        ],
      );
    }
  });

  it('tells what somebody said before, and lets them say something else', () => {
    const another = voteViewNamed(content, 'party', 'party, another');
    assert.match(textOf(draw(content, another)), says(TEXTS.talk.party.now, {}));
    assert.ok(
      partiesOf(another).some(
        ({ title }) => title === fill(TEXTS.talk.party.chosen, { partij: partyOf('gemeente') }),
      ),
    );
    const none = voteViewNamed(content, 'party', 'party, none');
    assert.match(textOf(draw(content, none)), says(TEXTS.talk.party.nowNone));
    const alone = voteViewNamed(content, 'party', 'party, alone');
    assert.doesNotMatch(textOf(draw(content, alone)), says(TEXTS.talk.party.proposed));
    for (const { event } of partiesOf(alone)) assert.equal(event.team, alone.team);
  });

  it('is one press away on every card on which people vote, the same for all', () => {
    const ballot = voteViewNamed(content, 'ballot', 'ballot 3A');
    assert.deepEqual(partiesOf(ballot), [
      { title: TEXTS.talk.party.change, event: { kind: 'party', criterion: '3A' } },
    ]);
    const alone = voteViewNamed(content, 'vote-alone', 'vote alone 3A');
    assert.deepEqual(partiesOf(alone), [
      { title: TEXTS.talk.party.change, event: { kind: 'party', criterion: '3A', team: alone.team.id } },
    ]);
  });
});
