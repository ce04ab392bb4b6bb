import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asAddress } from '../../dialogs/as-address.ts';
import { meaningOf } from '../../dialogs/confirmation.ts';
import { NOTE_LIMIT } from '../../dialogs/draft.ts';
import { ButtonEvent, type Draft, type Event } from '../../dialogs/event.ts';
import { hear } from '../../dialogs/hear.ts';
import { isAnswered } from '../../dialogs/progress.ts';
import type { Answer, Scan } from '../../dialogs/scan.ts';
import type { State } from '../../dialogs/state.ts';
import type { View } from '../../dialogs/view.ts';
import type { StandardLine } from '../../dialogs/view-parts.ts';
import { runs } from '../fixtures/runs.ts';
import {
  ANNA,
  BRAM,
  choiceOf,
  content,
  criterionOf,
  happen,
  type Kept,
  load,
  NOW,
  scanOf,
  type Turn,
} from '../fixtures/states.ts';

const ids = content.criteria.map(({ id }) => id);
const choices = content.choices.map(({ id }) => id);
const phrases = [...content.choices.map((one) => one.typed), ...Object.values(content.commands.commands)];
const often = <const T>(...values: T[]) => ({ weight: 4, arbitrary: fc.constantFrom(...values) });
const seldom = <const T>(...values: T[]) => ({ weight: 1, arbitrary: fc.constantFrom(...values) });

/** What somebody does; `asked`, `now` and `right` are looked up when it happens. */
const anyStep = fc.record({
  does: fc.oneof(
    often('forward', 'forward', 'type', 'answer', 'answer', 'open', 'skip', 'save', 'later'),
    often('why', 'undo'),
    seldom('open-all', 'resources'),
    seldom('next', 'previous', 'overview', 'summary', 'start', 'close', 'help', 'malformed', 'installed'),
    seldom('confirm-close', 'new-round', 'together', 'take-back', 'forward', 'forward'),
  ),
  times: fc.integer({ min: 1, max: 9 }),
  by: fc.constantFrom(ANNA, BRAM),
  where: fc.constantFrom('het kanaal', 'een andere draad'),
  old: fc.boolean(),
  toAll: fc.oneof(often(false), seldom(true)),
  round: fc.oneof(often('now'), seldom('none', 'before', 'later')),
  criterion: fc.oneof(often('asked'), often(...ids), seldom('3Z', '', 'toString')),
  standard: fc.oneof(often('1', '3', '8', '10'), seldom(undefined, '0', '11', 'drie')),
  version: fc.oneof(often('right'), seldom('stale', 'none')),
  choice: fc.oneof(often(...choices), seldom('geweldig', '')),
  reason: fc.oneof(often(undefined), seldom('anders', 'zomaar')),
  words: fc.oneof(
    often(...phrases.flat()),
    seldom('3a', 'ga naar 12', 'standaard acht', 'wat nu?', '👍', '', 'samenvatting ronde 1'),
    often('ja', 'nee', 'Ja, sluit af'),
    seldom('deels, want we missen training', '3b nvt omdat dit niet onze taak is', 'wat betekent dit', '3f'),
  ),
  draft: fc.option(
    fc.record({
      of: fc.oneof(often('asked'), seldom(...ids, '3Z')),
      version: fc.oneof(often('right'), seldom('stale')),
      note: fc.constantFrom(undefined, '', '  ', 'Zie het handboek', ' Vraag het na', 'n'.repeat(1001)),
      link: fc.constantFrom(
        undefined,
        '',
        'https://wijkteam.nl/visie',
        'www.wijkteam.nl/visie',
        'http://wijkteam.nl',
        'visie.docx',
      ),
    }),
    { nil: undefined },
  ),
});
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** A team in its first or second round, that has answered so many. */
const anyStart = fc.tuple(fc.nat(ids.length), fc.boolean()).map(([answered, second]): Kept => {
  const answers = Object.fromEntries(ids.slice(0, answered).map((id) => [id, 'deels']));
  if (second)
    return { scans: [scanOf({ '3A': 'nvt' }, { closedAt: NOW }), scanOf(answers, { round: 2 })], placed: {} };
  return { scans: answered === 0 ? [] : [scanOf(answers)], placed: {} };
});

/** Lets it all happen to one team, and checks a promise at every turn. */
function always(promise: (turn: Turn) => void): void {
  const steps = fc.array(anyStep, { maxLength: 30, size: 'max' });
  fc.assert(
    fc.property(anyStart, steps, (start, all) => {
      for (const turn of turnsOf(start, all)) promise(turn);
    }),
    { numRuns: runs(150, 300) },
  );
}

function* turnsOf(start: Kept, all: readonly Step[]): Generator<Turn> {
  let kept = start;
  for (const step of all.flatMap((one) =>
    new Array<Step>(one.does === 'forward' ? one.times : 1).fill(one),
  )) {
    const spot = { ...step, typed: step.does === 'type' };
    const turn = happen(kept, spot, eventOf(step, load(kept, spot)));
    yield turn;
    kept = turn.after;
  }
}

/** The buttons of a card with input fields: today's, and those that cards of an earlier release have. */
const WITH_FIELDS = ['answer', 'save', 'later', 'open', 'previous', 'skip', 'overview', 'take-back'];

/** The buttons that always say to which round they belong. */
const ALWAYS_OF = ['save', 'later', 'why', 'undo', 'resources', 'confirm-close'];

function eventOf(step: Step, state: State): Event {
  const { does, standard, choice, reason } = step;
  const all = does === 'open-all' || undefined;
  const kind = does === 'open-all' ? 'open' : does;
  if (kind === 'type') return hear(content, step.words);
  if (kind === 'installed' || kind === 'malformed') return { kind };
  if (kind === 'forward') return forward(state, choice);
  const newest = state.scan?.round ?? 1;
  const unsaid = ALWAYS_OF.includes(kind) ? newest : undefined;
  const rounds = { now: newest, none: unsaid, before: Math.max(1, newest - 1), later: newest + 1 };
  const criterion = step.criterion === 'asked' ? (state.placed?.criterion ?? '1') : step.criterion;
  const versions = versionsOf(state, criterion);
  const version = versions[step.version] ?? (kind === 'undo' ? versions.right : undefined);
  const draft = WITH_FIELDS.includes(kind) ? draftOf(step, state, criterion) : undefined;
  const round = rounds[step.round];
  return ButtonEvent.parse({ kind, round, criterion, standard, version, choice, reason, draft, all });
}

function draftOf({ does, draft }: Step, state: State, criterion: string) {
  if (!draft) return undefined;
  // An answer, or why it was chosen, and the fields beside it belong to the same criterion; a line below opens another.
  const own = does === 'answer' || does === 'later';
  const asked = own ? criterion : (state.placed?.criterion ?? '1');
  const of = own || draft.of === 'asked' ? asked : draft.of;
  return { ...draft, criterion: of, version: versionsOf(state, of)[draft.version] };
}

function versionsOf({ scan }: State, criterion: string) {
  const right = scan?.answers[criterion]?.version ?? 0;
  return { right, stale: right === 0 ? 1 : right - 1, none: undefined };
}

/** Presses what the card in sight offers to get on. */
function forward({ placed, scan }: State, wanted: string): Event {
  const choice = choices.includes(wanted) ? wanted : 'deels';
  const reason = choice === 'nvt' ? 'anders' : undefined;
  const { standard, criterion, seen } = placed ?? { standard: null, criterion: null, seen: 0 };
  if (!standard) return { kind: scan?.closedAt === null ? 'start' : 'together' };
  if (!criterion) return { kind: 'next', round: scan?.round, standard };
  return { kind: 'answer', round: scan?.round, criterion, version: seen, choice, reason };
}

describe('Whatever a team does, in whatever order', () => {
  it('every event gives something to show, and what it changes can be kept', () => {
    // `happen` throws where the store would refuse.
    always(({ decision: { view } }) => assert.notEqual(view.kind, 'compact'));
  });

  it('a card takes the place of the one that was pressed; what is typed gets a card below it', () => {
    always(({ decision, spot, event }) => {
      if (event.kind === 'next' || event.kind === 'installed') return;
      if (decision.lands === 'held' && spot.toAll) return;
      // What can't be undone is asked below the card that leads to it.
      const below = spot.typed || decision.view.kind === 'closing';
      const { reply, post } = decision.landing;
      assert.equal(below ? post : reply, decision.view);
    });
  });

  it('what somebody typed and what was not saved is seen by nobody else', () => {
    always(({ spot, decision: { lands, view, landing } }) => {
      if (lands !== 'held') return;
      const seenByAll = [landing.post, ...landing.updates.map((update) => update.view)];
      assert.ok(!seenByAll.includes(view));
      assert.equal(landing.reply, spot.toAll ? null : view);
      assert.equal(landing.cardChange, null);
    });
  });

  it('nothing is called done but what changes, or was kept before', () => {
    always(({ decision: { view, changes }, event }) => {
      if (!('notice' in view) || view.notice?.tone !== 'good') return;
      assert.ok(changes.length > 0, event.kind);
    });
  });

  it('an answer changes only by an event that names it, and only as that event says', () => {
    always((turn) => {
      for (const change of changed(turn)) sameAsSaid(turn, change);
    });
  });

  it('a closed round stays as it is', () => {
    always(({ before, after }) => {
      const closed = before.scans.filter((scan) => scan.closedAt !== null);
      assert.deepEqual(after.scans.slice(0, closed.length), closed);
    });
  });

  it('no answer is lost, whatever is closed, begun or taken back', () => {
    always(({ before, after }) => {
      for (const { round, answers } of before.scans) {
        const kept = after.scans.find((scan) => scan.round === round)?.answers ?? {};
        assert.deepEqual(
          Object.keys(answers).filter((id) => (kept[id]?.version ?? 0) < (answers[id]?.version ?? 0)),
          [],
        );
      }
    });
  });

  it('a round is closed only by who says yes to the question about that round', () => {
    always(({ event, state, decision }) => {
      const closed = decision.changes.find(({ kind }) => kind === 'close-scan');
      if (!closed || !('round' in closed)) return;
      const question = event.kind === 'yes-or-no' && event.yes ? state.placed?.confirms : null;
      const said = event.kind === 'confirm-close' ? `close ${event.round}` : question;
      assert.equal(said, `close ${closed.round}`);
    });
  });

  it('what is answered is not asked again, unless somebody asks for it by name, or goes back', () => {
    always(({ event, state, decision: { view }, after }) => {
      if (view.kind !== 'standard' || meaningOf(state, event).kind === 'previous') return;
      const { id } = view.asked.criterion;
      assert.equal(view.closed, false);
      if (isAnswered(after.scans.at(-1)?.answers[id])) assert.ok(namedBy(event, state).includes(id), id);
    });
  });

  it('an answer from a card of another version is not kept, and not undone', () => {
    always(({ event, state, decision }) => {
      if (event.kind !== 'answer' && event.kind !== 'undo') return;
      if (!event.criterion || event.version === undefined) return;
      const { version } = state.scan?.answers[event.criterion] ?? { version: 0 };
      if (event.version !== version) assert.deepEqual(decision.changes, []);
    });
  });

  it('pressing the same button a second time changes nothing more', () => {
    always(({ spot, event, after }) => {
      if (!spot.typed) assert.deepEqual(happen(after, spot, event).decision.changes, []);
    });
  });

  it('the numbers on the card are those of what is kept', () => {
    always(({ decision, after }) => sameNumbers(decision.view, after));
  });

  it('the line that is left of a card has the numbers of what is kept', () => {
    always(({ decision: { landing }, after }) => {
      for (const view of [landing.reply, ...landing.updates.map((update) => update.view)]) {
        if (view?.kind === 'compact') sameNumbers(view, after);
      }
    });
  });

  it('what was typed into a card is kept, or still stands in its field', () => {
    always((turn) => {
      const draft = 'draft' in turn.event ? turn.event.draft : undefined;
      if (!draft || !isOfNow(turn)) return;
      const { view } = turn.decision;
      const shows = view.kind === 'why' && view.criterion.id === draft.criterion ? view : null;
      const saved = turn.after.scans.at(-1)?.answers[draft.criterion];
      for (const [field, typed] of typedIn(draft)) {
        const found = [saved, shows].map((one) => one && asAddress(one[field].trim()));
        assert.ok(found.includes(asAddress(typed)), `${field} is gone`);
      }
    });
  });

  it('why a team chose an answer is saved at that criterion, or still shown, whatever colleagues did meanwhile', () => {
    const anna = { by: ANNA, where: 'het kanaal', typed: false, old: false };
    let saved = 0;
    fc.assert(
      fc.property(anyStart, fc.array(anyStep, { maxLength: 30, size: 'max' }), fc.nat(), (start, all, at) => {
        const turns = [...turnsOf(start, all)];
        const [from, end] = [turns[at % turns.length]?.after, turns.at(-1)?.after];
        const scan = from?.scans.at(-1);
        const criterion = ids.findLast((id) => isAnswered(scan?.answers[id]));
        if (!from || !end || !scan || scan.closedAt !== null || !criterion) return;
        const { round } = scan;
        const { view } = happen(from, anna, { kind: 'why', round, criterion }).decision;
        assert.ok(view.kind === 'why' && view.criterion.id === criterion);
        const draft = { criterion, version: view.version, note: 'Dit typte Anna' };
        const turn = happen(end, anna, { kind: 'save', round, draft });
        const others = changed(turn).filter((one) => one.id !== criterion || one.round !== round);
        assert.deepEqual(others, []);
        const last = end.scans.at(-1);
        if (last?.round !== round || last.closedAt !== null) return;
        const kept = turn.after.scans.at(-1)?.answers[criterion]?.note;
        const after = turn.decision.view;
        const shows = after.kind === 'why' && after.criterion.id === criterion ? after.note : null;
        assert.ok([kept, shows].includes(draft.note), `${criterion} has ${kept}, the card ${shows}`);
        saved += Number(kept === draft.note);
      }),
      { numRuns: runs(150, 300) },
    );
    assert.ok(saved > 20, `${saved} reasons`);
  });
});

/** The fields with a text in them. */
function typedIn({ note = '', link = '' }: Draft) {
  return [['note', note.trim()] as const, ['link', link.trim()] as const].filter(([, text]) => text !== '');
}

type Changed = Readonly<{ round: number; id: string; was: Answer | undefined; is: Answer | undefined }>;

function changed({ before, after }: Turn): Changed[] {
  return after.scans.flatMap(({ round, answers }) => {
    const old = before.scans.find((scan) => scan.round === round)?.answers ?? {};
    return ids
      .map((id) => ({ round, id, was: old[id], is: answers[id] }))
      .filter(({ was, is }) => was !== is);
  });
}

function sameAsSaid({ event: heard, state }: Turn, { round, id, was, is }: Changed): void {
  const event = meaningOf(state, heard);
  assert.ok(namedBy(event, state).includes(id), `${id} was not named`);
  if ('round' in event) assert.equal(event.round ?? round, round, `the card belongs to another round`);
  const none = { choice: null, reason: null, note: '', link: '', version: 0 };
  const { choice, reason, note, link, version } = was ?? none;
  const draft = draftIn(event, id) ?? { note: withWhy(event, note), link };
  const said = chosenBy(event) ?? { choice, reason };
  const texts = { note: (draft.note ?? note).trim(), link: asAddress((draft.link ?? link).trim()) };
  const { wording } = criterionOf(id);
  assert.deepEqual(is, { ...said, ...texts, version: version + 1, by: state.member.name, at: NOW, wording });
}

function draftIn(event: Event, id: string): Draft | null {
  return 'draft' in event && event.draft?.criterion === id ? event.draft : null;
}

/** The note with what somebody typed behind their choice, where there is room for it. */
function withWhy(event: Event, note: string): string {
  if (event.kind !== 'answer-and-note') return note;
  if (`\n${note}\n`.includes(`\n${event.note}\n`)) return note;
  const both = note === '' ? event.note : `${note}\n${event.note}`;
  return both.length > NOTE_LIMIT ? note : both;
}

/** What an event chooses for its criterion; null where it leaves the choice as it is. */
function chosenBy(event: Event): Pick<Answer, 'choice' | 'reason'> | null {
  if (event.kind === 'undo') return { choice: event.choice ?? null, reason: event.reason ?? null };
  if (event.kind !== 'answer' && event.kind !== 'answer-and-note') return null;
  // The reason is asked first. What was typed beside the choice is kept by then.
  const asksReason = choiceOf(event.choice).reasons && event.reason === undefined;
  return asksReason ? null : { choice: event.choice, reason: event.reason ?? null };
}

/** The criteria that an event speaks of: typed words speak of the one that the card in sight asks. */
function namedBy(event: Event, state: State): (string | null | undefined)[] {
  const { placed } = state;
  if (event.kind === 'yes-or-no') return namedBy(meaningOf(state, event), state);
  const draft = 'draft' in event ? event.draft?.criterion : undefined;
  if (event.kind === 'answer' || event.kind === 'answer-and-note') {
    return [event.criterion ?? placed?.criterion];
  }
  if (event.kind === 'reveal') return [event.criterion ?? placed?.criterion];
  if (event.kind === 'evidence') return [event.criterion, draft];
  if (event.kind === 'undo') return [event.criterion];
  return event.kind === 'open' || event.kind === 'why' ? [event.criterion, draft] : [draft];
}

/** Whether this comes from a card of the open round, with text for a criterion and an answer that exist. */
function isOfNow({ event, state: { scan } }: Turn): boolean {
  if (!scan || scan.closedAt !== null || !('draft' in event) || !event.draft) return false;
  const { criterion, note = '', link = '' } = event.draft;
  if ('round' in event && event.round !== undefined && event.round !== scan.round) return false;
  if (event.kind === 'answer' && (!choices.includes(event.choice) || event.reason)) return false;
  return ids.includes(criterion) && note.trim() + link.trim() !== '';
}

function sameNumbers(view: View, { scans }: Kept): void {
  const scan = 'round' in view ? scans.find((one) => one.round === view.round) : scans.at(-1);
  const isOpen = scan?.closedAt === null;
  const progress = { answered: ids.length - tally(scan, ids).open, total: ids.length };
  if (!('progress' in view)) return;
  if (!('round' in view)) {
    assert.deepEqual(view.progress, isOpen ? progress : null);
    return;
  }
  assert.deepEqual({ progress: view.progress, closed: view.closed }, { progress, closed: !isOpen });
  for (const { standard, counts } of standardLines(view)) {
    const criteria = standard.criteria.map(({ id }) => id);
    assert.deepEqual(counts, tally(scan, criteria));
  }
  if (view.kind === 'summary') assert.deepEqual(view.counts, tally(scan, ids));
  const asked = view.kind === 'standard' ? [view.asked] : [];
  for (const { criterion, answer } of view.kind === 'standard-done' ? view.lines : asked) {
    assert.deepEqual(answer, scan?.answers[criterion.id] ?? null);
  }
}

function standardLines(view: View): readonly StandardLine[] {
  if (view.kind === 'overview' || view.kind === 'summary') return view.lines;
  return view.kind === 'standard-done' || view.kind === 'compact' ? [view.line] : [];
}

function tally(scan: Scan | undefined, criteria: readonly string[]) {
  const given = criteria.flatMap((id) => scan?.answers[id]?.choice ?? []);
  const byChoice = Object.fromEntries(
    [...new Set(given)].map((choice) => [choice, given.filter((one) => one === choice).length]),
  );
  return { byChoice, open: criteria.length - given.length, total: criteria.length };
}
