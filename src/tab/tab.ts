import { own } from '../../content/own.ts';
import type { Bot } from '../bot/bot.ts';
import type { Deadlines } from '../deadline.ts';
import type { Elapsed } from '../elapsed.ts';
import type { Log } from '../log.ts';
import { createRate } from '../rate.ts';
import { createSeldom } from '../seldom.ts';
import { createForged, FORGED } from '../tokens/forged.ts';
import { KeysError } from '../tokens/keys.ts';
import type { TurnDeps } from '../turn/turn-deps.ts';
import { type Api, createApi } from './api.ts';
import { createPages } from './built-pages.ts';
import { securityHeaders } from './headers.ts';
import type { Identity } from './identity.ts';
import type { Live } from './live/live.ts';
import { createLocalApi, type LocalApi } from './local-api.ts';
import type { Local } from './local-people.ts';
import { rememberIdentity } from './remembered-identity.ts';
import {
  type HeldReply,
  type ProblemName,
  problemReply,
  type TabReply,
  type TabRequest,
} from './tab-reply.ts';

/** The tab's part of the server: its page, and what the page asks. */
export type Tab = Readonly<{
  /** Handles a request under /tab, and never throws. */
  handle(request: TabRequest): Promise<TabReply>;
  /** The reply to a request that the server can't read. */
  problem(status: number): TabReply;
  /** The headers of every response under /tab. */
  headers: Readonly<Record<string, string>>;
}>;

export type TabDeps = TurnDeps &
  Readonly<{
    bot: Pick<Bot, 'outside' | 'membership' | 'elsewhere'>;
    deadlines: Deadlines;
    live: Live;
    log: Log;
    elapsed: Elapsed;
    /** Tells who people are, by a token of the organisation or (in a local run) of this process. */
    identity: Identity | Local;
    /** The folder of the built page, when it is not the usual one. */
    folder?: string;
    /** How many requests one person may make within ten seconds. */
    requests?: number;
    /** How many forged tokens one address may bring within ten seconds. */
    forged?: number;
  }>;

export function createTab(deps: TabDeps): Tab {
  const { content, log, elapsed, folder, requests, forged } = deps;
  const local = typeof deps.identity === 'function' ? null : deps.identity;
  const proves = typeof deps.identity === 'function' ? deps.identity : deps.identity.identity;
  const identity = rememberIdentity(proves, deps);
  const page = createPages({ content, log, local: local !== null, folder });
  const api = createApi({ ...deps, ...deps.bot });
  const open: LocalApi = local ? createLocalApi(content, local) : {};
  const withinRate = createRate(elapsed, requests);
  const statusOfForged = createForged(elapsed, forged);
  const seldom = createSeldom(elapsed);
  const problem = (name: ProblemName) => problemReply(content, name);

  async function answer(request: TabRequest): Promise<TabReply | HeldReply> {
    if (local && !isLoopback(request.host)) return problem('noAccess');
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const route = `${method} ${request.path}`;
    const [freely, signed] = [own(open, route), own(api, route)];
    if (freely) return await freely(request);
    if (signed) return await answerSigned(signed, request);
    return method === 'GET' ? page(request.path, request.encodings) : problem('notFound');
  }

  async function answerSigned(asked: Api[string], request: TabRequest): Promise<TabReply | HeldReply> {
    const signed = await identity(tokenIn(request.authorization));
    if (signed === FORGED) return refuseForged(request.address);
    if (!signed) return problem('signIn');
    return withinRate(signed.id) ? await asked(request, signed) : problem('tooMany');
  }

  function refuseForged(address: string): TabReply {
    if (statusOfForged(address) === 401) return problem('signIn');
    seldom('forged', (times) => log.warn('a request of the tab was refused', { why: FLOOD, times }));
    return problem('tooMany');
  }

  return {
    headers: securityHeaders(local !== null),
    async handle(request) {
      try {
        const reply = await deps.deadlines.answer(() => answer(request));
        return typeof reply === 'function' ? await reply() : reply;
      } catch (error) {
        const tell = (times: number) =>
          log.error('a request of the tab failed', { path: request.path, times, error });
        // Somebody without any token can cause this.
        if (error instanceof KeysError) seldom('keys', tell);
        else tell(1);
        return problem('failed');
      }
    },
    problem(status) {
      const name = status >= 500 ? 'failed' : status === 404 ? 'notFound' : 'badRequest';
      return { ...problem(name), status };
    },
  };
}

const FLOOD = 'an address brings many forged tokens; those that hold still get in';

/** @returns '' when there is no token */
function tokenIn(authorization = ''): string {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1] ?? '';
}

/**
 * Whether this machine was called by its own name. A page of another server whose name leads here sends that name, and
 * is refused.
 */
function isLoopback(host = ''): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
}
