import type { Candidate } from '../../dialogs/managers/manager.ts';
import type { Person } from '../../dialogs/team.ts';

/** What Teams tells about the people of one conversation. */
export type People = Readonly<{
  /** The people in it; null when Teams does not tell. */
  roster(): Promise<readonly Person[] | null>;
  /**
   * A person, and whether messages can reach them. @throws when Teams does not respond about somebody who is not there
   */
  candidate(id: string): Promise<Candidate>;
  /** Whether Teams knows them as an owner of the team; null when Teams knows no owners there. */
  isOwner(member: string): Promise<boolean | null>;
}>;
