import type { Content, Criterion, Standard } from '../content/index.ts';
import { nextOpen, progressOf } from './progress.ts';
import { answeredBefore } from './remembered.ts';
import { isUntouched, type Scan } from './scan.ts';
import { minutesLeft } from './time-left.ts';
import type { Asked, CriterionWays, Notice } from './view-parts.ts';

/** The round that a view is of. */
export type OfRound = Readonly<{ content: Content; scan: Scan }>;

/** What every card of a scan tells. */
export function ofScan({ content, scan }: OfRound, notice: Notice | null) {
  const minutes = minutesLeft(content, scan);
  return {
    round: scan.round,
    closed: scan.closedAt !== null,
    progress: { ...progressOf(content, scan.answers), ...(minutes === null ? {} : { minutes }) },
    notice,
    alone: content.alone,
  };
}

/** What every card about one criterion tells: of the scan, of its standard, and where one can go from there. */
export function ofCriterion(round: OfRound, criterion: Criterion, notice: Notice | null) {
  const standard = standardOf(round.content, criterion);
  return {
    ...ofScan(round, notice),
    standard,
    ways: waysFrom(round, criterion),
  };
}

/** A criterion with its saved answer, as a card asks it. */
export function askedOf({ content, scan }: OfRound, criterion: Criterion): Asked {
  return {
    criterion,
    answer: scan.answers[criterion.id] ?? null,
    reasonFor: null,
    before: answeredBefore(content, scan, criterion),
  };
}

/** Offers only ways that lead somewhere: none back from the first criterion, and none past the last open one. */
function waysFrom({ content, scan }: OfRound, criterion: Criterion): CriterionWays {
  const first = content.criteria[0] === criterion;
  const alone = nextOpen(content.criteria, scan.answers, criterion.id)?.id === criterion.id;
  const fresh = scan.round > 1 && isUntouched(scan);
  return [
    ...(first ? [] : (['previous'] as const)),
    ...(alone ? [] : (['skip'] as const)),
    ...(fresh ? (['take-back'] as const) : []),
  ];
}

export function standardOf(content: Content, criterion: Criterion): Standard {
  const standard = content.standards.find((one) => one.id === criterion.standard);
  if (!standard) throw new Error(`criterion ${criterion.id} belongs to no standard`);
  return standard;
}
