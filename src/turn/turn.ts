import { createHash } from 'node:crypto';
import { type Cited, citedIn } from '../../cards/cited.ts';
import { draw } from '../../cards/draw.ts';
import type { Card } from '../../cards/parts/element.ts';
import { startsAnew } from '../../cards/starts-anew.ts';
import type { Content } from '../../content/index.ts';
import { advance } from '../../dialogs/advance.ts';
import { type Decision, withChanges } from '../../dialogs/decision.ts';
import type { Event } from '../../dialogs/event.ts';
import { showsOf } from '../../dialogs/places.ts';
import { afterRepeat } from '../../dialogs/repeat.ts';
import type { Change, Member, Shows, State, Team } from '../../dialogs/state.ts';
import { utcDay } from '../../dialogs/time.ts';
import type { View } from '../../dialogs/view.ts';
import type { Store } from '../store/contract/store.ts';
import type { CardChange, Saved, Spot } from '../store/contract/turn-record.ts';
import { heldBack, mayShow } from './held.ts';
import { type LoadedState, loadState } from './load.ts';
import type { People } from './people.ts';
import { runPrivately } from './privately.ts';
import type { Questions } from './questions.ts';
import { shownNow } from './refresh.ts';

/** What happened, and where, as the authenticated activity tells it. */
export type TurnInput = Readonly<{
  team: Readonly<{ id: string; kind: Team['kind']; name: string | null; tenant: string | null }>;
  member: Member;
  conversation: string;
  activity: string;
  event: Event;
  /** The message whose button was pressed; null when something was typed. */
  pressed: string | null;
  /** Whether the answer reaches only who caused it. */
  alone: boolean;
  /**
   * Whether it was said in a group or channel to this bot alone: then it is answered by a message that only who said it
   * sees, and nothing of it becomes the group's.
   */
  privately?: true;
  /** Whether a page asked, which shows what it gets: then no message and no card of a conversation is meant. */
  page?: true;
  /** Whether this channel had its team's scan before it got one of its own. */
  anew?: true;
}>;

/** What has to be sent, in this order. */
export type TurnOutput = Readonly<{
  /** What the pressed card becomes. */
  reply: Card | null;
  /** A new message, with where it comes from; `claim` is told to `placed` once it is sent. */
  post: Readonly<{ card: Card; cited: Cited | null; claim: number | null }> | null;
  /** Whether addresses may have been deleted. */
  ended: boolean;
  /** Messages of earlier that show something else now. */
  updates: readonly Readonly<{ message: string; card: Card }>[];
}>;

export type TurnDeps = Readonly<{
  content: Content;
  store: Store;
  now: () => Date;
  questions: Questions;
  /** Where this bot is reached from outside, for links to downloads. */
  address: string;
}>;

/** How often a decision is made anew because somebody else was first. */
const ATTEMPTS = 5;

/** A second press on the same button within this time (ms) does not place a second card. */
const DOUBLE_PRESS = 5_000;

/** After these the scan that the placed card was about is no more. */
const ENDS: ReadonlySet<Change['kind']> = new Set(['delete-team', 'forget-member', 'take-back']);

/** What a turn came to, once it is saved. */
export type Taken = Readonly<{
  state: State;
  anew: boolean;
  decision: Decision;
  cardChange: CardChange | null;
}>;

/** One turn: load, decide, save, draw. Nothing is shown that was not saved. */
export async function runTurn(deps: TurnDeps, input: TurnInput, people: People): Promise<TurnOutput> {
  if (input.privately) return await runPrivately(deps, input, people);
  const taken = await takeTurn(deps, input, people);
  return mayShow(input, taken.decision) ? output(deps.content, input, taken) : heldBack(deps.content, taken);
}

/** A turn without what has to be sent: load, decide, save. */
export async function takeTurn(deps: TurnDeps, input: TurnInput, people: People): Promise<Taken> {
  let event = input.event;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { state, known, anew, meant } = await loadState(deps, input, people, event);
    const decision = advance(deps.content, state, meant, input.pressed === null && !input.page);
    const cardChange = input.page ? null : cardChangeOf(deps.content, state, decision, input.pressed);
    const saved = await save(deps, input, { state, known, anew }, decision, cardChange);
    if (saved === 'saved') {
      await keepFeedback(deps, input, state, decision);
      return { state, anew, decision, cardChange };
    }
    // Done before: show how things stand, without doing it again.
    if (saved === 'repeated') event = afterRepeat(meant);
  }
  throw new Error(`the turn ${input.activity} met a change of somebody else ${ATTEMPTS} times`);
}

/** Where a turn takes place and who takes it, as the store wants it. */
export function spotOf({ team, conversation, member }: TurnInput): Spot {
  return { team: team.id, conversation, member: member.id };
}

/** What the turn does to the placed card. */
function cardChangeOf(
  content: Content,
  state: State,
  decision: Decision,
  pressed: string | null,
): CardChange | null {
  const { placed } = state;
  const stale = staleCard(content, state, decision, pressed);
  if (stale && placed) return { kind: 'move', message: placed.message, shows: showsOf(stale) ?? placed };
  const { shows } = decision;
  if (!shows) return answered(state, decision, pressed);
  if (placesAnew(decision, pressed)) {
    return pressed !== null && justPlaced(state, decision)
      ? null
      : { kind: 'claim', expected: placed?.version ?? 0, shows };
  }
  if (placed && placed.message !== pressed) return null;
  if (placed && showsTheSame(placed, shows)) return null;
  return { kind: 'move', message: pressed, shows };
}

/** Somebody changed an answer on an older card: the placed card then asks what is open now. */
function staleCard(
  content: Content,
  state: State,
  { changes }: Decision,
  pressed: string | null,
): View | null {
  const { placed, scan, member, now } = state;
  if (changes.some(({ kind }) => ENDS.has(kind))) return null;
  if (pressed === null || changes.length === 0 || !scan || !placed?.message || placed.message === pressed) {
    return null;
  }
  return shownNow(content, withChanges(scan, changes, member.name, now), placed);
}

/** A question whose card shows something else now is not answered by a word any more. */
function answered({ placed, team }: State, decision: Decision, pressed: string | null): CardChange | null {
  if (!placed?.confirms || placed.message !== pressed || placesAnew(decision, pressed)) return null;
  // The others still see it.
  if (decision.alone && team.kind !== 'personal') return null;
  return { kind: 'move', message: pressed, shows: { standard: null, criterion: null, seen: 0 } };
}

function showsTheSame(a: Shows, b: Shows): boolean {
  const sameQuestion = (a.confirms ?? null) === (b.confirms ?? null);
  return sameQuestion && a.standard === b.standard && a.criterion === b.criterion && a.seen === b.seen;
}

/** Whether the view is a message of its own; a pressed card that can't stay what it is takes the view itself. */
function placesAnew(decision: Decision, pressed: string | null): boolean {
  return decision.where === 'new' && (pressed === null || decision.stay !== null);
}

/** Whether the same card was placed a moment ago: the second half of a double press. */
function justPlaced({ placed, now }: State, { shows, changes }: Decision): boolean {
  return (
    changes.length === 0 &&
    placed !== null &&
    shows !== null &&
    showsTheSame(placed, shows) &&
    // When it was placed is kept; the clock may have been set to something else since.
    Math.abs(Date.parse(now) - Date.parse(placed.placedAt)) < DOUBLE_PRESS
  );
}

/** Kept apart from the turn's changes, under an id that tells nobody who it came from. */
async function keepFeedback(
  deps: TurnDeps,
  input: TurnInput,
  { now }: State,
  decision: Decision,
): Promise<void> {
  const { view, feedback = [] } = decision;
  if (view.kind === 'results' && view.question !== null)
    deps.questions.asked(input.conversation, view.question);
  if (feedback.length === 0) return;
  const id = createHash('sha256').update(`${input.conversation} ${input.activity}`).digest('hex');
  await deps.store.note(id, utcDay(now), feedback);
}

async function save(
  deps: TurnDeps,
  input: TurnInput,
  { state, known }: Omit<LoadedState, 'meant'>,
  { changes, deliveries = [] }: Decision,
  cardChange: CardChange | null,
): Promise<Saved> {
  if (changes.length === 0 && !cardChange) return 'saved';
  const { team, member, now } = state;
  const { conversation, activity } = input;
  const { tenant } = input.team;
  const where = { team, tenant, member, conversation, activity, at: now, known };
  return await deps.store.save({ ...where, changes, deliveries, cardChange });
}

function output(
  content: Content,
  input: TurnInput,
  { state, anew, decision, cardChange: change }: Taken,
): TurnOutput {
  const { pressed } = input;
  const shared = input.team.kind !== 'personal';
  const ended = decision.changes.some(({ kind }) => kind === 'delete-team' || kind === 'forget-member');
  const drawn = draw(content, decision.view);
  const card = anew ? startsAnew(content, drawn) : drawn;
  const stale = staleCard(content, state, decision, pressed);
  const message = state.placed?.message;
  const refreshed = stale && message ? [{ message, card: draw(content, stale) }] : [];
  if (!placesAnew(decision, pressed)) {
    // The answer to a press reaches only who pressed; in a shared chat the message itself changes too.
    const same = pressed !== null && shared && !decision.alone ? [{ message: pressed, card }] : [];
    return { reply: card, post: null, ended, updates: [...same, ...refreshed] };
  }
  const doubled = decision.shows !== null && change?.kind !== 'claim';
  const stay = decision.stay ? draw(content, decision.stay) : null;
  const leave =
    decision.leave && message && !doubled && (shared || message !== pressed)
      ? [{ message, card: draw(content, decision.leave) }]
      : [];
  return {
    reply: stay,
    ended,
    post: doubled
      ? null
      : {
          card,
          cited: citedIn(content, decision.view),
          claim: change?.kind === 'claim' ? change.expected + 1 : null,
        },
    updates: [...leave, ...refreshed],
  };
}
