import type { Content, Party } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import type { State } from '../state.ts';

/** For whom somebody speaks. */
export type Speaks = Readonly<{
  /** `unsaid`: they were not asked yet. Null: they would rather not say. */
  now: Party | null | 'unsaid';
  /** The party of their colleagues from the same organisation, where several organisations take part. */
  proposed: Party | null;
}>;

type Known = Pick<State, 'member' | 'parties' | 'membership'>;

/** @returns for whom the member speaks, and what their organisation proposes */
export function speaksOf(content: Content, { member, parties, membership }: Known): Speaks {
  const find = (id: string | undefined) => content.talk.parties.find((party) => party.id === id) ?? null;
  const said = own(parties, member.id);
  const colleagues = (membership?.colleagues ?? []).filter((id) => id !== member.id);
  const theirs = new Set(colleagues.flatMap((id) => find(own(parties, id))?.id ?? []));
  return {
    now: said === undefined ? 'unsaid' : find(said),
    // Where colleagues speak for different parties, the organisation tells nothing.
    proposed: theirs.size === 1 ? find([...theirs][0]) : null,
  };
}

/**
 * Whether parties take part in this team: somebody said theirs, or people of several organisations are here. Where all
 * are of one wijkteam, nobody is asked.
 */
export function hasParties({ parties, membership }: Omit<Known, 'member'>): boolean {
  return Object.values(parties).some((party) => party !== '') || membership?.colleagues !== undefined;
}
