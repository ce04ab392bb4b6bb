import type { Criterion, Standard } from '../content/index.ts';
import { type Decision, type ScanCase, say, showBelow, showCard } from './decision.ts';
import type { Event, EventOf } from './event.ts';
import { isToAsk } from './is-to-ask.ts';
import { noPlace } from './no-place.ts';
import { standardOf } from './of-round.ts';
import { isAnswered, nextOpen } from './progress.ts';
import type { Scan } from './scan.ts';
import { askView, compactView, doneView, standardView } from './scan-views.ts';
import { showAsked } from './show-asked.ts';
import { summaryView } from './summary-view.ts';
import type { View } from './view.ts';

/** Continues where this conversation was: at the criterion on the placed card, the next open one, or the summary. */
export function resume(given: ScanCase, event: Event = { kind: 'start' }): Decision {
  const { content, scan, state } = given;
  const criterion = scan.closedAt === null ? criterionToAsk(given) : undefined;
  const view = criterion ? askView({ content, scan }, criterion) : summaryView({ content, scan }, state);
  return event.kind === 'start' && event.aside ? showAsked(given, view) : showCard(view);
}

/** Opens a standard or a criterion; an answered criterion opens with its answer, to be corrected. */
export function open(given: ScanCase, event: EventOf<'open'>): Decision {
  const { content } = given;
  const scan = scanFor(given, event.round);
  const criterion = content.criteria.find((one) => one.id === event.criterion);
  const standard = content.standards.find((one) => one.id === (criterion?.standard ?? event.standard));
  if (!standard) return noPlace(given, event);
  if (scan.closedAt !== null || event.all) return showCard(doneView({ content, scan }, standard));
  const view = criterion ? askView({ content, scan }, criterion) : standardView({ content, scan }, standard);
  return showCard(view);
}

/**
 * The next standard: the first with open criteria after this one, else its neighbour, else the summary.
 * It is a new message, so that the conversation reads from top to bottom.
 */
export function next(given: ScanCase, event: EventOf<'next'>): Decision {
  const { content, scan, state } = given;
  if (isOtherRound(given, event.round)) return resume(given);
  const standard = here(given, event.standard);
  const following = nextOpen(content.criteria, scan.answers, standard.criteria.at(-1)?.id);
  const neighbour = content.standards[content.standards.indexOf(standard) + 1];
  const target =
    following && scan.closedAt === null && following.standard !== standard.id
      ? standardOf(content, following)
      : neighbour;
  const view: View = target ? standardView({ content, scan }, target) : summaryView({ content, scan }, state);
  return showBelow(view, compactView({ content, scan }, standard));
}

/**
 * The criterion before this one, in the framework's order: what *skip* left behind, or the answer that was given last. From
 * a standard that is done, it is its last criterion. A closed round has standards to read, so there it is the one before.
 */
export function previous(given: ScanCase, event: EventOf<'previous'>): Decision {
  const { content, scan, state } = given;
  if (isOtherRound(given, event.round)) return resume(given);
  const { criteria } = content;
  const from = event.criterion ?? (event.standard ? null : state.placed?.criterion);
  const at = criteria.findIndex(({ id }) => id === from);
  const standard = here(given, event.standard);
  const isDone = event.standard === undefined && at < 0 && state.placed?.standard === standard.id;
  const beside = at < 0 ? standard.criteria.at(isDone ? -1 : 0) : criteria[at];
  if (!beside) throw new Error(`standard ${standard.id} has no criteria`);
  const target = isDone ? beside : criteria[criteria.indexOf(beside) - 1];
  const notice = target ? null : say('info', content.texts.notices.firstCriterion);
  const shown = target ?? beside;
  if (scan.closedAt !== null)
    return showCard(doneView({ content, scan }, standardOf(content, shown), notice));
  return showCard(askView({ content, scan }, shown, { notice }));
}

/** Leaves a criterion open and asks the next open one, in this standard or a later one. */
export function skip(given: ScanCase, event: EventOf<'skip'>): Decision {
  const { content, scan, state } = given;
  if (isOtherRound(given, event.round) || scan.closedAt !== null) return resume(given);
  const from = event.criterion ?? state.placed?.criterion ?? null;
  const target = nextOpen(content.criteria, scan.answers, from);
  if (!target) return showCard(summaryView({ content, scan }, state));
  if (target.id === from) {
    return showCard(
      askView({ content, scan }, target, { notice: say('info', content.texts.notices.lastOpen) }),
    );
  }
  return showCard(askView({ content, scan }, target));
}

/** The criterion that is next in this conversation: the one on the placed card while it is open, else the first after it. */
export function criterionToAsk({ content, scan, state: { placed } }: ScanCase): Criterion | undefined {
  const asked = content.criteria.find((criterion) => criterion.id === placed?.criterion);
  if (asked && isToAsk(scan, asked)) return asked;
  const standard = content.standards.find(({ id }) => id === placed?.standard);
  return nextOpen(content.criteria, scan.answers, asked?.id ?? standard?.criteria.at(-1)?.id);
}

/** Whether a card belongs to another round than the newest. */
export function isOtherRound({ scan }: ScanCase, round: number | undefined): boolean {
  return round !== undefined && round !== scan.round;
}

/** The scan that a card speaks of: the newest, or a closed one that is only read. */
export function scanFor({ scan, state }: ScanCase, round: number | undefined): Scan {
  return round !== undefined && state.earlier?.round === round ? state.earlier : scan;
}

/** The standard somebody is at: the one on the pressed card, on the placed card, or the first with open criteria. */
function here(given: ScanCase, id: string | undefined): Standard {
  const { content, scan, state } = given;
  const wanted = content.standards.find((one) => one.id === (id ?? state.placed?.standard));
  const firstOpen = content.standards.find((one) =>
    one.criteria.some((c) => !isAnswered(scan.answers[c.id])),
  );
  const standard = wanted ?? firstOpen ?? content.standards[0];
  if (!standard) throw new Error('the framework has no standards');
  return standard;
}
