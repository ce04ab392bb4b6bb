import { createHash } from 'node:crypto';
import type { Elapsed } from '../elapsed.ts';
import { createMemory } from '../memory.ts';
import { FORGED } from '../tokens/forged.ts';
import type { Identity, Signed } from './identity.ts';

/**
 * How long (ms) it is remembered who a token is of: less than the keys are kept with which it was checked. A token is
 * taken for so long after its own end, at most.
 */
const HOLDS = 60_000;
/** How many tokens are remembered. */
const AT_MOST = 20_000;

/**
 * Checks a token once a minute. Open tabs bring theirs again and again, and checking takes longer than their requests.
 * Tokens are remembered by their hash, and only those that hold.
 */
export function rememberIdentity(identity: Identity, elapsed: Elapsed): Identity {
  const known = createMemory<Signed>(AT_MOST, elapsed);
  return async (token) => {
    const key = createHash('sha256').update(token).digest('base64url');
    const before = known.get(key);
    if (before) return before;
    const signed = await identity(token);
    if (signed && signed !== FORGED) known.set(key, signed, elapsed() + HOLDS);
    return signed;
  };
}
