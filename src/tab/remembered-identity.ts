import { hash } from 'node:crypto';
import type { Elapsed } from '../elapsed.ts';
import { createMemory } from '../memory.ts';
import { FORGED } from '../tokens/forged.ts';
import type { Identity, Signed } from './identity.ts';

/** How long (ms) it is remembered who a token is of: less than the keys are kept with which it was checked. */
const HOLDS = 5 * 60_000;
type Clocks = Readonly<{ elapsed: Elapsed; now: () => Date }>;

/** How many tokens are remembered. */
const AT_MOST = 20_000;

/**
 * Checks a token once in five minutes, and never takes it after its end. Open tabs bring theirs again and again, and
 * checking takes longer than their requests. Tokens are remembered by their hash, and only those that hold.
 */
export function rememberIdentity(identity: Identity, { elapsed, now }: Clocks): Identity {
  const known = createMemory<Signed>(AT_MOST, elapsed);
  return async (token) => {
    const key = hash('sha256', token, 'base64url');
    const before = known.get(key);
    if (before) return before;
    const signed = await identity(token);
    if (signed && signed !== FORGED)
      known.set(key, signed, { until: elapsed() + Math.min(HOLDS, leftOf(token, now())) });
    return signed;
  };
}

/** How long (ms) a token still holds, of one that was checked; 0 when it does not tell. */
function leftOf(token: string, now: Date): number {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() || '{}');
  const exp =
    typeof claims === 'object' && claims !== null && 'exp' in claims ? Number(claims.exp) : Number.NaN;
  return Number.isFinite(exp) ? Math.max(0, exp * 1_000 - now.getTime()) : 0;
}
