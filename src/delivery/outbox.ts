import { later, timeOf } from '../../dialogs/time.ts';
import type { AttemptOutcome, Claimed, Deliveries as Stored } from '../store/contract/deliveries.ts';
import type { Piece, Telemetry } from '../telemetry/telemetry.ts';
import { countBefore } from './before.ts';
import { createBell } from './bell.ts';
import { type DeliverDeps, type Delivered, deliver } from './deliver.ts';
import { createLimits } from './limits.ts';
import { PACE, type Pace } from './pace.ts';
import { createSetBack } from './set-back.ts';

export type Outbox = Readonly<{
  /** Begins to send what is due, and goes on until it is stopped. */
  start(): void;
  /** Says that something was saved which may be due. */
  wake(): void;
  /** Sends what is due now, without waiting for anything later. This is for an outbox that was not started. */
  drain(): Promise<void>;
  /** Waits for what is under way. When this process has no time left for it, the next one sends it again. */
  stop(): Promise<void>;
}>;

type Deps = Omit<DeliverDeps, 'limits' | 'patience' | 'store'> &
  Readonly<{
    store: Stored;
    /** Hears that a delivery could not be sent because of its address. */
    unreached?: () => void;
    pace?: Partial<Pace> | undefined;
    telemetry?: Telemetry | undefined;
    limits?: DeliverDeps['limits'];
  }>;

/** Sends the deliveries that turns saved. */
export function createOutbox({
  pace: own,
  limits = createLimits(),
  unreached,
  telemetry,
  ...rest
}: Deps): Outbox {
  const pace = { ...PACE, ...own };
  const { store, now, elapsed, log } = rest;
  const deps: DeliverDeps = { ...rest, limits, patience: pace.patience };
  const bell = createBell();
  const aheadOf = createSetBack(elapsed);
  const underWay = new Set<Promise<void>>();
  let young = 0;
  let stopping = false;
  let primed = false;
  let loop: Promise<void> | null = null;

  /** @returns how long (ms) there is nothing to do, and whether nothing was due */
  async function step(): Promise<{ wait: number; idle: boolean }> {
    if (!primed) await countBefore({ ...deps, store });
    primed = true;
    const busy = young >= pace.atOnce || underWay.size >= pace.atOnce + pace.hanging;
    if (busy) return { wait: pace.poll, idle: false };
    const wait = limits.freeAt(null, elapsed()) - elapsed();
    if (wait > 0) return { wait: Math.min(wait, pace.poll), idle: false };
    const at = now().getTime();
    const leasedUntil = timeOf(at + pace.lease);
    const dueBy = timeOf(at + aheadOf(at));
    const [claimed] = await store.claim({ now: timeOf(at), leasedUntil, limit: 1, dueBy });
    if (!claimed) return { wait: pace.poll, idle: true };
    launch(claimed);
    return { wait: 0, idle: false };
  }

  function launch(claimed: Claimed): void {
    young += 1;
    let counted = true;
    const grown = () => {
      if (counted) young -= 1;
      counted = false;
      bell.ring();
    };
    const timer = setTimeout(grown, pace.overtake);
    const work = run(claimed).finally(() => {
      clearTimeout(timer);
      underWay.delete(work);
      grown();
    });
    underWay.add(work);
  }

  async function run(claimed: Claimed): Promise<void> {
    const attempt = () => deliver(deps, claimed);
    const piece: Piece<Delivered> = {
      work: 'delivery',
      name: claimed.what,
      outcome: ({ outcome }) => outcome.kind,
    };
    const { outcome, follow } = await (telemetry ? telemetry.timed(piece, attempt) : attempt());
    if (outcome.kind === 'dead' || (outcome.kind === 'retry' && outcome.refused)) unreached?.();
    const settle = () => store.settle(claimed, { outcome: asDue(outcome), at: timeOf(now()), follow });
    // A message that went out and is not marked would go out again, so marking it is tried several times (pauses in ms).
    for (const pause of [100, 500, 2_000, null]) {
      try {
        return await settle();
      } catch (error) {
        log.error('what became of a delivery could not be saved', { what: claimed.what, error });
        if (pause === null) return;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  /** @returns the outcome; the time of what waits is moved to the clock by which deliveries are taken */
  function asDue(outcome: AttemptOutcome): AttemptOutcome {
    if (!('due' in outcome)) return outcome;
    const ahead = aheadOf(now().getTime());
    return { ...outcome, due: later(outcome.due, ahead) };
  }

  async function go(): Promise<void> {
    while (!stopping) {
      try {
        const { wait } = await step();
        if (wait > 0) await bell.wait(wait);
      } catch (error) {
        log.error('the outbox could not be read', { error });
        await bell.wait(pace.poll);
      }
    }
  }

  return {
    start() {
      loop ??= go();
    },
    wake: () => bell.ring(),
    async drain() {
      for (;;) {
        const { wait, idle } = await step();
        if (idle && underWay.size === 0) return;
        if (wait > 0) await bell.wait(wait);
      }
    },
    async stop() {
      stopping = true;
      bell.ring();
      await loop;
      await Promise.all(underWay);
    },
  };
}
