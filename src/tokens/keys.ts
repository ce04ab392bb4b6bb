import type { JWK, JWTVerifyGetKey } from 'jose';
import type { Elapsed } from '../elapsed.ts';

/** The keys to check tokens with can't be fetched. The token is not at fault. */
export class KeysError extends Error {
  constructor(cause: unknown) {
    super('the keys to check tokens with can not be had', { cause });
    this.name = 'KeysError';
  }
}

/** The public keys of a provider of tokens. */
export type Keys = Readonly<{
  /**
   * Finds the key that a token names.
   * @throws KeysError, or jose's error when the token names no key, or one that is not there
   */
  of: JWTVerifyGetKey;
  /** The key with this name, with everything that its provider tells about it. */
  named(name: string | undefined): JWK | undefined;
}>;

type KeysSettings = Readonly<{
  /** The address of the keys. */
  address: string;
  elapsed: Elapsed;
  /** How long (ms) fetched keys are used. */
  holds: number;
}>;

/**
 * How soon (ms) keys are fetched again for a name that they lack, how long (ms) fetching may take, and how soon (ms) it
 * is tried again after a failure.
 */
const COOLDOWN = 30_000;
const PATIENCE = 5_000;
const FAILED_FOR = 1_000;

/**
 * The errors of jose that are the token's fault: it names no known key, several keys, or a key of a kind that is not
 * supported.
 */
const CHOICE = new Set([
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
  'ERR_JOSE_NOT_SUPPORTED',
]);

/**
 * Fetches the keys when they are first needed. A token that names a missing key has them fetched again, but seldom.
 * Tokens whose key is there do not wait for that.
 */
export function createKeys(
  { createRemoteJWKSet }: Pick<typeof import('jose'), 'createRemoteJWKSet'>,
  { address, elapsed, holds }: KeysSettings,
): Keys {
  // jose would measure the age of keys by the wall clock, which may be set back.
  const never = { cacheMaxAge: Number.POSITIVE_INFINITY, cooldownDuration: Number.POSITIVE_INFINITY };
  const keySet = createRemoteJWKSet(new URL(address), { ...never, timeoutDuration: PATIENCE });
  let fetched = Number.NEGATIVE_INFINITY;
  let failed = Number.NEGATIVE_INFINITY;

  /** Fetches the keys; calls while that is under way wait for the same answer. */
  async function fetchAnew(): Promise<void> {
    if (elapsed() < failed + FAILED_FOR) throw new KeysError('tried a moment ago');
    try {
      await keySet.reload();
      fetched = elapsed();
    } catch (error) {
      failed = elapsed();
      throw new KeysError(error);
    }
  }

  async function choose(...token: Parameters<JWTVerifyGetKey>) {
    try {
      return await keySet(...token);
    } catch (error) {
      throw CHOICE.has(codeOf(error)) ? error : new KeysError(error);
    }
  }

  return {
    async of(...token) {
      if (elapsed() >= fetched + holds) await fetchAnew();
      try {
        return await choose(...token);
      } catch (error) {
        if (codeOf(error) !== 'ERR_JWKS_NO_MATCHING_KEY' || elapsed() < fetched + COOLDOWN) throw error;
        await fetchAnew();
        return await choose(...token);
      }
    },
    named: (name) => keySet.jwks()?.keys.find(({ kid }) => kid === name),
  };
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? '';
}
