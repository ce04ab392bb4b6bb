import type { Elapsed } from '../../elapsed.ts';
import { createRate } from '../../rate.ts';
import { createForged, FORGED } from '../../tokens/forged.ts';
import { KeysError } from '../../tokens/keys.ts';
import type { Origin } from '../activity/origin.ts';
import { createAdmission, type Rules } from './admit.ts';
import { createTokens, type OpenId, type Proven } from './token.ts';

export type Refusal = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  /** The reason for the operator; null when it is not worth a line. */
  why: string | null;
}>;

/** The caller, as far as the connection and the headers of the request tell. */
export type Caller = Readonly<{
  authorization: string;
  /** The address that the connection comes from. */
  address: string;
  /** The name by which this server was called. */
  host: string;
}>;

/** The checks that a request of Teams has to pass. */
export type Doors = Readonly<{
  /** Whether the caller is Teams. A refusal has no body. */
  caller(caller: Caller): Promise<Proven | Refusal>;
  /** Whether an activity may come in, by where it says that it comes from; null when it may. */
  activity(proven: Proven, origin: Origin): Refusal | null;
  /** Whether an organisation is on the list. */
  isAllowed(tenant: string): boolean;
}>;

export type DoorsSettings = Rules &
  Readonly<{
    openId: OpenId;
    /** The bot's own id: tokens are meant for it. */
    audience: string;
    elapsed: Elapsed;
    /** How many requests one person may make within ten seconds. */
    perSender?: number;
    /** How many forged tokens one address may bring within ten seconds. */
    forged?: number;
    /** Gets the reason why callers can't be checked. */
    failed: (error: unknown) => void;
  }>;

/** How many requests that is by default. A client that shows many cards anew makes several at once. */
const PER_SENDER = 150;
const WAIT = { 'retry-after': '10' };

/** Builds the doors. A valid token gets in, however many forged ones others bring. */
export function createDoors({
  openId,
  audience,
  elapsed,
  perSender = PER_SENDER,
  forged,
  failed,
  ...rules
}: DoorsSettings): Doors {
  const tokens = createTokens(openId, audience, elapsed);
  const mayAsk = createRate(elapsed, perSender);
  const statusOfForged = createForged(elapsed, forged);
  const { areAllowed, refusalOf } = createAdmission(rules);

  return {
    async caller({ authorization, address }) {
      try {
        const proven = await tokens.verify(authorization);
        if (proven === null) return { status: 401, headers: {}, why: null };
        if (proven !== FORGED) return proven;
        return statusOfForged(address) === 401 ? { status: 401, headers: {}, why: null } : tooMany(FLOOD);
      } catch (error) {
        if (!(error instanceof KeysError)) throw error;
        failed(error);
        return { status: 503, headers: WAIT, why: null };
      }
    },
    activity({ serviceUrl }, origin) {
      const status = refusalOf(origin, serviceUrl);
      if (status) return { status, headers: {}, why: ELSEWHERE };
      return mayAsk(origin.person) ? null : tooMany(BUSY);
    },
    isAllowed: (tenant) => areAllowed([tenant]),
  };
}

const FLOOD = 'an address brings many forged tokens; those that hold still get in';
const BUSY = 'one person asks too much';
const ELSEWHERE = 'it is not from Teams, or from no tenant or address that is allowed';

function tooMany(why: string): Refusal {
  return { status: 429, headers: WAIT, why };
}
