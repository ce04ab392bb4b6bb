import type { Kept } from './kept.ts';
import { partyFaults } from './party-faults.ts';
import { idOf, type Pressed } from './press.ts';
import { canBe } from './tally.ts';
import { unlikeTrail } from './unlike-trail.ts';

/** What is wrong with the ballots, each as a sentence. */
export type BallotFaults = Readonly<Record<'lost' | 'double' | 'half' | 'known', readonly string[]>>;

/** What somebody may have in a ballot, by what they were told: a choice, or null for no vote. */
type Possible = ReadonlySet<string | null>;

/** What is known of one ballot. */
type OfBallot = Readonly<{
  name: string;
  /** Null when it is not kept. */
  isRevealed: boolean | null;
  /** By the ids of those who pressed. */
  voters: ReadonlyMap<string, Possible>;
  /** The votes that are kept, by their voters. */
  votes: ReadonlyMap<string, string | null>;
  tally: ReadonlyMap<string, number>;
}>;

/**
 * Compares the votes of which people were told that they are kept with the rows. Of each voter the newest of those
 * counts, or a later one of which nobody was told what became of it.
 */
export function ballotFaults(pressed: readonly Pressed[], kept: Kept): BallotFaults {
  const ballots = ballotsOf(pressed, kept);
  const voted = kept.audit.filter(({ kind }) => kind === 'vote');
  const byParty = partyFaults(kept);
  const named = voted.filter(({ member, choice }) => member !== '' || choice !== null);
  return {
    lost: ballots.flatMap(lostIn),
    double: ballots.flatMap(doubleIn),
    half: [...ballots.flatMap(halfIn), ...byParty.half, ...unlikeTrail(kept)],
    known: [
      ...ballots.flatMap(knownIn),
      ...byParty.known,
      ...named.map(({ activity }) => `the trail tells who voted in ${activity}`),
    ],
  };
}

function lostIn(ballot: OfBallot): string[] {
  const { name, voters, votes } = ballot;
  const gone = [...voters].filter(([member, possible]) => !votes.has(member) && !possible.has(null));
  return [
    ...gone.map(([member]) => `the vote of ${member} in "${name}" is gone`),
    ...(ballot.isRevealed ? uncounted(ballot) : olderIn(ballot)),
  ];
}

/** In an open ballot each row is the newest vote. */
function olderIn({ name, voters, votes }: OfBallot): string[] {
  return [...votes]
    .filter(([member, choice]) => choice === null || voters.get(member)?.has(choice) === false)
    .map(([member]) => `the newest vote of ${member} in "${name}" is not kept`);
}

/** In a revealed ballot the counts are those of the newest votes. */
function uncounted({ name, voters, votes, tally }: OfBallot): string[] {
  const counted = sumOf(tally);
  if (counted > votes.size) return [];
  if (counted < votes.size) return [`"${name}" counts ${counted} votes of ${votes.size} people`];
  const possible = [...votes.keys()].map((member) => voters.get(member) ?? new Set<string>());
  return canBe(tally, possible) ? [] : [`"${name}" does not count the newest votes`];
}

function doubleIn({ name, votes, tally, isRevealed }: OfBallot): string[] {
  const counted = sumOf(tally);
  return isRevealed && counted > votes.size
    ? [`"${name}" counts ${counted} votes of ${votes.size} people`]
    : [];
}

function halfIn({ name, isRevealed, voters, votes }: OfBallot): string[] {
  const others = [...votes.keys()].filter((member) => !voters.has(member));
  return [
    ...(isRevealed === null && votes.size > 0 ? [`there is no ballot "${name}", but votes in it`] : []),
    ...others.map((member) => `${member} did not vote in "${name}", and has a vote there`),
  ];
}

function knownIn({ name, isRevealed, votes, tally }: OfBallot): string[] {
  if (!isRevealed) return tally.size > 0 ? [`"${name}" is not revealed, and its counts are there`] : [];
  return [...votes]
    .filter(([, choice]) => choice !== null)
    .map(([member]) => `"${name}" is revealed, and what ${member} chose is still there`);
}

function sumOf(tally: OfBallot['tally']): number {
  return [...tally.values()].reduce((sum, votes) => sum + votes, 0);
}

function ballotsOf(pressed: readonly Pressed[], kept: Kept): OfBallot[] {
  const cast = castIn(pressed);
  const votes = Map.groupBy(kept.votes, (row) => nameOf(row));
  const counts = Map.groupBy(kept.ballot_counts, (row) => nameOf(row));
  const ballots = new Map(kept.ballots.map((row) => [nameOf(row), row.revealed_at !== null]));
  const names = new Set([...cast.keys(), ...votes.keys(), ...counts.keys(), ...ballots.keys()]);
  return [...names].map((name) => ({
    name,
    isRevealed: ballots.get(name) ?? null,
    voters: cast.get(name) ?? new Map(),
    votes: new Map(votes.get(name)?.map(({ member, choice }) => [member, choice])),
    tally: new Map(counts.get(name)?.map((row) => [row.choice, row.votes])),
  }));
}

/** What each person may have in each ballot, by its name. */
function castIn(pressed: readonly Pressed[]): Map<string, Map<string, Possible>> {
  const all = new Map<string, Map<string, Possible>>();
  for (const { press, told, cut } of pressed) {
    const { cast, kind, place, member, round } = press;
    if (kind !== 'vote' || cast?.choice === undefined) continue;
    const name = nameOf({ team: place.team, round, ...cast });
    const voters = all.get(name) ?? new Map<string, Possible>();
    const before = voters.get(idOf(member)) ?? new Set([null]);
    // What was sent again may have been kept the first time, and refused the second.
    const isUnsure = told !== 'refused' || cut.length > 0;
    if (told === 'saved') voters.set(idOf(member), new Set([cast.choice]));
    else if (isUnsure) voters.set(idOf(member), new Set([...before, cast.choice]));
    all.set(name, voters);
  }
  return all;
}

type Named = Readonly<{ team: string; round: number; criterion: string; ballot: number }>;

function nameOf({ team, round, criterion, ballot }: Named): string {
  return `${team} ${round} ${criterion} ${ballot}`;
}
