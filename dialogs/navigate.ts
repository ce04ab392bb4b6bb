import { fill } from '../content/fill.ts';
import type { Standard } from '../content/index.ts';
import { type Decision, type ScanCase, say } from './decision.ts';
import type { EventOf } from './event.ts';
import { criterionToAsk, decide, otherRound, placeAnew } from './places.ts';
import { isAnswered, nextOpen } from './progress.ts';
import {
  askView,
  compactView,
  doneView,
  overviewView,
  standardOf,
  standardView,
  summaryView,
} from './scan-views.ts';
import type { Scan } from './state.ts';
import type { View } from './view.ts';

/** Goes on where this conversation was: the criterion on the table, the next open one, or the summary. */
export function resume(at: ScanCase): Decision {
  const { content, scan, state } = at;
  const criterion = scan.closedAt === null ? criterionToAsk(at) : undefined;
  const view = criterion ? askView(content, scan, criterion) : summaryView(content, scan, state);
  return decide(at, view);
}

/** Opens a standard or a criterion; an answered criterion opens with its answer, to be corrected. */
export function open(at: ScanCase, event: EventOf<'open'>): Decision {
  const { content, state } = at;
  const scan = scanFor(at, event.round);
  const criterion = content.criteria.find((one) => one.id === event.criterion);
  const standard = content.standards.find((one) => one.id === (criterion?.standard ?? event.standard));
  if (!standard) {
    const wanted = event.criterion ?? event.standard ?? '';
    const notice = say('problem', fill(content.texts.notices.noSuchPlace, { wat: wanted }));
    return decide(at, overviewView(content, scan, state.team, notice));
  }
  if (scan.closedAt !== null) return decide(at, doneView(content, scan, standard));
  const view = criterion ? askView(content, scan, criterion) : standardView(content, scan, standard);
  return decide(at, view);
}

/**
 * The next standard: the first with open criteria after this one, else its neighbour, else the summary.
 * It is a new message, so that the conversation reads from top to bottom.
 */
export function next(at: ScanCase, event: EventOf<'next'>): Decision {
  const { content, scan, state } = at;
  if (otherRound(at, event.round)) return resume(at);
  const standard = here(at, event.standard);
  const following = nextOpen(content.criteria, scan.answers, standard.criteria.at(-1)?.id);
  const neighbour = content.standards[content.standards.indexOf(standard) + 1];
  const target =
    following && scan.closedAt === null && following.standard !== standard.id
      ? standardOf(content, following)
      : neighbour;
  const view: View = target ? standardView(content, scan, target) : summaryView(content, scan, state);
  return { ...placeAnew(at, view), stay: compactView(content, scan, standard) };
}

/** The standard before this one, in the framework's order. */
export function previous(at: ScanCase, event: EventOf<'previous'>): Decision {
  const { content, scan } = at;
  if (otherRound(at, event.round)) return resume(at);
  const standard = here(at, event.standard);
  const neighbour = content.standards[content.standards.indexOf(standard) - 1];
  const notice = neighbour ? null : say('info', content.texts.notices.firstStandard);
  return decide(at, standardView(content, scan, neighbour ?? standard, notice));
}

/** Leaves a criterion open and asks the next open one, in this standard or a later one. */
export function skip(at: ScanCase, event: EventOf<'skip'>): Decision {
  const { content, scan, state } = at;
  if (otherRound(at, event.round) || scan.closedAt !== null) return resume(at);
  const from = event.criterion ?? state.placed?.criterion ?? null;
  const target = nextOpen(content.criteria, scan.answers, from);
  if (!target) return decide(at, summaryView(content, scan, state));
  if (target.id === from) {
    return decide(at, askView(content, scan, target, say('info', content.texts.notices.lastOpen)));
  }
  return decide(at, askView(content, scan, target));
}

/** The overview or the summary of the newest round, or of an earlier one, which is only read. */
export function readRound(at: ScanCase, event: EventOf<'overview' | 'summary'>): Decision {
  const { content, state } = at;
  const before = event.kind === 'summary' && event.before;
  const scan = before ? roundBefore(at) : scanFor(at, event.round);
  const missing = before ? scan === at.scan : event.round !== undefined && event.round !== scan.round;
  const { noRoundBefore, noSuchRound } = content.texts.notices;
  const sentence = before ? noRoundBefore : fill(noSuchRound, { ronde: event.round ?? scan.round });
  const notice = missing ? say('info', sentence) : null;
  if (event.kind === 'overview') return decide(at, overviewView(content, scan, state.team, notice));
  return decide(at, summaryView(content, scan, { ...state, scan: at.scan }, notice));
}

/** The last closed round before the newest; the newest where there is none. */
function roundBefore({ scan, state }: ScanCase): Scan {
  return state.rounds?.findLast((one) => one.round < scan.round && one.closedAt !== null) ?? scan;
}

/** The scan that a card speaks of: the newest, or a closed one that is only read. */
export function scanFor({ scan, state }: ScanCase, round: number | undefined): Scan {
  return round !== undefined && state.earlier?.round === round ? state.earlier : scan;
}

/** The standard somebody is at: the one on the pressed card, on the table, or the first with open criteria. */
function here(at: ScanCase, id: string | undefined): Standard {
  const { content, scan, state } = at;
  const wanted = content.standards.find((one) => one.id === (id ?? state.placed?.standard));
  const firstOpen = content.standards.find((one) =>
    one.criteria.some((c) => !isAnswered(scan.answers[c.id])),
  );
  const standard = wanted ?? firstOpen ?? content.standards[0];
  if (!standard) throw new Error('the framework has no standards');
  return standard;
}
