/** Who asks, as a token proves it. */
export type Signed = Readonly<{
  /** The person's id in the directory. */
  id: string;
  name: string;
  tenant: string | null;
}>;

/**
 * @param token as it came in
 * @returns null for every token that does not prove who somebody is, whatever is wrong with it
 * @throws when the keys to check it with can't be had
 */
export type Identity = (token: string) => Promise<Signed | null>;

/** Names longer than this are cut: they stand in sentences on a phone. */
const NAME_LENGTH = 80;

export function nameOf(name: unknown): string {
  return ((typeof name === 'string' && name.trim()) || 'Iemand').slice(0, NAME_LENGTH);
}
