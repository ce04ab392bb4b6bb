import { fill } from '../../content/fill.ts';
import { addDays, atNine, dayOf, withWeekday } from '../calendar.ts';
import { type Decision, type ScanCase, say, showForm } from '../decision.ts';
import type { Delivery } from '../delivery.ts';
import type { EventOf } from '../event.ts';
import { isOtherRound } from '../navigate.ts';
import { ofScan } from '../of-round.ts';
import { readDay } from '../plan/read-day.ts';
import { refuseChange } from '../refusals.ts';
import type { Day, Time } from '../time.ts';
import type { ViewOf } from '../view.ts';
import type { Notice } from '../view-parts.ts';
import { openBallots } from './voting.ts';

/** How many days ahead a team can plan its votes. Unrevealed votes are kept for 90 days. */
const AHEAD = 60;

/** Offers to vote before the meeting: alone, and before which day. */
export function showAhead(given: ScanCase, event: EventOf<'vote-ahead'>): Decision {
  if (isOtherRound(given, event.round) || given.scan.closedAt !== null) return refuseChange(given);
  return showForm(aheadView(given));
}

/** Chooses the day before which the team votes. Everybody in the team gets one reminder of it, in their own chat. */
export function voteBy(given: ScanCase, event: EventOf<'vote-by'>): Decision {
  const { content, scan, state } = given;
  const { notices } = content.texts.votes;
  if (isOtherRound(given, event.round) || scan.closedAt !== null) return refuseChange(given);
  const today = dayOf(state.now);
  const read = readDay(event.day ?? '', today);
  if ('problem' in read) return showForm(aheadView(given, { problem: notices.badDay }));
  const { day } = read;
  if (day > addDays(today, AHEAD)) return showForm(aheadView(given, { problem: notices.dayFar }));
  if (day < today) return showForm(aheadView(given, { problem: notices.dayPast }));
  const { roster = null, team, now } = state;
  const sentence = fill(roster ? notices.byKept : notices.byNobody, { dag: withWeekday(day) });
  const view = aheadView(given, { by: day, notice: say(roster ? 'good' : 'info', sentence) });
  const change = { kind: 'vote-by', round: scan.round, day } as const;
  const due = remindedAt(day, now);
  const deliveries = (roster ?? []).map(
    (person): Delivery => ({
      key: voteReminderKey(scan.round, day, person.id),
      team: team.id,
      person: person.id,
      what: 'vote-reminder',
      round: scan.round,
      action: null,
      due,
    }),
  );
  return { ...showForm(view), changes: [change], deliveries };
}

/** Names the reminder of one person. Another day gives another key, and a message with the same key is sent once. */
export function voteReminderKey(round: number, day: Day, person: string): string {
  return `vote-${round}-${day}-${person}`;
}

/** Nine in the morning of the day before; when that is over, nine of the day itself, or now. */
function remindedAt(day: Day, now: Time): Time {
  return [atNine(addDays(day, -1)), atNine(day)].find((time) => time > now) ?? now;
}

function aheadView(
  { content, scan, state }: ScanCase,
  {
    by = state.voteBy ?? null,
    problem = null,
    notice = null,
  }: Readonly<{ by?: Day | null; problem?: string | null; notice?: Notice | null }> = {},
): ViewOf<'vote-ahead'> {
  return {
    kind: 'vote-ahead',
    ...ofScan({ content, scan }, notice),
    team: state.team.name,
    by,
    today: dayOf(state.now),
    open: openBallots(content, scan).length,
    problem,
  };
}
