import assert from 'node:assert/strict';
import type { State } from '../../dialogs/state.ts';
import { choiceOf, content, EARLIER, noticeOf, onlyAnswer, type } from '../fixtures/states.ts';
import { openBallot, revealedBallot, voting } from '../fixtures/votes.ts';

const { votes } = content.texts;

describe('A bare "ja" below another reply than the card with the votes', () => {
  it('is no vote and no agreed answer: that card is shown again', () => {
    const revealed = voting({ '3A': revealedBallot({ deels: 4 }, { revealedAt: EARLIER }) });
    assert.equal(onlyAnswer(type(revealed, 'ja')).choice, 'voldoende');
    for (const state of [revealed, voting({ '3A': openBallot(2) })]) {
      const { changes, landing } = type({ ...state, placedLast: false }, 'ja');
      assert.deepEqual([changes, landing.cardChange?.shows.criterion], [[], '3A']);
    }
  });
});

describe('A choice that is typed with why while the team votes', () => {
  const replies = (state: State) =>
    content.choices.map(({ id }) =>
      JSON.stringify(type(state, `${choiceOf(id).typed[0]}, want dat vinden we`)),
    );

  it('is no vote, and nothing of it is kept or repeated: the reply points to the buttons', () => {
    const decision = type(voting({ '3A': openBallot(2) }), 'deels, want we missen training');
    assert.deepEqual(decision.changes, []);
    assert.equal(noticeOf(decision), votes.notices.useButtons);
    assert.equal(new Set(replies(voting({ '3A': openBallot(2) }))).size, 1);
  });

  it('is none just after the votes are shown either, and is the agreed answer later', () => {
    const justNow = voting({ '3A': revealedBallot({ deels: 4 }) });
    assert.deepEqual(type(justNow, 'deels, want we missen training').changes, []);
    assert.equal(new Set(replies(justNow)).size, 1);
    const later = voting({ '3A': revealedBallot({ deels: 4 }, { revealedAt: EARLIER }) });
    const change = onlyAnswer(type(later, 'deels, want we missen training'));
    assert.deepEqual([change.choice, change.note, change.ballot], ['deels', 'we missen training', 1]);
  });
});
