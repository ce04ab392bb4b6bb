import type { Candidate } from '../../../dialogs/managers/manager.ts';

/** A person as Teams tells about them. */
export type ListedPerson = Readonly<{
  id: string;
  aadObjectId?: string | undefined;
  name?: string | undefined;
  tenantId?: string | undefined;
  userRole?: string | undefined;
  userPrincipalName?: string | undefined;
}>;

/** The id of a person: the directory's, which is the same in every conversation, or else the one of Teams. */
export function idOf({ aadObjectId, id }: ListedPerson): string {
  return aadObjectId ?? id;
}

export function isBot({ id, userRole }: ListedPerson): boolean {
  return id.startsWith('28:') || userRole === 'bot';
}

/** Whether an id, of either kind, belongs to this person. */
export function isSame(one: ListedPerson, id: string): boolean {
  return one.aadObjectId === id || one.id === id;
}

/** Whether somebody is a guest, or comes from another organisation than the shared channel. */
export function isStranger(
  { tenantId, userRole, userPrincipalName }: ListedPerson,
  tenant: string | null,
): boolean {
  if (userRole === 'guest' || userPrincipalName?.toUpperCase().includes('#EXT#')) return true;
  return tenant !== null && tenantId !== undefined && tenantId !== tenant;
}

/**
 * @param found what Teams tells about them; null when it tells nothing. Then the id stands in place of the name as
 *   well.
 */
export function candidateOf(
  id: string,
  found: ListedPerson | null,
  standing: Candidate['standing'],
): Candidate {
  return { id: found ? idOf(found) : id, name: found?.name?.trim() || id, standing };
}

type Refusal = { statusCode?: number; code?: string; message?: string };

/** What the refusal of a chat says about a person; null when it says nothing, as after a fault of Teams. */
export function standingOf(refused: unknown): Exclude<Candidate['standing'], 'reachable'> | null {
  const { statusCode, code = '', message = '' } = refused as Refusal;
  if (statusCode === 403) return /tenant/i.test(`${code} ${message}`) ? 'other-tenant' : 'not-installed';
  return statusCode === 400 || statusCode === 404 ? 'unknown' : null;
}
