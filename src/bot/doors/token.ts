import { hash } from 'node:crypto';
import type { Elapsed } from '../../elapsed.ts';
import { loadOnce } from '../../load-once.ts';
import { createMemory } from '../../memory.ts';
import { FORGED, isForged } from '../../tokens/forged.ts';
import { createKeys, KeysError } from '../../tokens/keys.ts';

/** The provider of the tokens with which Teams calls a bot. */
export type OpenId = Readonly<{
  /** The issuer, exactly as it stands in the tokens. */
  issuer: string;
  /** The address of its metadata, which say where its public keys are. */
  metadata: string;
}>;

/** As in "Authentication with the Bot Connector API" on learn.microsoft.com. */
export const BOT_CONNECTOR: OpenId = {
  issuer: 'https://api.botframework.com',
  metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
};

/** What a token proves: its holder may speak for this address of Teams. */
export type Proven = Readonly<{ serviceUrl: string }>;

export type Tokens = Readonly<{
  /**
   * @returns what the token proves; `FORGED` when only its signature is wrong, and null when anything else is wrong
   * @throws KeysError
   */
  verify(authorization: string): Promise<Proven | typeof FORGED | null>;
}>;

/** How many seconds clocks may differ, as the protocol says. */
const TOLERANCE = 300;
/** How many verified tokens are remembered. Teams uses a few at a time, each for about an hour. */
const REMEMBERED = 500;
/** How long (ms) fetched keys are used. */
const HOLD = 24 * 3_600_000;
/** How long (ms) fetching the metadata may take, and how long after a failure they are not fetched again. */
const PATIENCE = 5_000;
const FAILED_FOR = 1_000;

/** Makes the reader of the Bot Connector's tokens. A verified token is remembered by its hash until it expires. */
export function createTokens(openId: OpenId, audience: string, elapsed: Elapsed): Tokens {
  // A token ends at a moment of the wall clock.
  const remembered = createMemory<Proven>(REMEMBERED, () => Date.now());
  let failed = Number.NEGATIVE_INFINITY;

  const readKeys = loadOnce(async () => {
    if (elapsed() < failed + FAILED_FOR) throw new KeysError('tried a moment ago');
    try {
      return await loadKeys(openId.metadata, elapsed);
    } catch (error) {
      failed = elapsed();
      throw new KeysError(error);
    }
  });

  return {
    async verify(authorization) {
      const hash = hashOf(authorization);
      const before = remembered.get(hash);
      if (before) return before;
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
      if (!token) return null;
      const { jose, keys: found, mayTeams } = await readKeys();
      try {
        const { payload, protectedHeader } = await jose.jwtVerify(token, found.of, {
          algorithms: ['RS256', 'RS384', 'RS512'],
          issuer: openId.issuer,
          audience,
          clockTolerance: TOLERANCE,
          requiredClaims: ['exp'],
        });
        const { serviceurl: serviceUrl, exp = 0 } = payload;
        if (typeof serviceUrl !== 'string' || !mayTeams(protectedHeader.kid)) return null;
        const proven = { serviceUrl };
        remembered.set(hash, proven, { until: exp * 1_000 });
        return proven;
      } catch (error) {
        if (error instanceof KeysError) throw error;
        return isForged(error) ? FORGED : null;
      }
    },
  };
}

/** Loads the library and the metadata, which say where the keys are. */
async function loadKeys(metadata: string, elapsed: Elapsed) {
  const [jose, response] = await Promise.all([
    import('jose'),
    fetch(metadata, { signal: AbortSignal.timeout(PATIENCE) }),
  ]);
  const { jwks_uri: address } = (await response.json()) as { jwks_uri: string };
  const keys = createKeys(jose, { address, elapsed, holds: HOLD });
  /** A key that is for other channels proves nothing about Teams. */
  const mayTeams = (name: string | undefined) => {
    const key = keys.named(name);
    const endorsed = (key as { endorsements?: unknown } | undefined)?.endorsements;
    return key !== undefined && (!Array.isArray(endorsed) || endorsed.includes('msteams'));
  };
  return { jose, keys, mayTeams };
}

function hashOf(text: string): string {
  return hash('sha256', text, 'base64');
}
