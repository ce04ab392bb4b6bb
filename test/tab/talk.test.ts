import assert from 'node:assert/strict';
import fc from 'fast-check';
import { content } from '../fixtures/bot.ts';
import '../fixtures/seed.ts';
import { fill } from '../../content/fill.ts';
import { talkBody } from '../../src/tab/talk.ts';
import { allAnswered, answerOf, criterionOf, NOW, scanOf } from '../fixtures/states.ts';
import { openBallot, revealedBallot, votingScan } from '../fixtures/votes.ts';
import { gapBetween, stepNamed } from '../fixtures/votes-in-words.ts';
import { markedOf, partyOf, says, TEXTS } from '../fixtures/wording.ts';

const { votes, talk } = content.texts;
const ids = content.criteria.map(({ id }) => id);
const choices = content.choices.map(({ id }) => id);

const show = (
  scan: Parameters<typeof talkBody>[0]['scan'],
  named: string | null,
  asked: string | null = null,
) => talkBody({ content, scan }, { named, asked });

describe('What the shared screen shows', () => {
  it('is nothing for a team without a scan', () => {
    assert.equal(show(null, '3A'), null);
  });

  it('is the criterion that is named, or the one on the newest card, or the first that is open', () => {
    const scan = scanOf({ '1': 'deels' });
    assert.equal(show(scan, '3B', '4')?.criterion, '3B');
    assert.equal(show(scan, null, '4')?.criterion, '4');
    assert.equal(show(scan, 'toString')?.criterion, '2');
  });

  it('ends at the first and the last criterion', () => {
    const scan = scanOf();
    assert.deepEqual([show(scan, '1')?.previous, show(scan, '1')?.next], [null, ids[1]]);
    const last = show(scan, ids.at(-1) ?? '');
    assert.deepEqual([last?.previous, last?.next], [ids.at(-2), null]);
  });

  it('has the place in the framework, the step and the progress in sentences', () => {
    const body = show(scanOf({ '1': 'deels' }), '3B');
    assert.match(body?.context ?? '', says(TEXTS.tab.talk.context, { nummer: 3, totaal: 10 }));
    assert.equal(body?.step, stepNamed('bespreken'));
    assert.equal(body?.progress, fill(TEXTS.tab.progress, { beantwoord: 1, criteria: 35 }));
    const voting = votingScan({ '1': revealedBallot({ deels: 4 }) });
    assert.deepEqual(
      ['1', '2'].map((id) => show(voting, id)?.step),
      [stepNamed('bespreken'), stepNamed('stemmen')],
      'it is the step of what stands there',
    );
  });

  it('tells of open votes how many there are, and asks before they are shown early', () => {
    const of = (voted: number) => show(votingScan({ '3A': openBallot(voted) }), '3A');
    assert.deepEqual([of(2)?.turnout?.mayReveal, of(3)?.turnout?.mayReveal], [false, true]);
    assert.equal(of(3)?.turnout?.early?.title, fill(TEXTS.votes.early.title, { aantal: 2 }));
    assert.equal(of(5)?.turnout?.early, null);
    assert.equal(of(3)?.votes, null);
  });

  it('tells whether the chat asks the same criterion, so that people can vote there', () => {
    const scan = votingScan({ '3A': openBallot(2) });
    assert.deepEqual(
      ['3A', '4', null].map((asked) => show(scan, '3A', asked)?.isInChat),
      [true, false, false],
    );
  });

  it('names the gap between parties, and never a group that is not shown', () => {
    const apart = [
      { party: 'wijkteam', tally: { voldoende: 4 } },
      { party: 'veilig-thuis', tally: { onvoldoende: 4 } },
    ];
    const tally = { voldoende: 4, onvoldoende: 4 };
    const body = show(votingScan({ '10C': revealedBallot(tally, { parties: apart }) }), '10C');
    assert.deepEqual(body?.votes?.parties, [gapBetween(['wijkteam', 'veilig-thuis'], '10C')]);
    assert.deepEqual(
      body?.votes?.groups.map(({ label, voted }) => [label, voted]),
      [
        [TEXTS.tab.talk.everybody, 8],
        [partyOf('wijkteam'), 4],
        [partyOf('veilig-thuis'), 4],
      ],
    );
    assert.deepEqual(
      body?.votes?.rows.map(({ counts }) => counts),
      [
        [4, 4, 0],
        [0, 0, 0],
        [4, 0, 4],
      ],
    );
    const unknown = { 'weet-niet': 4 };
    const none = show(
      votingScan({
        '10C': revealedBallot(
          { voldoende: 4, ...unknown },
          { parties: [apart[0] ?? { party: '', tally: {} }, { party: 'gemeente', tally: unknown }] },
        ),
      }),
      '10C',
    );
    assert.deepEqual(none?.votes?.parties, [talk.party.notCompared]);
    const few = show(votingScan({ '10C': revealedBallot(tally, { parties: 'few' }) }), '10C');
    assert.deepEqual([few?.votes?.groups.length, few?.votes?.parties], [1, [talk.party.tooSmall]]);
    assert.ok(content.talk.parties.some(({ instead }) => instead === few?.talk));
  });

  it('asks how the team knows its answer once there is one, and no more when the round is closed', () => {
    const answers = { '3A': answerOf('deels', { evidence: 'gevoel' }), '3B': answerOf('deels') };
    const given = (named: string, closedAt: typeof NOW | null = null) =>
      show(scanOf({}, { answers, closedAt }), named)?.evidence.map(({ isGiven }) => isGiven);
    assert.deepEqual(given('3A'), [false, false, false, true]);
    assert.deepEqual(given('3B'), [false, false, false, false]);
    assert.deepEqual([given('4'), given('3A', NOW)], [[], []]);
  });

  it('only tells of a closed round what the team answered', () => {
    const body = show(scanOf(allAnswered('deels', { '4': null }), { closedAt: NOW }), '3A');
    assert.equal(body?.isClosed, true);
    assert.match(body?.answer ?? '', says(markedOf('deels')));
    assert.ok(show(scanOf({}, { closedAt: NOW }), '4')?.answer);
  });

  it('holds nobody’s name or note, and before the reveal nothing of what was chosen', () => {
    const NAME = 'Zwanetta Querido';
    const any = fc.record({
      answered: fc.subarray(ids),
      choice: fc.constantFrom(...choices),
      tally: fc.dictionary(fc.constantFrom(...choices), fc.integer({ min: 1, max: 9 }), { minKeys: 1 }),
      isOpen: fc.boolean(),
      isClosed: fc.boolean(),
      named: fc.constantFrom(...ids),
    });
    fc.assert(
      fc.property(any, ({ answered, choice, tally, isOpen, isClosed, named }) => {
        const typed = { by: NAME, note: `${NAME} zei dit`, dissent: `${NAME} niet` };
        const answers = Object.fromEntries(answered.map((id) => [id, answerOf(choice, typed)]));
        const shown = revealedBallot(tally);
        const ballot = isOpen ? { ...shown, revealedAt: null } : shown;
        const before = Object.fromEntries(answered.map((id) => [id, { choice, note: typed.note }]));
        const scan = (of: typeof ballot) =>
          votingScan({ [named]: of }, { answers, ...(isClosed ? { closedAt: NOW } : { round: 2, before }) });
        const text = JSON.stringify(show(scan(ballot), named));
        assert.ok(!text.includes('Zwanetta'), text);
        if (!isOpen && !isClosed) return;
        const other = Object.fromEntries(
          Object.entries(tally).map(([id], n, all) => [id, all.at(-1 - n)?.[1] ?? 0]),
        );
        assert.equal(JSON.stringify(show(scan({ ...ballot, tally: other }), named)), text);
      }),
      { numRuns: 300 },
    );
  });

  it('tells what the team chose the time before, without the note, and never while people vote', () => {
    const round = { round: 2, before: { '3A': { choice: 'deels', note: 'In de map' } } };
    assert.equal(
      show(scanOf({}, round), '3A')?.before,
      fill(TEXTS.before.choice, { antwoord: markedOf('deels') }),
    );
    assert.equal(
      show(votingScan({ '3A': revealedBallot({ deels: 4 }) }, round), '3A')?.before,
      fill(TEXTS.before.choice, { antwoord: markedOf('deels') }),
    );
    assert.equal(show(votingScan({ '3A': openBallot(4) }, round), '3A')?.before, null);
    assert.equal(show(scanOf({}, round), '3B')?.before, null);
  });

  it('speaks as the cards do', () => {
    const body = show(votingScan({ '3A': openBallot(3) }), '3A');
    assert.deepEqual(
      body?.choices.map(({ symbol, label }) => `${symbol} ${label}`),
      content.choices.map(({ symbol, label, vote }) => `${symbol} ${vote ?? label}`),
    );
    assert.equal(body?.question, criterionOf('3A').question);
    assert.equal(body?.turnout?.early?.confirm, votes.buttons.revealNow);
  });
});
