import type { JWK, JWTVerifyGetKey } from 'jose';
import type { Elapsed } from '../elapsed.ts';

/** The keys that tokens are checked with can't be fetched; that is not the token's fault. */
export class KeysError extends Error {
  constructor(cause: unknown) {
    super('the keys to check tokens with can not be had', { cause });
    this.name = 'KeysError';
  }
}

/** The public keys of an issuer of tokens. */
export type Keys = Readonly<{
  /**
   * Finds the key that a token names.
   * @throws KeysError, or jose's error when the token names no key, or a key that is not there
   */
  of: JWTVerifyGetKey;
  /** All that is told of the key with this name. */
  named(name: string | undefined): JWK | undefined;
}>;

type KeysSettings = Readonly<{
  /** Where they are. */
  address: string;
  elapsed: Elapsed;
  /** How long (ms) they hold. */
  holds: number;
}>;

/**
 * How long (ms) after they were fetched the keys are fetched again for a name that is missing, how long that may take, and
 * how long after a failure they are not fetched again.
 */
const COOLDOWN = 30_000;
const PATIENCE = 5_000;
const FAILED_FOR = 1_000;

/** jose's errors about the key that a token names: those are the token's fault, and no other error is. */
const CHOICE = new Set([
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
  'ERR_JOSE_NOT_SUPPORTED',
]);

/**
 * Fetches the keys when they are first needed. A token that names a key that is missing has them fetched anew, but seldom.
 * Tokens whose key is there do not wait for that.
 */
export function createKeys(
  { createRemoteJWKSet }: Pick<typeof import('jose'), 'createRemoteJWKSet'>,
  { address, elapsed, holds }: KeysSettings,
): Keys {
  // jose would measure their age by the wall clock.
  const never = { cacheMaxAge: Number.POSITIVE_INFINITY, cooldownDuration: Number.POSITIVE_INFINITY };
  const keySet = createRemoteJWKSet(new URL(address), { ...never, timeoutDuration: PATIENCE });
  let fetched = Number.NEGATIVE_INFINITY;
  let failed = Number.NEGATIVE_INFINITY;

  /** jose has one request under way: everybody who asks meanwhile waits for it. */
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
