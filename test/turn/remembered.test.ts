import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Event } from '../../dialogs/event.ts';
import type { Via } from '../../dialogs/via.ts';
import { basisOf } from '../../src/store/contract/basis.ts';
import type { Loaded } from '../../src/store/contract/stored-turns.ts';
import { TAB } from '../../src/store/contract/tab-conversation.ts';
import { content } from '../fixtures/bot.ts';
import '../fixtures/seed.ts';
import { PEOPLE } from '../fixtures/history.ts';
import { type OneProcess, oneProcess, TEAM, tick } from '../fixtures/one-process.ts';
import { runs } from '../fixtures/runs.ts';
import { DATABASES, type Fresh } from '../fixtures/stores.ts';

const CONVERSATIONS = [TEAM, `${TEAM};messageid=2`, TAB];
const NOTES = ['', 'in de map', 'a\0b', 'half \ud83d teken', '  ', 'é'.repeat(2_000)];
const CRITERIA = content.criteria.slice(0, 4).map(({ id }) => id);
const EVIDENCE = content.talk.evidence.map(({ id }) => id);
const TYPED: Via = { kind: 'typed', audience: 'everybody' };
const ON_TAB: Via = { kind: 'page', audience: 'one' };

const often = <const T>(...values: T[]) => ({ weight: 4, arbitrary: fc.constantFrom(...values) });
const seldom = <const T>(...values: T[]) => ({ weight: 1, arbitrary: fc.constantFrom(...values) });

const anyStep = fc.record({
  does: fc.oneof(
    { weight: 20, arbitrary: fc.constant('answer' as const) },
    often('save', 'later', 'evidence', 'typed', 'next', 'undo', 'say'),
    seldom('start', 'skip', 'open', 'close', 'confirm-close', 'new-round', 'vote-first', 'together'),
    seldom('rename', 'leave', 'move', 'party', 'call', 'forget', 'delete', 'name', 'repeat', 'overview'),
  ),
  by: fc.nat(1),
  where: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, seldom(1, 2)),
  criterion: fc.constantFrom(...CRITERIA),
  choice: fc.constantFrom(...content.choices.map(({ id }) => id)),
  /** By how much a button's version is too old, or too new. */
  stale: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, seldom(-1, 1)),
  note: fc.constantFrom(...NOTES),
  evidence: fc.constantFrom(...EVIDENCE),
});
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** @param now what is kept */
function eventOf({ does, criterion, choice, stale, note, evidence }: Step, { scan, placed }: Loaded): Event {
  const round = scan?.round ?? 1;
  const saved = scan?.answers[criterion];
  const version = Math.max(0, (saved?.version ?? 0) + stale);
  const reasons = content.choices.find(({ id }) => id === choice)?.reasons;
  const because = reasons?.[0] ? { reason: reasons[0].id } : {};
  const draft = { criterion, version, note, link: note.length % 2 === 0 ? '' : 'https://example.nl/map' };
  switch (does) {
    case 'save':
      return { kind: 'save', round, draft };
    case 'later':
      return { kind: 'later', round, criterion, draft };
    case 'evidence':
      return { kind: 'evidence', round, criterion, version, evidence };
    case 'typed':
      return { kind: 'answer', choice, ...because };
    case 'say':
      return { kind: 'answer-and-note', choice, note: note.trim() || 'want', ...because };
    case 'undo': {
      const before = saved?.choice ? { choice: saved.choice, ...because } : {};
      return { kind: 'undo', round, criterion, version, ...before };
    }
    case 'next':
    case 'skip':
      return { kind: does, round, standard: placed?.standard ?? '1' } as Event;
    case 'open':
      return { kind: 'open', round, criterion };
    case 'close':
      return { kind: 'close', round };
    case 'confirm-close':
      return { kind: 'confirm-close', round };
    case 'vote-first':
    case 'together':
      return { kind: does, round, standard: '3' };
    case 'party':
      return { kind: 'party', party: content.talk.parties[0]?.id ?? '' } as Event;
    case 'new-round':
    case 'start':
    case 'overview':
      return { kind: does };
    case 'forget':
      return { kind: 'confirm-forget-me' };
    case 'delete':
      return { kind: 'confirm-delete-team' };
    default:
      return { kind: 'answer', round, criterion, version, choice, ...because };
  }
}

async function take(process: OneProcess, { store }: Fresh, step: Step): Promise<void> {
  const conversation = CONVERSATIONS[step.where] ?? TEAM;
  const spot = { team: TEAM, conversation, member: PEOPLE[step.by]?.id ?? '' };
  const now = await store.load(spot);
  const named = { id: TEAM, kind: 'channel', name: 'Wijkteam' } as const;
  if (step.does === 'rename') return await process.store.rename({ team: named, tenant: 't', at: tick() });
  if (step.does === 'leave') return await process.store.leave(TEAM, spot.member);
  if (step.does === 'move') {
    if (now.placed)
      await process.store.moveCard(spot, now.placed, { standard: '2', criterion: null, seen: 0 });
    return;
  }
  const isTyped = step.does === 'typed' || step.does === 'say' || step.does === 'start';
  await process.press({
    event: eventOf(step, now),
    ...{ by: step.by, conversation },
    ...(conversation === TAB ? { via: ON_TAB } : isTyped ? { via: TYPED } : {}),
    ...(step.does === 'repeat' ? { activity: 'again' } : {}),
    ...(step.does === 'name' ? { memberName: `Anna ${step.stale}` } : {}),
    ...(step.does === 'call' ? { teamName: `Wijkteam ${step.stale}` } : {}),
  });
}

/** @returns how many places are remembered, each as a load gives it at this moment */
async function compare({ recall }: OneProcess, { store }: Fresh): Promise<number> {
  let count = 0;
  for (const conversation of CONVERSATIONS) {
    for (const { id: member } of PEOPLE.slice(0, 2)) {
      const recalled = recall({ team: TEAM, conversation, member });
      if (!recalled) continue;
      count += 1;
      const loaded = await store.load({ team: TEAM, conversation, member });
      assert.deepEqual(recalled.loaded, loaded);
      assert.equal(recalled.basis, basisOf(loaded));
      assert.equal(loaded.scan?.voting, undefined);
    }
  }
  return count;
}

for (const { name, fresh } of DATABASES) {
  describe(`What is remembered of a team, on ${name}`, function () {
    this.timeout(120_000);

    it('is field by field what a load gives, whatever happened, and nothing while the team votes', async () => {
      let remembered = 0;
      let quick = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 10, maxLength: 25, size: 'max' }), async (steps) => {
          const opened = await fresh();
          try {
            const process = oneProcess(opened.store);
            await process.press({ event: { kind: 'together' }, via: TYPED });
            for (const step of steps) {
              const from = process.asked.length;
              await take(process, opened, step);
              remembered += await compare(process, opened);
              if (process.asked.slice(from).join() === 'save') quick += 1;
            }
          } finally {
            await opened.end();
          }
        }),
        { numRuns: runs(20, 200) },
      );
      assert.ok(remembered > 100, `${remembered}`);
      assert.ok(quick > 20, `${quick}`);
    });

    it('is proved at once by a save while nobody else writes, and is gone after ten minutes', async () => {
      const opened = await fresh();
      try {
        const process = oneProcess(opened.store);
        await process.press({ event: { kind: 'together' }, via: TYPED });
        const answer = (version: number): Event => ({
          ...{ kind: 'answer', round: 1, criterion: '1', version },
          choice: version % 2 === 0 ? 'voldoende' : 'deels',
        });
        for (let version = 0; version < 5; version += 1) {
          const from = process.asked.length;
          await process.press({ event: answer(version) });
          const asked = process.asked.slice(from);
          if (version > 0) assert.deepEqual(asked, ['save']);
        }
        assert.ok(process.recall({ team: TEAM, conversation: TEAM, member: PEOPLE[0]?.id ?? '' }));
        process.pass(10 * 60_000);
        assert.equal(process.recall({ team: TEAM, conversation: TEAM, member: PEOPLE[0]?.id ?? '' }), null);
      } finally {
        await opened.end();
      }
    });
  });
}
