import { createHash } from 'node:crypto';
import { draw } from '../../cards/draw.ts';
import type { Card } from '../../cards/parts/element.ts';
import type { Content } from '../../content/index.ts';
import { advance } from '../../dialogs/advance.ts';
import { type Decision, withChanges } from '../../dialogs/decision.ts';
import type { Event } from '../../dialogs/event.ts';
import { placeOf } from '../../dialogs/places.ts';
import { isAnswered } from '../../dialogs/progress.ts';
import { askView, standardView } from '../../dialogs/scan-views.ts';
import type { Member, Place, State, Team } from '../../dialogs/state.ts';
import type { View } from '../../dialogs/view.ts';
import type { Saved, Spot, Store, TableChange, TurnRecord } from '../store/store.ts';
import type { Questions } from './questions.ts';

/** What happened, and where, as the authenticated activity tells it. */
export type TurnInput = Readonly<{
  team: Readonly<{ id: string; kind: Team['kind']; name: string | null }>;
  member: Member;
  conversation: string;
  activity: string;
  event: Event;
  /** The message whose button was pressed; null when something was typed. */
  pressed: string | null;
}>;

/** What has to be sent, in this order. */
export type TurnOutput = Readonly<{
  /** What the pressed card becomes. */
  reply: Card | null;
  /** A new message; `claim` is told to `placed` once it is sent. */
  post: Readonly<{ card: Card; claim: number | null }> | null;
  /** Messages of earlier that show something else now. */
  updates: readonly Readonly<{ message: string; card: Card }>[];
}>;

export type TurnDeps = Readonly<{ content: Content; store: Store; now: () => Date; questions: Questions }>;

/** How often a decision is made anew because somebody else was first. */
const ATTEMPTS = 5;

/** A second press on the same button within this time (ms) does not place a second card. */
const DOUBLE_PRESS = 5_000;

type LoadedState = Readonly<{ state: State; known: TurnRecord['known'] }>;

/** One turn: load, decide, save, draw. Nothing is shown that was not saved. */
export async function runTurn(deps: TurnDeps, input: TurnInput): Promise<TurnOutput> {
  let event = input.event;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { state, known } = await loadState(deps, input, event);
    const decision = advance(deps.content, state, event, input.pressed === null);
    const table = tableChange(deps.content, state, decision, input.pressed);
    const saved = await save(deps, input, { state, known }, decision, table);
    if (saved === 'saved') {
      await keepFeedback(deps, input, state, decision);
      return output(deps.content, input, state, decision, table);
    }
    // Done before: show how things stand, without doing it again.
    if (saved === 'repeated') event = { kind: 'start' };
  }
  throw new Error(`the turn ${input.activity} met a change of somebody else ${ATTEMPTS} times`);
}

/** Where a turn takes place and who takes it, as the store wants it. */
export function spotOf({ team, conversation, member }: TurnInput): Spot {
  return { team: team.id, conversation, member: member.id };
}

async function loadState(deps: TurnDeps, input: TurnInput, event: Event): Promise<LoadedState> {
  const round = 'round' in event ? event.round : undefined;
  const { teamName, memberName, scan, earlier, table } = await deps.store.load(spotOf(input), round);
  const name = input.team.name ?? teamName ?? deps.content.texts.teamNames[input.team.kind];
  const team = { id: input.team.id, kind: input.team.kind, name };
  const { member } = input;
  const questionBefore = deps.questions.before(input.conversation);
  return {
    state: { team, member, scan, earlier, table, questionBefore, now: deps.now().toISOString() },
    known: { team: name === teamName, member: member.name === memberName },
  };
}

/** What the turn does to the card on the table. */
function tableChange(
  content: Content,
  state: State,
  decision: Decision,
  pressed: string | null,
): TableChange | null {
  const { table } = state;
  const stale = staleTable(content, state, decision, pressed);
  if (stale && table) return { kind: 'move', message: table.message, place: placeOf(stale) ?? table };
  const { place } = decision;
  if (!place) return null;
  if (placesAnew(decision, pressed)) {
    return pressed !== null && justPlaced(state, decision)
      ? null
      : { kind: 'claim', expected: table?.version ?? 0, place };
  }
  if (table && table.message !== pressed) return null;
  if (table && samePlace(table, place)) return null;
  return { kind: 'move', message: pressed, place };
}

/** Somebody changed an answer on an older card: the card on the table then asks what is open now. */
function staleTable(
  content: Content,
  state: State,
  { changes }: Decision,
  pressed: string | null,
): View | null {
  const { table, scan, member, now } = state;
  if (pressed === null || changes.length === 0 || !scan || !table?.message || table.message === pressed) {
    return null;
  }
  const standard = content.standards.find((one) => one.id === table.standard);
  if (!standard) return null;
  const after = withChanges(scan, changes, member.name, now);
  const asked = content.criteria.find((one) => one.id === table.criterion);
  return asked && !isAnswered(after.answers[asked.id])
    ? askView(content, after, asked)
    : standardView(content, after, standard, null, table.criterion);
}

function samePlace(a: Place, b: Place): boolean {
  return a.standard === b.standard && a.criterion === b.criterion && a.seen === b.seen;
}

/** Whether the view is a message of its own; a pressed card that can't stay what it is takes the view itself. */
function placesAnew(decision: Decision, pressed: string | null): boolean {
  return decision.where === 'new' && (pressed === null || decision.stay !== null);
}

/** Whether the same card was placed a moment ago: the second half of a double press. */
function justPlaced({ table, now }: State, { place, changes }: Decision): boolean {
  return (
    changes.length === 0 &&
    table !== null &&
    place !== null &&
    samePlace(table, place) &&
    Date.parse(now) - Date.parse(table.placedAt) < DOUBLE_PRESS
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
  if (view.kind === 'answer' && view.question !== null)
    deps.questions.asked(input.conversation, view.question);
  if (feedback.length === 0) return;
  const id = createHash('sha256').update(`${input.conversation} ${input.activity}`).digest('hex');
  await deps.store.note(id, now.slice(0, 'yyyy-mm-dd'.length), feedback);
}

async function save(
  deps: TurnDeps,
  input: TurnInput,
  { state, known }: LoadedState,
  { changes }: Decision,
  table: TableChange | null,
): Promise<Saved> {
  if (changes.length === 0 && !table) return 'saved';
  const { team, member, now } = state;
  const { conversation, activity } = input;
  return await deps.store.save({ team, member, conversation, activity, at: now, known, changes, table });
}

function output(
  content: Content,
  input: TurnInput,
  state: State,
  decision: Decision,
  change: TableChange | null,
): TurnOutput {
  const { pressed } = input;
  const shared = input.team.kind !== 'personal';
  const card = draw(content, decision.view);
  const stale = staleTable(content, state, decision, pressed);
  const message = state.table?.message;
  const refreshed = stale && message ? [{ message, card: draw(content, stale) }] : [];
  if (!placesAnew(decision, pressed)) {
    // The answer to a press reaches only who pressed; in a shared chat the message itself changes too.
    const same = pressed !== null && shared ? [{ message: pressed, card }] : [];
    return { reply: card, post: null, updates: [...same, ...refreshed] };
  }
  const doubled = decision.place !== null && change?.kind !== 'claim';
  const stay = decision.stay ? draw(content, decision.stay) : null;
  const leave =
    decision.leave && message && !doubled && (shared || message !== pressed)
      ? [{ message, card: draw(content, decision.leave) }]
      : [];
  return {
    reply: stay,
    post: doubled ? null : { card, claim: change?.kind === 'claim' ? change.expected + 1 : null },
    updates: [...leave, ...refreshed],
  };
}
