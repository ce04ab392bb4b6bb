import { FEW } from '../../dialogs/vote/voting.ts';
import type { Kept } from './kept.ts';

/** What is wrong with the counts by party: those of a ballot that is shown by party, and only those, add up to its counts. */
export function partyFaults({
  ballots,
  ballot_counts,
  party_counts,
}: Kept): Readonly<Record<'half' | 'known', readonly string[]>> {
  const whole = Map.groupBy(ballot_counts, nameOf);
  const split = Map.groupBy(party_counts, nameOf);
  const shown = new Set(ballots.filter(({ parties }) => parties === 'shown').map(nameOf));
  const names = new Set([...split.keys(), ...shown]);
  return {
    half: [...names].flatMap((name) => {
      const [counted, all] = [sumOf(split.get(name)), shown.has(name) ? sumOf(whole.get(name)) : 0];
      return counted === all ? [] : [`"${name}" counts ${counted} votes by party of ${all}`];
    }),
    known: [...Map.groupBy(party_counts, (row) => `"${nameOf(row)}" ${row.party}`)].flatMap(([name, rows]) =>
      sumOf(rows) < FEW ? [`${name} is a party of fewer than four`] : [],
    ),
  };
}

function sumOf(rows: readonly Readonly<{ votes: number }>[] = []): number {
  return rows.reduce((sum, { votes }) => sum + votes, 0);
}

type Named = Readonly<{ team: string; round: number; criterion: string; ballot: number }>;

function nameOf({ team, round, criterion, ballot }: Named): string {
  return `${team} ${round} ${criterion} ${ballot}`;
}
