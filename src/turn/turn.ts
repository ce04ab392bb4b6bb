import { hash } from 'node:crypto';
import { advance } from '../../dialogs/advance.ts';
import { dayOf } from '../../dialogs/calendar.ts';
import type { Change } from '../../dialogs/change.ts';
import type { Case, Decision } from '../../dialogs/decision.ts';
import { isEnd } from '../../dialogs/ends.ts';
import type { Event } from '../../dialogs/event.ts';
import { afterRepeat } from '../../dialogs/events.ts';
import { type Landing, land } from '../../dialogs/landing.ts';
import { isPlacedLast } from '../../dialogs/last-shown.ts';
import type { Saved } from '../store/contract/turn-record.ts';
import { type LoadedState, loadState } from './load.ts';
import type { People } from './people.ts';
import { runPrivately } from './privately.ts';
import { recallState } from './recall.ts';
import type { TurnDeps, UnderWay } from './turn-deps.ts';
import { memoryOf, type TurnInput } from './turn-input.ts';
import { drawLanding, type TurnOutput } from './turn-output.ts';

/** How often a decision is made again because somebody else was first. */
const ATTEMPTS = 5;

/** The outcome of a turn, once it is saved. */
export type Taken = Readonly<{ decision: Decision; landing: Landing; anew: boolean }>;

/**
 * Takes one turn: load, decide, save, draw. Nothing is shown that was not saved. An ordinary turn is decided on what is
 * remembered, and its save proves that. What it does not prove is loaded.
 */
export async function runTurn(deps: TurnDeps, input: TurnInput, people: People): Promise<TurnOutput> {
  const { via } = input;
  if (via.audience === 'private') return await runPrivately(deps, input, people);
  const { decision, landing, anew } = await takeTurn(deps, input, people);
  const ended = decision.changes.some(isEnd);
  const voted = decision.changes.some(isVote);
  return drawLanding(deps.content, landing, { via, ended, voted, anew: anew ? decision.view : null });
}

/** Takes a turn without drawing it: load, decide, save. */
export async function takeTurn(deps: TurnDeps, input: TurnInput, people: People): Promise<Taken> {
  const { telemetry } = deps;
  const take = () => taken(deps, input, people);
  return telemetry ? await telemetry.timed({ work: 'turn', name: input.event.kind }, take) : await take();
}

async function taken(deps: TurnDeps, input: TurnInput, people: People): Promise<Taken> {
  const { via } = input;
  const turn = { deps, input, people };
  let { event } = input;
  let recalled = recallState(turn, event);
  for (let attempt = recalled ? -1 : 0; attempt < ATTEMPTS; attempt += 1) {
    const loaded = recalled ?? (await loadState(turn, event));
    recalled = null;
    const given = { content: deps.content, state: loaded.state, via };
    const decision = decide(deps, given, loaded.meant);
    const landing = land(given, decision);
    const saved = await save(turn, loaded, { decision, landing });
    if (saved === 'saved') {
      const last = isPlacedLast(given, decision, landing);
      if (last !== null) deps.questions.shown(input.conversation, last);
      await remember(turn, loaded, decision);
      return { decision, landing, anew: loaded.anew };
    }
    // It was done before. The next attempt shows how things stand, without doing it again. Whether it would do anything
    // shows once that is loaded.
    if (saved === 'repeated' && loaded.basis === undefined) event = afterRepeat(loaded.meant);
  }
  // The id of the activity is left out: beside the log of Teams it would tell who voted.
  throw new Error(`a turn (${input.event.kind}) met a change of somebody else ${ATTEMPTS} times`);
}

/** A question is answered by a search, of which the time is told. */
function decide({ telemetry }: TurnDeps, given: Case, event: Event): Decision {
  const decided = () => advance(given, event);
  if (event.kind !== 'question' || !telemetry) return decided();
  return telemetry.timedNow({ work: 'search', name: 'chat' }, decided);
}

/** Whether another number of people may have voted after this change. */
export function isVote({ kind }: Change): boolean {
  return kind === 'vote';
}

async function save(
  { deps, input }: UnderWay,
  { state, known, basis }: LoadedState,
  { decision, landing }: Pick<Taken, 'decision' | 'landing'>,
): Promise<Saved> {
  const { changes, deliveries = [] } = decision;
  const { cardChange } = landing;
  if (changes.length === 0 && deliveries.length === 0 && !cardChange) {
    // Nothing proves what was only remembered.
    return basis === undefined ? 'saved' : 'conflict';
  }
  const { team, member, now } = state;
  const { conversation, activity } = input;
  const { tenant } = input.team;
  const where = { team, tenant, member, conversation, activity, at: now, known };
  const proved = basis === undefined ? {} : { basis };
  return await deps.store.save({ ...where, changes, deliveries, cardChange, ...proved });
}

/** Remembers the question. Feedback is kept apart from the changes, under an id that does not tell who wrote it. */
async function remember(
  { deps, input }: UnderWay,
  { state: { now } }: LoadedState,
  { remembers, feedback = [] }: Decision,
): Promise<void> {
  if (remembers !== undefined) deps.questions.asked(memoryOf(input), remembers);
  if (feedback.length === 0) return;
  const id = hash('sha256', `${input.conversation} ${input.activity}`, 'hex');
  await deps.store.note(id, dayOf(now), feedback);
}
