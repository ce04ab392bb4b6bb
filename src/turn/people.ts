import type { Candidate } from '../../dialogs/managers/manager.ts';
import type { Person } from '../../dialogs/team.ts';

/** What Teams tells of the people of one conversation. */
export type People = Readonly<{
  /** Who is in it; null when Teams does not tell. */
  roster(): Promise<readonly Person[] | null>;
  /** Who this is, and whether messages can reach them. @throws when Teams does not answer about a stranger */
  candidate(id: string): Promise<Candidate>;
  /** Whether Teams knows them as an owner of the team; null where Teams knows no owners. */
  isOwner(member: string): Promise<boolean | null>;
}>;
