import type { Content } from '../../content/index.ts';
import type { ByParty, PartyTally } from './ballot.ts';
import type { BallotBox, EarlierBallot } from './ballot-box.ts';
import { tallyOf } from './tally-of.ts';
import { votesIn } from './votes-in.ts';
import { FEW } from './voting.ts';

type Vote = BallotBox['votes'][number];

type Parties = Readonly<{
  content: Content;
  /** For whom the members speak, by their ids. */
  parties: Readonly<Record<string, string>>;
  /** All that was shown on the criterion before. */
  earlier: readonly EarlierBallot[];
}>;

/**
 * Decides what a reveal shows of the parties. A group of fewer than four people is never shown, and can't be worked out
 * from what is shown or was shown before, not even when everybody chooses the same again.
 * @param votes those that count
 */
export function byParty({ content, parties, earlier }: Parties, votes: readonly Vote[]): ByParty {
  const known = new Set(content.talk.parties.map(({ id }) => id));
  const partyOf = ({ member }: Vote) => {
    const said = Object.hasOwn(parties, member) ? (parties[member] ?? '') : '';
    return known.has(said) ? said : '';
  };
  const groups = Map.groupBy(votes, partyOf);
  if (groups.size < 2) return 'none';
  const voters = votes.map((vote) => ({ member: vote.member, party: partyOf(vote) }));
  if (!mayShow(earlier, voters)) return 'few';
  return [...known, ''].flatMap((party): PartyTally[] => {
    const group = groups.get(party);
    return group ? [{ party, tally: tallyOf(content, group) }] : [];
  });
}

/**
 * Whether the votes of each group may be shown.
 * @param voters of this ballot, each with their group
 */
export function mayShow(earlier: readonly EarlierBallot[], voters: EarlierBallot['voters']): boolean {
  // Somebody whose id came in two spellings is still one person.
  if (new Set(voters.map(personOf)).size < voters.length) return false;
  const groups = Map.groupBy(voters, ({ party }) => party);
  return [...groups.values()].every((group) => group.length >= FEW) && staysApart(earlier, voters);
}

/** Teams does not always write the id of a person in the same case. */
function personOf({ member }: Readonly<{ member: string }>): string {
  return member.toLowerCase();
}

/**
 * Whether no small group can be worked out from these groups and all that were shown before. People who were in exactly
 * the same groups each time can't be told apart by adding and subtracting counts. So there must be four of each kind.
 */
function staysApart(earlier: readonly EarlierBallot[], voters: EarlierBallot['voters']): boolean {
  if (earlier.some((ballot) => ballot.voters.length !== votesIn(ballot.tally))) return false;
  const all = [...earlier.map((ballot) => ballot.voters), voters];
  const groupsOf = new Map<string, string[]>();
  all.forEach((those, ballot) => {
    for (const voter of those) {
      const person = personOf(voter);
      groupsOf.set(person, [...(groupsOf.get(person) ?? []), `${ballot} ${voter.party ?? '*'}`]);
    }
  });
  const alike = Map.groupBy(groupsOf.values(), (groups) => groups.join('|'));
  return [...alike.values()].every((people) => people.length >= FEW);
}
