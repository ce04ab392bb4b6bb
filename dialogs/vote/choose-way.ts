import { fill } from '../../content/fill.ts';
import type { Standard } from '../../content/index.ts';
import { type Case, type Decision, type ScanCase, say, showCard } from '../decision.ts';
import type { EventOf } from '../event.ts';
import { isToAsk } from '../is-to-ask.ts';
import { criterionToAsk, isOtherRound } from '../navigate.ts';
import { refuseButton, refuseChange } from '../refusals.ts';
import { beginRound } from '../rounds.ts';
import { askView, standardView } from '../scan-views.ts';
import { summaryView } from '../summary-view.ts';
import { withChanges } from '../with-changes.ts';
import type { Way } from './ballot.ts';
import { ballotOn, wayOf } from './voting.ts';

type WayEvent = EventOf<'together' | 'vote-first'>;

/** Begins a round in the chosen way, or changes the way of one standard in the round that is under way. */
export function chooseWay(given: Case, event: WayEvent): Decision {
  const { scan } = given.state;
  if (!scan) return begin(given, event, 1);
  if (scan.closedAt === null) return choose({ ...given, scan }, event);
  const next = scan.round + 1;
  const isOld = event.standard !== undefined || (event.round ?? next) !== next;
  return isOld ? refuseChange({ ...given, scan }) : begin(given, event, next);
}

function begin(given: Case, event: WayEvent, round: number): Decision {
  return beginRound(given, round, isAlone(given) ? 'together' : wayIn(event));
}

function choose(given: ScanCase, event: WayEvent): Decision {
  if (isOtherRound(given, event.round)) return refuseChange(given);
  if (isAlone(given)) return goOn(given, 'aloneStarted');
  return begun(event) ? goOn(given, 'alreadyBegun') : changeWay(given, event.standard, wayIn(event));
}

function wayIn({ kind }: WayEvent): Way {
  return kind === 'together' ? 'together' : 'vote';
}

/** Whether one person fills in this scan, so that there is nobody to vote with. */
function isAlone({ state }: Case): boolean {
  return state.team.kind === 'personal';
}

/** Whether the event came from a card that asked how to begin. Somebody else has begun since. */
function begun({ round, standard }: WayEvent): boolean {
  return round !== undefined && standard === undefined;
}

/** Shows how things stand, and why nothing was changed. */
function goOn(given: ScanCase, why: 'aloneStarted' | 'alreadyBegun'): Decision {
  const { content, scan, state } = given;
  const notice = say('info', content.texts.votes.notices[why]);
  const criterion = criterionToAsk(given);
  if (!criterion) return showCard(summaryView({ content, scan }, state, notice));
  return showCard(askView({ content, scan }, criterion, { notice }));
}

/** @param id the standard; without it, the one that people look at */
function changeWay(given: ScanCase, id: string | undefined, way: Way): Decision {
  const { content, scan, state } = given;
  const { notices } = content.texts.votes;
  const wanted = id ?? state.placed?.standard ?? criterionToAsk(given)?.standard;
  const standard =
    content.standards.find((one) => one.id === wanted) ??
    (id === undefined ? content.standards[0] : undefined);
  if (!standard) return refuseButton(given);
  if (wayOf(scan, standard.id) === way) return showStandard(given, standard, notices.sameWay);
  const criteria = standard.criteria.map((criterion) => criterion.id);
  const change = { kind: 'way', round: scan.round, standard: standard.id, criteria, way } as const;
  const text = fill(way === 'vote' ? notices.nowVote : notices.nowTogether, { standaard: standard.id });
  const sentence = way === 'together' && endsVotes(given, standard) ? `${text} ${notices.openEnded}` : text;
  const after = { ...given, scan: withChanges(scan, [change], state) };
  return { ...showStandard(after, standard, sentence), changes: [change] };
}

/** Whether people have voted on an open ballot of this standard. Such votes end without being seen. */
function endsVotes({ scan }: ScanCase, { criteria }: Standard): boolean {
  return criteria.some(({ id }) => {
    const { revealedAt, voted } = ballotOn(scan, id);
    return revealedAt === null && voted > 0;
  });
}

/** The criterion of this standard that people look at, while it is to be asked; otherwise what is next in the standard. */
function showStandard({ content, scan, state }: ScanCase, standard: Standard, sentence: string): Decision {
  const notice = say('info', sentence);
  const asked = standard.criteria.find(({ id }) => id === state.placed?.criterion);
  const round = { content, scan };
  return showCard(
    asked && isToAsk(scan, asked)
      ? askView(round, asked, { notice })
      : standardView(round, standard, { notice, after: asked?.id ?? null }),
  );
}
