import { createRate } from '../../rate.ts';
import type { ReadActivity } from '../read-activity.ts';
import { type Rules, refusalOf } from './admit.ts';
import { createTokens, KeysError, type OpenId, type Proven } from './token.ts';

export type Refusal = Readonly<{ status: number; headers: Readonly<Record<string, string>> }>;

/** Who calls, as HTTP tells it. */
export type Caller = Readonly<{
  authorization: string;
  /** Where the connection comes from. */
  address: string;
  /** The name by which this server was called. */
  host: string;
}>;

/** The doors that a request of Teams comes through. */
export type Doors = Readonly<{
  /** Whether the caller is Teams; what is refused is refused without a word. */
  caller(caller: Caller): Promise<Proven | Refusal>;
  /** Whether what Teams brings may come in; null when it may. */
  activity(proven: Proven, activity: ReadActivity): Refusal | null;
}>;

export type DoorsSettings = Rules &
  Readonly<{
    openId: OpenId;
    /** The bot's own id: tokens are meant for it. */
    audience: string;
    /** What one person may ask within ten seconds. */
    perSender?: number;
    /** How many tokens that prove nothing one address may bring within ten seconds. */
    faults?: number;
    /** Is told why nothing can be checked. */
    failed: (error: unknown) => void;
  }>;

/** A turn of a person takes seconds; a chat with many cards that show themselves anew takes some at once. */
const PER_SENDER = 150;
const FAULTS = 100;
const WAIT = { 'retry-after': '10' };

/** Builds the doors. Who was let in by a token before is not held up by others with wrong ones. */
export function createDoors({
  openId,
  audience,
  perSender = PER_SENDER,
  faults = FAULTS,
  failed,
  ...rules
}: DoorsSettings): Doors {
  const tokens = createTokens(openId, audience);
  const mayAsk = createRate(Date.now, perSender);
  const mayFail = createRate(Date.now, faults);
  /** Addresses that brought too many wrong tokens, and until when nothing unknown of theirs is looked at. */
  const shut = new Map<string, number>();

  function isShut(address: string): boolean {
    const until = shut.get(address) ?? 0;
    if (until && until <= Date.now()) shut.delete(address);
    return until > Date.now();
  }

  function fault(address: string): Refusal {
    if (!mayFail(address)) {
      if (shut.size >= SHUT_AT_MOST) shut.clear();
      shut.set(address, Date.now() + Number(WAIT['retry-after']) * 1_000);
    }
    return { status: 401, headers: {} };
  }

  return {
    async caller({ authorization, address }) {
      const known = tokens.known(authorization);
      if (known) return known;
      if (isShut(address)) return { status: 429, headers: WAIT };
      try {
        return (await tokens.verify(authorization)) ?? fault(address);
      } catch (error) {
        if (!(error instanceof KeysError)) throw error;
        failed(error);
        return { status: 503, headers: WAIT };
      }
    },
    activity({ serviceUrl }, activity) {
      const status = refusalOf(activity, serviceUrl, rules);
      if (status) return { status, headers: {} };
      return mayAsk(activity.from.aadObjectId ?? activity.from.id) ? null : { status: 429, headers: WAIT };
    },
  };
}

const SHUT_AT_MOST = 20_000;
