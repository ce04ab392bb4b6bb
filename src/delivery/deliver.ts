import type { Card } from '../../cards/parts/element.ts';
import type { Composed } from '../../dialogs/compose-delivery.ts';
import type { Delivery, Moment } from '../../dialogs/delivery.ts';
import { ownerUnreachable } from '../../dialogs/plan/reminders.ts';
import { timeOf } from '../../dialogs/time.ts';
import type { View } from '../../dialogs/view.ts';
import type { Elapsed } from '../elapsed.ts';
import type { Log } from '../log.ts';
import type { Address } from '../store/contract/address.ts';
import type { AttemptOutcome, Claimed, Deliveries, Target } from '../store/contract/deliveries.ts';
import { failure } from './failure.ts';
import type { Limits } from './limits.ts';
import { type Message, type Messenger, NO_ADDRESS, NotSent } from './messenger.ts';

export type DeliverDeps = Readonly<{
  store: Pick<Deliveries, 'facts'>;
  messenger: Messenger;
  limits: Limits;
  compose: (delivery: Delivery, moment: Moment) => Composed;
  draw: (view: View) => Card;
  now: () => Date;
  elapsed: Elapsed;
  /** Gives a number from 0 up to 1. */
  random: () => number;
  log: Log;
  /** How long (ms) one request may take. */
  patience: number;
  /** Aborts when this process has no time left. */
  leaving?: AbortSignal;
}>;

export type Delivered = Readonly<{ outcome: AttemptOutcome; follow: readonly Delivery[] }>;

/** Makes one attempt: decides what the message says now, and sends it once. Never throws. */
export async function deliver(deps: DeliverDeps, claimed: Claimed): Promise<Delivered> {
  try {
    const now = timeOf(deps.now());
    const delivery = asDelivery(claimed);
    const facts = await deps.store.facts(delivery);
    if (!facts) return { outcome: { kind: 'dropped', error: 'the team is gone' }, follow: [] };
    const composed = deps.compose(delivery, { facts, now });
    const { follow } = composed;
    if ('drop' in composed) return { outcome: { kind: 'dropped', error: composed.drop }, follow };
    if (!claimed.target) return unreachable(deps, claimed, 'the bot was removed there');
    const message = { card: deps.draw(composed.view), summary: composed.summary };
    const outcome = await send(deps, claimed.target, message);
    return { outcome, follow: outcome.kind === 'sent' ? follow : [] };
  } catch (error) {
    return afterFailure(deps, claimed, error);
  }
}

function afterFailure(deps: DeliverDeps, claimed: Claimed, error: unknown): Delivered {
  const { what, attempts } = claimed;
  const refusedSince = claimed.refusedSince === null ? null : Date.parse(claimed.refusedSince);
  const now = deps.now().getTime();
  const outcome = failure(error, { attempts, refusedSince, now, random: deps.random });
  if (!(error instanceof NotSent)) deps.log.error('a delivery failed here', { what, error });
  if (outcome.kind === 'dead') return unreachable(deps, claimed, outcome.error);
  if (error instanceof NotSent && error.status === 429 && claimed.target?.conversation) {
    deps.limits.rest(claimed.target.conversation, deps.elapsed() + Date.parse(outcome.due) - now);
  }
  return { outcome, follow: [] };
}

/** Ends a delivery that can't arrive. After a reminder, its team gets a message about that. */
function unreachable(deps: DeliverDeps, claimed: Claimed, error: string): Delivered {
  const told = ownerUnreachable(asDelivery(claimed), timeOf(deps.now()));
  deps.log.warn('a delivery can not be sent', { what: claimed.what, error });
  return { outcome: { kind: 'dead', error }, follow: told ? [told] : [] };
}

async function send(deps: DeliverDeps, target: Target, message: Message): Promise<AttemptOutcome> {
  const { messenger } = deps;
  const { serviceUrl, tenant } = target;
  if (serviceUrl === null) throw new NotSent({ status: null, code: NO_ADDRESS, retryAfter: null });
  const found = target.conversation ?? (await open(deps, { ...target, serviceUrl }));
  const busy = await slot(deps, found);
  if (busy !== null) return { kind: 'postponed', due: timeOf(deps.now().getTime() + busy) };
  const sent = await counted(deps, found, (signal) =>
    messenger.send({ serviceUrl, conversation: found }, message, signal),
  );
  const opened: Address | null = target.conversation === null ? { serviceUrl, account: null, tenant } : null;
  return { kind: 'sent', message: sent, conversation: found, opened };
}

async function open(
  deps: DeliverDeps,
  { serviceUrl, account, tenant }: Target & { serviceUrl: string },
): Promise<string> {
  if (account === null) throw new NotSent({ status: null, code: NO_ADDRESS, retryAfter: null });
  await slot(deps, null);
  return await counted(deps, null, (signal) => deps.messenger.open({ serviceUrl, account, tenant }, signal));
}

/** Makes a request that there is room for, and counts it. */
async function counted<T>(
  { limits, elapsed, patience, leaving }: DeliverDeps,
  conversation: string | null,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  limits.begin(conversation);
  try {
    const late = AbortSignal.timeout(patience);
    return await request(leaving ? AbortSignal.any([late, leaving]) : late);
  } finally {
    limits.end(conversation, elapsed());
  }
}

/** How often (ms) to look whether there is room. Responses make room in between. */
const LOOK_AGAIN = 100;

/**
 * Waits until the bot may send anything at all, which never takes long.
 * @returns null when the conversation has room too; otherwise how long (ms) it is full
 */
async function slot({ limits, elapsed }: DeliverDeps, conversation: string | null): Promise<number | null> {
  for (;;) {
    const at = elapsed();
    const free = limits.freeAt(null, at);
    if (free <= at) {
      const room = limits.freeAt(conversation, at);
      if (room <= at) return null;
      return Number.isFinite(room) ? Math.ceil(room - at) : LOOK_AGAIN;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(free - at, LOOK_AGAIN)));
  }
}

function asDelivery({ key, team, person, what, round, action, due }: Claimed): Delivery {
  return { key, team, person, what, round, action, due };
}
