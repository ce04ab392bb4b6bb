import { createHash } from 'node:crypto';

/** Who gives out the tokens with which Teams calls a bot. */
export type OpenId = Readonly<{
  /** Exactly as it stands in the tokens. */
  issuer: string;
  /** Its metadata, which say where its public keys are. */
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
  /** @returns what a token proves that was verified before and still holds */
  known(authorization: string): Proven | null;
  /**
   * @returns null for every token that proves nothing, whatever is wrong with it
   * @throws KeysError
   */
  verify(authorization: string): Promise<Proven | null>;
}>;

/** The keys to check tokens with can't be had: that is no fault of a token. */
export class KeysError extends Error {
  constructor(cause: unknown) {
    super('the keys to check tokens with can not be had', { cause });
    this.name = 'KeysError';
  }
}

/** How far (s) clocks may differ; the protocol's own figure. */
const TOLERANCE = 300;
/** How many verified tokens are remembered. Teams uses one for about an hour, a few at a time. */
const REMEMBERED = 500;
/** How long (ms) keys hold, how soon they are fetched anew for a name that they lack, and how long that may take. */
const KEYS = { cacheMaxAge: 24 * 3_600_000, cooldownDuration: 30_000, timeoutDuration: 5_000 };
/** How soon (ms) the metadata are asked again after they could not be had. */
const PATIENCE = 1_000;

/** Reads the tokens of the Bot Connector. What was verified is remembered by its hash until it expires. */
export function createTokens(openId: OpenId, audience: string, now: () => number = Date.now): Tokens {
  const remembered = new Map<string, { proven: Proven; until: number }>();
  let keys: ReturnType<typeof loadKeys> | undefined;
  let failed = 0;

  async function readKeys(): ReturnType<typeof loadKeys> {
    if (!keys && now() < failed + PATIENCE) throw new KeysError('tried a moment ago');
    keys ??= loadKeys(openId.metadata);
    return await keys.catch((error) => {
      keys = undefined;
      failed = now();
      throw new KeysError(error);
    });
  }

  function remember(hash: string, proven: Proven, until: number): Proven {
    const [oldest] = remembered.keys();
    if (remembered.size >= REMEMBERED && oldest) remembered.delete(oldest);
    remembered.set(hash, { proven, until });
    return proven;
  }

  function known(authorization: string): Proven | null {
    const found = remembered.get(hashOf(authorization));
    return found && found.until > now() ? found.proven : null;
  }

  return {
    known,
    async verify(authorization) {
      const before = known(authorization);
      if (before) return before;
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
      if (!token) return null;
      const { jose, keyOf, mayTeams } = await readKeys();
      try {
        const { payload, protectedHeader } = await jose.jwtVerify(token, keyOf, {
          algorithms: ['RS256', 'RS384', 'RS512'],
          issuer: openId.issuer,
          audience,
          clockTolerance: TOLERANCE,
          requiredClaims: ['exp'],
        });
        const { serviceurl: serviceUrl, exp = 0 } = payload;
        if (typeof serviceUrl !== 'string' || !mayTeams(protectedHeader.kid)) return null;
        return remember(hashOf(authorization), { serviceUrl }, exp * 1_000);
      } catch (error) {
        if (error instanceof KeysError) throw error;
        return null;
      }
    },
  };
}

/** What can be wrong with the choice of a key is the token's fault; everything else is not. */
const CHOICE = new Set([
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
  'ERR_JOSE_NOT_SUPPORTED',
]);

/** The library is loaded by the first who needs it; the keys are kept. */
async function loadKeys(metadata: string) {
  const [jose, response] = await Promise.all([
    import('jose'),
    fetch(metadata, { signal: AbortSignal.timeout(KEYS.timeoutDuration) }),
  ]);
  const { jwks_uri: address } = (await response.json()) as { jwks_uri: string };
  const keySet = jose.createRemoteJWKSet(new URL(address), KEYS);
  const keyOf = async (...input: Parameters<typeof keySet>) => {
    try {
      return await keySet(...input);
    } catch (error) {
      throw CHOICE.has((error as { code?: string }).code ?? '') ? error : new KeysError(error);
    }
  };
  /** A key that is for other channels proves nothing about Teams. */
  const mayTeams = (kid: string | undefined) => {
    const key = keySet.jwks()?.keys.find((one) => one.kid === kid);
    const endorsed = (key as { endorsements?: unknown } | undefined)?.endorsements;
    return key !== undefined && (!Array.isArray(endorsed) || endorsed.includes('msteams'));
  };
  return { jose, keyOf, mayTeams };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
