import type { Candidate } from '../../dialogs/managers/manager.ts';
import type { Extra } from '../../dialogs/state.ts';
import type { Person } from '../../dialogs/team.ts';

/** The people in a conversation, as Teams lists them. A very long list is cut, and then is not whole. */
export type Roster<One = Person> = Readonly<{ people: readonly One[]; isWhole: boolean }>;

/** What Teams tells about the people of one conversation. */
export type People = Readonly<{
  /** The people in it, as Teams tells at this moment; null when Teams does not tell. */
  roster(): Promise<Roster | null>;
  /**
   * How many people are in it, and whether the member of this turn is. What Teams told is used again for a few minutes.
   * When Teams does not tell, the member counts as somebody who is there, since Teams let them in.
   */
  membership(member: string): Promise<Extra['membership']>;
  /**
   * A person, and whether messages can reach them. @throws when Teams does not respond about somebody who is not there
   */
  candidate(id: string): Promise<Candidate>;
  /** Whether Teams knows them as an owner of the team; null when Teams knows no owners there. */
  isOwner(member: string): Promise<boolean | null>;
}>;
