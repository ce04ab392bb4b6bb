import type { Kept } from './kept.ts';

type OfCriterion = Readonly<{ team: string; round: number; criterion: string | null }>;

/** Each reveal, and each ballot after the first, has its line in the trail. */
export function unlikeTrail({ audit, ballots }: Kept): string[] {
  return [
    ...unlike(
      audit,
      'reveal',
      ballots.filter((row) => row.revealed_at !== null),
    ),
    ...unlike(
      audit,
      'vote-again',
      ballots.filter(({ ballot }) => ballot > 1),
    ),
  ];
}

function unlike(audit: Kept['audit'], kind: string, ballots: Kept['ballots']): string[] {
  const name = ({ team, round, criterion }: OfCriterion) => `${team} ${round} ${criterion}`;
  const lines = Map.groupBy(
    audit.filter((line) => line.kind === kind),
    name,
  );
  const there = Map.groupBy(ballots, name);
  return [...new Set([...lines.keys(), ...there.keys()])].flatMap((one) => {
    const [told, found] = [lines.get(one)?.length ?? 0, there.get(one)?.length ?? 0];
    return told === found ? [] : [`"${one}" has ${told} lines of ${kind} and ${found} such ballots`];
  });
}
