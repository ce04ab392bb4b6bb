import type { Content } from '../../content/index.ts';
import { actionSheet } from './action-sheet.ts';
import { answerSheet } from './answer-sheet.ts';
import { ballotSheet } from './ballot-sheet.ts';
import { ballotsForManager, isVotedIn, readableBallots } from './ballots.ts';
import { recordSheets } from './record-sheets.ts';
import { type ReportWords, wordsOf } from './report-words.ts';
import { type RoundReport, roundReport } from './round.ts';
import { roundSheet } from './round-sheet.ts';
import type { Sheet } from './sheet.ts';
import type { StoredAction, TeamReport } from './team-report.ts';

/** A team's report, ready to be written in any format. */
export type Report = Readonly<{
  team: string;
  /** The newest round in it; null when there is none. */
  round: number | null;
  withoutNotes: boolean;
  /** The newest first. */
  rounds: readonly RoundReport[];
  actions: readonly StoredAction[];
  sheets: readonly Sheet[];
  words: ReportWords;
}>;

/** How many rounds a manager sees: the one that was asked for and the one before, as in the summary. */
const ROUNDS_OF_MANAGER = 2;

/**
 * Makes the report of a team from everything that is stored of it.
 * @param round the newest round that goes into it
 * @param withoutNotes leaves out notes, links, what some think otherwise, who answered and everything recorded beside the
 *   scan: for a manager, who only gets closed rounds
 */
export function reportOf(
  content: Content,
  stored: TeamReport,
  { round, withoutNotes }: Readonly<{ round: number; withoutNotes: boolean }>,
): Report {
  const words = wordsOf(content, stored);
  const rounds = stored.rounds
    .filter((one) => one.round <= round && (!withoutNotes || one.closedAt !== null))
    .toReversed()
    .slice(0, withoutNotes ? ROUNDS_OF_MANAGER : undefined)
    .map((one) => (withoutNotes ? withoutPersons(one) : { ...one, ballots: readableBallots(one.ballots) }))
    .map((one) => roundReport(content, words, one));
  const voted = isVotedIn(rounds.map((one) => one.stored));
  const around = { content, words, withoutNotes, voted };
  const sheets = [
    answerSheet(around, rounds),
    actionSheet(around, stored.actions),
    roundSheet(around, rounds),
    ...(voted && !withoutNotes ? [ballotSheet(around, rounds)] : []),
    ...(withoutNotes ? [] : recordSheets(content, words, stored)),
  ];
  return {
    team: stored.team.name,
    round: rounds[0]?.stored.round ?? null,
    withoutNotes,
    rounds,
    actions: withoutNotes ? stored.actions.map(withoutTrail) : stored.actions,
    sheets,
    words,
  };
}

/** Removes what a manager may not get before any sheet is made, so that no sheet can show it. */
function withoutPersons(round: TeamReport['rounds'][number]): TeamReport['rounds'][number] {
  const answers = round.answers.map((answer) => ({ ...answer, note: '', link: '', dissent: '', member: '' }));
  return {
    ...round,
    startedBy: '',
    closedBy: null,
    voteBy: null,
    ballots: ballotsForManager(round),
    answers,
  };
}

/** Keeps the owner's name, which a manager's card shows as well; removes the reason and the ids of people. */
function withoutTrail(action: StoredAction): StoredAction {
  return { ...action, owner: null, reason: '', member: '' };
}
