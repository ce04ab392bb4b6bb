import type { JWK, JWTVerifyGetKey } from 'jose';
import type { Elapsed } from '../elapsed.ts';

/** The keys to check tokens with can't be had: that is no fault of a token. */
export class KeysError extends Error {
  constructor(cause: unknown) {
    super('the keys to check tokens with can not be had', { cause });
    this.name = 'KeysError';
  }
}

/** The keys of whoever gives out tokens. */
export type Keys = Readonly<{
  /**
   * Finds the key that a token names.
   * @throws KeysError, or what jose says when the token names none, or none that is there
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

/** How soon (ms) keys are fetched anew for a name that they lack, how long that may take, and how soon again after it failed. */
const COOLDOWN = 30_000;
const PATIENCE = 5_000;
const FAILED_FOR = 1_000;

/** What can be wrong with the choice of a key is the token's fault; everything else is not. */
const CHOICE = new Set([
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
  'ERR_JOSE_NOT_SUPPORTED',
]);

/**
 * Fetches the keys when they are first needed. A name that they lack makes them be fetched anew, seldom; tokens whose key
 * is there do not wait for that.
 */
export function createKeys(
  { createRemoteJWKSet }: Pick<typeof import('jose'), 'createRemoteJWKSet'>,
  { address, elapsed, holds }: KeysSettings,
): Keys {
  // jose would tell their age by the wall clock.
  const never = { cacheMaxAge: Number.POSITIVE_INFINITY, cooldownDuration: Number.POSITIVE_INFINITY };
  const keySet = createRemoteJWKSet(new URL(address), { ...never, timeoutDuration: PATIENCE });
  let fetched = Number.NEGATIVE_INFINITY;
  let failed = Number.NEGATIVE_INFINITY;

  /** Who asks while that is under way waits for the same. */
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
