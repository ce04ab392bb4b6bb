import { fill } from '../content/fill.ts';
import type { Criterion } from '../content/index.ts';
import type { Change } from './change.ts';
import { type Case, type Decision, type ScanCase, say } from './decision.ts';
import { messageView } from './messages.ts';
import { isAnswered, nextOpen } from './progress.ts';
import { compactView, overviewView, standardView, summaryView } from './scan-views.ts';
import { showsOf, type View } from './view.ts';

/**
 * Shows a card of the scan: in place of the pressed one, or as a new message when something was typed.
 * A card that is left behind becomes one line.
 */
export function decide(given: ScanCase, view: View, changes: readonly Change[] = []): Decision {
  return given.typed
    ? placeAnew(given, view, changes)
    : { changes, view, where: 'here', leave: null, stay: null, shows: showsOf(view) };
}

/** Shows a card beside the scan, which may not have begun: in place of the pressed one, or as a new message. */
export function show(given: Case, view: View, changes: readonly Change[] = []): Decision {
  const { scan } = given.state;
  if (scan) return decide({ ...given, scan }, view, changes);
  const shows = showsOf(view);
  return { changes, view, where: given.typed ? 'new' : 'here', leave: null, stay: null, shows };
}

/**
 * A card to fill in. Only who pressed gets it: in a shared chat a colleague's press would else take away what
 * somebody is typing, and the message stays what it is for the others.
 */
export function showAlone(given: Case, view: View): Decision {
  const decision = show(given, view);
  if (given.typed || given.state.team.kind === 'personal') return decision;
  return { ...decision, alone: true, shows: null };
}

/** A card with what somebody typed and what was not saved: it goes back to them, and to nobody else. */
export function showHeld(given: Case, view: View): Decision {
  const decision = { ...showAlone(given, view), held: true } as const;
  return given.typed ? { ...decision, leave: null, shows: null } : decision;
}

/** Shows a card of the scan as a new message, and leaves one line where the table was. */
export function placeAnew(given: ScanCase, view: View, changes: readonly Change[] = []): Decision {
  const left = given.content.standards.find((standard) => standard.id === given.state.placed?.standard);
  const leave = left && showsOf(view) ? compactView(given.content, given.scan, left) : null;
  return { changes, view, where: 'new', leave, stay: null, shows: showsOf(view) };
}

/** The criterion that is next in this conversation: the one on the table while it is open, else the first after it. */
export function criterionToAsk({ content, scan, state }: ScanCase): Criterion | undefined {
  const onTable = content.criteria.find((criterion) => criterion.id === state.placed?.criterion);
  if (onTable && !isAnswered(scan.answers[onTable.id])) return onTable;
  const lastOfStandard = content.standards
    .find((standard) => standard.id === state.placed?.standard)
    ?.criteria.at(-1);
  return nextOpen(content.criteria, scan.answers, onTable?.id ?? lastOfStandard?.id);
}

/** Whether a card belongs to another round than the newest. */
export function otherRound({ scan }: ScanCase, round: number | undefined): boolean {
  return round !== undefined && round !== scan.round;
}

/** Nothing can be changed there: shows how things stand and says why. */
export function closedDecision(given: ScanCase): Decision {
  const { content, scan, state } = given;
  const { notices } = content.texts;
  if (scan.closedAt !== null) {
    const notice = say('info', fill(notices.closed, { ronde: scan.round }));
    return decide(given, summaryView(content, scan, state, notice));
  }
  const notice = say('info', fill(notices.otherRound, { ronde: scan.round }));
  return decide(given, overviewView(content, scan, state.team, notice));
}

/** A button whose payload means nothing (any more): the present state, and a sentence. */
export function malformed(given: Case): Decision {
  const { content, state } = given;
  const { scan } = state;
  const notice = say('problem', content.texts.notices.malformed);
  if (!scan) return showMessage(messageView(content, state, 'no-scan', notice));
  const here = { ...given, scan };
  if (scan.closedAt !== null) return decide(here, summaryView(content, scan, state, notice));
  const standard = content.standards.find((one) => one.id === state.placed?.standard);
  if (!standard) return decide(here, overviewView(content, scan, state.team, notice));
  return decide(here, standardView(content, scan, standard, notice));
}

/** A message below everything else; the cards above stay as they are. */
export function showMessage(view: View): Decision {
  return { changes: [], view, where: 'new', leave: null, stay: null, shows: null };
}
