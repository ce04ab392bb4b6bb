import type { FORGED } from '../tokens/forged.ts';

/** The person who asks, as a token proves. */
export type Signed = Readonly<{
  /** The person's id in the directory. */
  id: string;
  name: string;
  tenant: string | null;
}>;

/**
 * @param token as it came in
 * @returns null for a token that does not prove who somebody is, FORGED for a forged one
 * @throws KeysError
 */
export type Identity = (token: string) => Promise<Signed | typeof FORGED | null>;

/** How many characters of a name are kept. Names stand in sentences on a phone. */
const NAME_LENGTH = 80;

export function nameOf(name: unknown): string {
  return ((typeof name === 'string' && name.trim()) || 'Iemand').slice(0, NAME_LENGTH);
}
