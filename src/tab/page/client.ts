import type { Time } from '../../../dialogs/time.ts';
import type { Spread } from '../../../dialogs/vote/spread.ts';
import type { Shown } from '../../bot/elsewhere/press.ts';
import type { CriterionNow, OverviewNow } from '../heat-replies.ts';
import type { TalkBody } from '../talk.ts';
import type { FoundEntries } from './found-entries.ts';
import type { Host } from './host.ts';
import { texts } from './texts.ts';

export type Me = Readonly<{
  name: string;
  team: string;
  place: string;
  manages: boolean;
  progress: Readonly<{ answered: number; total: number }> | null;
  round: number | null;
}>;

type Named = Readonly<{ symbol: string; label: string }>;

export type Rounds = Readonly<{
  /** Oldest first. */
  rounds: readonly Readonly<{
    round: number;
    closedAt: Time | null;
    counts: Readonly<Record<string, number>>;
    open: number;
    /** On how many criteria the votes lay so far apart; null in a round without revealed votes. */
    votes: Readonly<Record<Spread['kind'], number>> | null;
  }>[];
  standards: readonly Readonly<{
    id: string;
    label: string;
    results: readonly (Named | null)[];
    comparable: boolean;
  }>[];
  choices: readonly (Named & Readonly<{ id: string; rank: number | null }>)[];
}>;

/** What the shared screen shows of a criterion, or null for a team without a scan. `asked`: as in the news. */
export type TalkNow = Readonly<{ talk: TalkBody | null; asked: string | null }>;

/** What the server tells when something of the team changed. */
export type News = Readonly<{
  /** It is another one after every change. */
  stamp: string;
  /** The criterion on the newest card in the team's conversations; null when that card asks none. */
  asked: string | null;
}>;

/** A press. Its id makes a repeat harmless. */
export type SentPress = Readonly<{ id: string; data: unknown }>;

export type TabClient = Readonly<{
  me(): Promise<Me>;
  turn(press: SentPress, place?: string): Promise<Shown>;
  rounds(): Promise<Rounds>;
  /** @param round its number; null asks for the newest */
  overview(round: number | null): Promise<OverviewNow>;
  criterion(criterion: string, round: number): Promise<CriterionNow>;
  /** @param criterion null asks for the one that the team is at */
  talk(criterion: string | null): Promise<TalkNow>;
  /**
   * Waits for news, up to 20 s.
   * @param since the stamp of the news before; null asks for the first news, which comes at once
   */
  live(since: string | null, signal: AbortSignal): Promise<News>;
  search(question: string, skip: number, signal: AbortSignal): Promise<FoundEntries>;
}>;

/** The server refused. The message is a sentence for the reader. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  constructor(sentence: string, status: number) {
    super(sentence);
    this.status = status;
  }
}

/** Makes the requests of the page, as the person who looks. Each call throws Refused, or the error of the network. */
export function createClient(host: Host): TabClient {
  const address = (path: string, query: Record<string, string>) =>
    `/tab/api/${path}?${new URLSearchParams(query)}`;
  const { place } = host;
  return {
    me: () => ask<Me>(host, address('me', { place })),
    turn: (press, where = place) =>
      ask<Shown>(host, address('turn', { place: where }), {
        method: 'POST',
        body: JSON.stringify(press),
      }),
    live: (since, signal) =>
      ask<News>(host, address('live', since === null ? { place } : { place, since }), { signal }),
    rounds: () => ask<Rounds>(host, address('rounds', { place })),
    overview: (round) =>
      ask<OverviewNow>(
        host,
        address('overview', round === null ? { place } : { place, round: String(round) }),
      ),
    criterion: (criterion, round) =>
      ask<CriterionNow>(host, address('criterion', { place, criterion, round: String(round) })),
    talk: (criterion) =>
      ask<TalkNow>(host, address('talk', criterion === null ? { place } : { place, criterion })),
    search: (q, skip, signal) =>
      ask<FoundEntries>(host, address('search', { q, skip: String(skip), place }), { signal }),
  };
}

async function ask<T>(host: Host, path: string, rest: RequestInit = {}): Promise<T> {
  const first = await send(await host.token(false), path, rest);
  // A token lasts about an hour. Then Teams gives a new one.
  const response = first.status === 401 ? await send(await host.token(true), path, rest) : first;
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  throw new Refused(sentenceOf(body), response.status);
}

/**
 * How long (ms) a request may take: longer than the server holds it. A network that is gone may say nothing at all, and
 * everything that comes after the request would wait for it.
 */
const PATIENCE = 30_000;

async function send(token: string, path: string, rest: RequestInit): Promise<Response> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(rest.body ? { 'content-type': 'application/json' } : {}),
  };
  const late = AbortSignal.timeout(PATIENCE);
  const signal = rest.signal ? AbortSignal.any([rest.signal, late]) : late;
  return await fetch(path, { ...rest, headers, signal, credentials: 'omit', cache: 'no-store' });
}

function sentenceOf(body: unknown): string {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  return typeof error === 'string' && error !== '' ? error : texts.failed;
}
