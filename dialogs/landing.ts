import type { Change } from './change.ts';
import type { Case, Decision } from './decision.ts';
import { isEnd } from './ends.ts';
import { messageView } from './messages.ts';
import { ASKS_NOTHING, type CardChange, isTheSame, type Shows } from './placed-card.ts';
import type { Scan } from './scan.ts';
import { compactView } from './scan-views.ts';
import { shownNow } from './shown-now.ts';
import { spokenTo } from './spoken-to.ts';
import type { State } from './state.ts';
import { isReplyInPlace, messageOf, type Via } from './via.ts';
import { showsOf, type View } from './view.ts';
import { offerVoting } from './vote/offer-voting.ts';
import { withChanges } from './with-changes.ts';

/**
 * Where a decision is shown, as views. The turn saves the change of the placed card, draws the views and sends them.
 */
export type Landing = Readonly<{
  /** What happens to the placed card; null when it stays what it is. */
  cardChange: CardChange | null;
  /** What the pressed card becomes, or what a page shows. */
  reply: View | null;
  /** A new message. */
  post: View | null;
  /** Earlier messages that show something else now. */
  updates: readonly Update[];
}>;

/** A message, by its id, and what it shows from now on. */
type Update = Readonly<{ message: string; view: View }>;

/** How long (ms) after a card was placed a press that asks for the same card counts as a double press. */
const DOUBLE_PRESS = 5_000;

/**
 * Decides where a view lands: in place of the pressed card, as a new message below it, or as the reply to a page.
 * Everybody in a shared chat sees it, except what is one person's. The same case and decision give the same landing.
 */
export function land(of: Case, decision: Decision): Landing {
  const { state, via } = of;
  const content = spokenTo(of.content, state.team);
  const given = { ...of, content };
  const { view, lands, stays } = decision;
  if (via.kind === 'page' || via.audience === 'private') return replyIn(via, view);
  const replaced = stays ? null : messageOf(via);
  const reachesOthers = replaced === null || via.audience === 'everybody';
  if (lands === 'held' && isShared(state) && reachesOthers) {
    // The pressed card stays as it is: a client keeps what stands in its fields as long as nothing changes there.
    return { cardChange: null, reply: stays, post: messageView({ content, state }, 'held'), updates: [] };
  }
  const stale = staleCard(given, decision);
  const landing =
    replaced === null ? landBelow(given, decision, stale) : landInPlace(given, decision, replaced);
  if (!stale) return landing;
  const cardChange = { kind: 'move', message: stale.message, shows: showsOf(stale.view) } as const;
  return { ...landing, cardChange, updates: [...landing.updates, stale] };
}

/** Shows a view that leaves every other card as it is: to a page, privately, or when a turn failed. */
export function replyIn(via: Via, view: View): Landing {
  const nothing = { cardChange: null, reply: null, post: null, updates: [] };
  return isReplyInPlace(via) ? { ...nothing, reply: view } : { ...nothing, post: view };
}

/** @param replaced the message whose card the view takes the place of */
function landInPlace({ state }: Case, { view, lands }: Decision, replaced: string): Landing {
  const landing = { reply: view, post: null };
  const isTheirs = lands === 'form' || lands === 'own' || lands === 'held';
  // In a shared chat only the person who pressed gets the reply. The others keep seeing the card that was there.
  if (isShared(state) && isTheirs) return { ...landing, cardChange: null, updates: [] };
  const shows = lands === 'beside' || lands === 'own' ? null : showsOf(view);
  const updates = isShared(state) ? [{ message: replaced, view }] : [];
  return { ...landing, cardChange: changeInPlace(state, shows, replaced), updates };
}

function changeInPlace({ placed }: State, shows: Shows | null, replaced: string): CardChange | null {
  // A card above the placed one was pressed.
  if (placed && placed.message !== replaced) return null;
  // A typed "ja" must not confirm something that the card no longer asks.
  const wanted = shows ?? (placed?.confirms ? ASKS_NOTHING : null);
  if (!wanted || (placed && isTheSame(placed, wanted))) return null;
  return { kind: 'move', message: replaced, shows: wanted };
}

function landBelow(given: Case, { view, lands, stays, changes }: Decision, stale: Update | null): Landing {
  const { state, via } = given;
  const { placed } = state;
  const landing = { cardChange: null, reply: stays, updates: [] };
  const shows = lands === 'card' || lands === 'form' ? showsOf(view) : null;
  if (!shows) return { ...landing, post: view };
  const pressed = messageOf(via);
  const isDouble = pressed !== null && changes.length === 0 && isJustPlaced(state, shows);
  // The placed card shows what is asked now: a second card would ask the same below it.
  if (stale || isDouble) return { ...landing, post: null };
  const cardChange = { kind: 'claim', expected: placed?.version ?? 0, shows } as const;
  // In a chat with one person the reply to the press changes the placed card.
  const isReplied = !isShared(state) && placed?.message === pressed;
  const line = isReplied ? null : lineLeft(given, changes);
  return { ...landing, post: view, cardChange, updates: line ? [line] : [] };
}

/** The placed card, when somebody changed something on an older card: it then shows what is open now. */
function staleCard({ content, state, via }: Case, { changes }: Decision): Update | null {
  const { placed, scan } = state;
  const pressed = messageOf(via);
  if (pressed === null || !placed?.message || placed.message === pressed) return null;
  // Votes only change a number on the placed card, which follows a moment later.
  if (!scan || changes.every(({ kind }) => kind === 'vote') || changes.some(endsScan)) return null;
  const view = shownNow(content, withChanges(scan, changes, state), placed);
  return view && { message: placed.message, view: offerVoting(view, isShared(state)) };
}

/** Whether the scan of the placed card is gone after this change. */
function endsScan(change: Change): boolean {
  return isEnd(change) || change.kind === 'take-back';
}

/** Whether the same card was placed a moment ago: this is the second half of a double press. */
function isJustPlaced({ placed, now }: State, shows: Shows): boolean {
  if (!placed || !isTheSame(placed, shows)) return false;
  // The placed time is the wall clock's, which may have been set since.
  return Math.abs(Date.parse(now) - Date.parse(placed.placedAt)) < DOUBLE_PRESS;
}

/** The line that is left of the placed card when another comes below it; null when it spoke of no standard. */
function lineLeft({ content, state }: Case, changes: readonly Change[]): Update | null {
  const { placed } = state;
  const standard = content.standards.find(({ id }) => id === placed?.standard);
  const scan = scanAbove(state, changes);
  if (!placed?.message || !standard || !scan) return null;
  return { message: placed.message, view: compactView({ content, scan }, standard) };
}

/** The round that the card above shows from now on: not one that begins now, nor one that is taken back. */
function scanAbove(state: State, changes: readonly Change[]): Scan | null {
  const { scan, rounds } = state;
  const ended = changes.find(({ kind }) => kind === 'take-back');
  if (ended && scan) return rounds?.findLast(({ round }) => round < scan.round) ?? null;
  if (!scan || changes.some(({ kind }) => kind === 'start-scan')) return scan;
  return withChanges(scan, changes, state);
}

function isShared({ team }: State): boolean {
  return team.kind !== 'personal';
}
