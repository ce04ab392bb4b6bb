import * as z from 'zod';
import type { Elapsed } from '../elapsed.ts';
import { loadOnce } from '../load-once.ts';
import { FORGED, isForged } from '../tokens/forged.ts';
import { createKeys, KeysError } from '../tokens/keys.ts';
import { type Identity, nameOf } from './identity.ts';

export type EntraSettings = Readonly<{
  /** The issuer of the tokens, exactly as they name it. */
  issuer: string;
  /** The address of its public keys. */
  keys: string;
  /** The only tenant whose people may come in. */
  tenant: string;
  /** A token must be meant for one of these. */
  audiences: readonly string[];
}>;

/** The right that a person grants the tab in Teams. A token of a program alone does not have it. */
const SCOPE = 'access_as_user';

/** How many seconds clocks may differ. */
const TOLERANCE = 30;
/** How long (ms) fetched keys are used. */
const HOLD = 10 * 60_000;

const Claims = z.object({
  oid: z.string().min(1).max(100),
  tid: z.string(),
  scp: z.string(),
  exp: z.number(),
  name: z.unknown().optional(),
});

/** Reads the tokens that Teams gives a tab. The first one loads the library, and the keys are kept. */
export function createEntra(
  { issuer, keys: address, tenant, audiences }: EntraSettings,
  elapsed: Elapsed,
): Identity {
  const ready = loadOnce(async () => {
    const jose = await import('jose');
    return { jose, keys: createKeys(jose, { address, elapsed, holds: HOLD }) };
  });

  return async (token) => {
    const { jose, keys } = await ready();
    try {
      const { payload } = await jose.jwtVerify(token, keys.of, {
        algorithms: ['RS256'],
        issuer,
        audience: [...audiences],
        clockTolerance: TOLERANCE,
      });
      const claims = Claims.safeParse(payload);
      if (!claims.success) return null;
      const { oid, tid, scp, name } = claims.data;
      if (tid !== tenant || !scp.split(' ').includes(SCOPE)) return null;
      return { id: oid, name: nameOf(name), tenant: tid };
    } catch (error) {
      if (error instanceof KeysError) throw error;
      return isForged(error) ? FORGED : null;
    }
  };
}
