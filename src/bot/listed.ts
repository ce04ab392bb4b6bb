import type { Candidate } from '../../dialogs/state.ts';

/** Somebody as Teams tells them. */
export type ListedPerson = Readonly<{
  id: string;
  aadObjectId?: string | undefined;
  name?: string | undefined;
  tenantId?: string | undefined;
  userRole?: string | undefined;
  userPrincipalName?: string | undefined;
}>;

/** Who somebody is, the same in every conversation where the directory is told. */
export function idOf({ aadObjectId, id }: ListedPerson): string {
  return aadObjectId ?? id;
}

export function isBot({ id, userRole }: ListedPerson): boolean {
  return id.startsWith('28:') || userRole === 'bot';
}

/** Whether an id, of either kind, is this person's. */
export function isSame(one: ListedPerson, id: string): boolean {
  return one.aadObjectId === id || one.id === id;
}

/** Guests, and people of another organisation in a shared channel. */
export function isStranger(
  { tenantId, userRole, userPrincipalName }: ListedPerson,
  tenant: string | null,
): boolean {
  if (userRole === 'guest' || userPrincipalName?.toUpperCase().includes('#EXT#')) return true;
  return tenant !== null && tenantId !== undefined && tenantId !== tenant;
}

/** @param found what Teams tells of them; without that the id is all that is known */
export function candidateOf(
  id: string,
  found: ListedPerson | null,
  standing: Candidate['standing'],
): Candidate {
  return { id: found ? idOf(found) : id, name: found?.name?.trim() || id, standing };
}

type Refusal = { statusCode?: number; code?: string; message?: string };

/** What the refusal of a chat says of a person; null when it says nothing of them, like a fault of Teams. */
export function standingOf(refused: unknown): Exclude<Candidate['standing'], 'reachable'> | null {
  const { statusCode, code = '', message = '' } = refused as Refusal;
  if (statusCode === 403) return /tenant/i.test(`${code} ${message}`) ? 'other-tenant' : 'not-installed';
  return statusCode === 400 || statusCode === 404 ? 'unknown' : null;
}
