import type { FORGED } from '../tokens/forged.ts';

/** Who asks, as a token proves it. */
export type Signed = Readonly<{
  /** The person's id in the directory. */
  id: string;
  name: string;
  tenant: string | null;
}>;

/**
 * @param token as it came in
 * @returns null for a token that does not prove who somebody is, FORGED for one that was forged
 * @throws KeysError
 */
export type Identity = (token: string) => Promise<Signed | typeof FORGED | null>;

/** How much (characters) of a name is kept: names stand in sentences on a phone. */
const NAME_LENGTH = 80;

export function nameOf(name: unknown): string {
  return ((typeof name === 'string' && name.trim()) || 'Iemand').slice(0, NAME_LENGTH);
}
