import type { Kysely } from 'kysely';
import type { Answer, Scan } from '../../../../dialogs/scan.ts';
import type { Schema } from '../../schema/schema.ts';
import type { TeamScanRow } from './scan-rows.ts';
import { votingOf } from './to-voting.ts';
import { readVotings } from './voting-of-rounds.ts';

/** The values of notes and names in what a manager gets. */
const WITHOUT_NOTES = { note: '', link: '', by: '' };

/** How many teams one query asks for. Databases limit the values of a query. */
const AT_ONCE = 200;

/**
 * Reads the choices in these rounds, and the counts of their ballots.
 * @returns a function that makes the scan of a row: without notes, links, names, and what some think otherwise
 */
export async function readChoices(
  db: Kysely<Schema>,
  rows: readonly TeamScanRow[],
): Promise<(row: TeamScanRow) => Scan> {
  const wanted = new Map(rows.map((row) => [`${row.round} ${row.team}`, new Map<string, Answer>()]));
  const teams = [...new Set(rows.map((row) => row.team))];
  const rounds = [...new Set(rows.map((row) => row.round))];
  const alike = sharing();
  for (let from = 0; from < teams.length; from += AT_ONCE) {
    const answers = await db
      .selectFrom('answers')
      .select(['team', 'round', 'criterion', 'choice', 'reason', 'version', 'wording', 'evidence'])
      .where('team', 'in', teams.slice(from, from + AT_ONCE))
      .where('round', 'in', rounds)
      .execute();
    for (const { team, round, criterion, ...answer } of answers)
      wanted.get(`${round} ${team}`)?.set(criterion, alike(answer));
  }
  const votings = await readVotings(db, rows);
  return (row) => {
    const voting = votings(row);
    return {
      round: row.round,
      startedAt: row.started_at,
      closedAt: row.closed_at,
      answers: Object.fromEntries(wanted.get(`${row.round} ${row.team}`) ?? []),
      ...(voting ? { voting: votingOf(row.way ?? 'together', voting) } : {}),
    };
  };
}

type ChoiceRow = Pick<Schema['answers'], 'choice' | 'reason' | 'version' | 'wording' | 'evidence'>;

/**
 * Makes one object of equal answers. Without notes few differ, and an object goes to another thread only once.
 */
function sharing(): (row: ChoiceRow) => Answer {
  const known = new Map<string, Answer>();
  return ({ wording, evidence, ...row }) => {
    const key = `${row.choice}|${row.reason ?? ''}|${row.version}|${wording ?? ''}|${evidence ?? ''}`;
    const before = known.get(key);
    if (before) return before;
    const answer = {
      ...row,
      ...WITHOUT_NOTES,
      ...(wording === null ? {} : { wording }),
      ...(evidence === null ? {} : { evidence }),
    };
    known.set(key, answer);
    return answer;
  };
}
