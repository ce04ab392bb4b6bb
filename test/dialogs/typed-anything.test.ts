import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { plain } from '../../content/plain.ts';
import type { Event } from '../../dialogs/event.ts';
import { hear } from '../../dialogs/hear.ts';
import { searchOf } from '../../dialogs/questions.ts';
import type { State } from '../../dialogs/state.ts';
import {
  allAnswered,
  asking,
  content,
  decideOn,
  NOW,
  scanOf,
  showing,
  stateOf,
  TYPED,
} from '../fixtures/states.ts';
import { anyDanger, anyTyped } from '../fixtures/typed-texts.ts';
import { openBallot, voting } from '../fixtures/votes.ts';

const TEXTS = fc.sample(anyTyped, { numRuns: 2_000, seed: 18 });
const PERSONAL: State['team'] = { id: 'person:anna', kind: 'personal', name: 'Anna' };
const closed = scanOf(allAnswered('deels'), { closedAt: NOW });

describe('Whatever somebody types', () => {
  /** All texts but those that the content lists, each with what it means; a question changes nothing. */
  let heard: readonly (readonly [typed: string, event: Event])[] = [];
  before(() => {
    heard = TEXTS.filter((typed) => !isListed(typed))
      .map((typed) => [typed, hear(content, typed)] as const)
      .filter(([, { kind }]) => kind !== 'question');
    assert.ok(heard.length > 300);
  });

  it('changes nothing but an answer, unless it is one of the words that the content lists', () => {
    const places = {
      open: stateOf(scanOf({ '1': 'deels' }), { placed: asking('2') }),
      closed: stateOf(closed, { placed: showing(null) }),
      voting: voting({ '3A': openBallot(2) }),
      asked: stateOf(scanOf(), { placed: { ...showing(null), confirms: 'delete-team' } }),
    };
    for (const [typed, event] of heard) {
      for (const [place, state] of Object.entries(places)) {
        const { changes, deliveries = [] } = decideOn(state, event, TYPED);
        assert.deepEqual(deliveries, [], `${place}: ${typed}`);
        assert.ok(
          changes.every(({ kind }) => kind === 'answer'),
          `${place}: ${typed}`,
        );
      }
    }
  });

  it('never says yes to a card that asks, unless it is one of the words for yes', () => {
    const { yes, no } = content.commands.replies;
    const replies = new Set([...yes, ...no].map(plain));
    for (const typed of TEXTS.slice(0, 500))
      assert.equal(hear(content, typed).kind === 'yes-or-no', replies.has(plain(typed)), typed);
  });

  it('is an answer to the criterion that is asked or named, and its why lands nowhere else', () => {
    const state = stateOf(scanOf({ '1': 'deels' }), { placed: asking('3A') });
    for (const [typed, event] of heard) {
      const named = 'criterion' in event ? event.criterion : undefined;
      for (const change of decideOn(state, event, TYPED).changes) {
        assert.ok(change.kind === 'answer', typed);
        assert.equal(change.criterion, named ?? '3A', typed);
        assert.ok(change.note === '' || typed.includes(change.note), typed);
      }
    }
  });

  it('is no command and no answer where it tells of danger', () => {
    for (const typed of fc.sample(anyDanger, { numRuns: 200, seed: 18 })) {
      for (const text of [typed, `deels, want ${typed}`, `nee: ${typed}`]) {
        if (searchOf(content).isUrgent(text)) assert.equal(hear(content, text).kind, 'question', text);
      }
    }
  });

  it('begins a round only where there is none to go on with, and then for one person alone', () => {
    for (const scan of [null, closed]) {
      const state = stateOf(scan, { team: PERSONAL });
      for (const [typed, event] of heard) {
        const { changes } = decideOn(state, event, TYPED);
        assert.ok(
          changes.every(({ kind }) => kind === 'start-scan'),
          typed,
        );
      }
    }
  });
});

const LISTED = [content.commands.commands, content.commands.replies].flatMap((lists) =>
  Object.values(lists).flat().map(plain),
);

/** Whether a text is one of the words that the content lists for a command, with at most two slips or some fillers. */
function isListed(typed: string): boolean {
  const all = plain(typed);
  const told = all
    .split(' ')
    .filter((word) => !content.commands.fillers.includes(word))
    .join(' ');
  return LISTED.some((words) => distance(words, all) <= 2 || distance(words, told) <= 2);
}
