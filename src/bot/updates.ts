import type { Card } from '../../cards/parts/element.ts';
import { abortable } from '../abortable.ts';
import { apart } from '../deadline.ts';

/** A message that was sent. */
export type SentMessage = Readonly<{ serviceUrl: string; conversation: string; message: string }>;

export type UpdatesDeps = Readonly<{
  /** Changes such a message, in one request that ends with its signal. */
  update: (shown: SentMessage, card: Card, signal: AbortSignal) => Promise<void>;
  /** Hears of a message that could not be changed. It stays as it was, and shows what is true when it is pressed. */
  failed: (error: unknown) => void;
  /** How long (ms) one request may take. */
  patience: number;
  /** Aborts when this process has no time left. */
  leaving?: AbortSignal | undefined;
}>;

/** How long (ms) changes of the same message are gathered into one. Teams allows seven requests a second a thread. */
const GATHER = 300;
/** How many requests are under way at once, and how many messages wait. When more wait, the oldest stays as it was. */
const AT_ONCE = 20;
const WAITING = 1_000;

type Waiting = {
  shown: SentMessage;
  card: Card;
  timer: NodeJS.Timeout;
  /** Hears whether this card arrived. */
  told: (arrived: boolean) => void;
};

/** Shows a card's present state to everybody else in the chat, a moment later and not more often than that. */
export function createUpdates({ update, failed, patience, leaving }: UpdatesDeps) {
  /** Changes that have been gathered, in the order in which they go out. */
  const due = new Map<string, Waiting>();
  const waiting = new Map<string, Waiting>();
  const running = new Map<Promise<void>, AbortController>();

  async function run({ shown, card, told }: Waiting, { signal }: AbortController): Promise<void> {
    try {
      await abortable(update(shown, card, signal), signal);
      told(true);
    } catch (error) {
      told(false);
      failed(error);
    }
  }

  function start(next: Waiting): void {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new Error('Teams takes too long')), patience);
    const done = run(next, controller).finally(() => {
      clearTimeout(timer);
      running.delete(done);
      goOn();
    });
    running.set(done, controller);
  }

  function goOn(): void {
    for (const [key, next] of due) {
      if (running.size >= AT_ONCE) return;
      due.delete(key);
      start(next);
    }
  }

  function ripen(key: string): void {
    const next = waiting.get(key);
    if (!next) return;
    clearTimeout(next.timer);
    waiting.delete(key);
    due.set(key, next);
    goOn();
  }

  function makeRoom(): void {
    if (waiting.size + due.size < WAITING) return;
    const from = due.size > 0 ? due : waiting;
    for (const [key, { timer, told }] of from) {
      clearTimeout(timer);
      told(false);
      from.delete(key);
      failed(new Error('too many cards wait for Teams'));
      return;
    }
  }

  leaving?.addEventListener('abort', () => {
    for (const { timer, told } of [...waiting.values(), ...due.values()]) {
      clearTimeout(timer);
      told(false);
    }
    waiting.clear();
    due.clear();
    for (const controller of running.values()) controller.abort(new Error('the process ends'));
  });

  return {
    /** @returns whether this card arrived; it did not when another one took its place before it left */
    async schedule(shown: SentMessage, card: Card): Promise<boolean> {
      if (leaving?.aborted) return false;
      const key = `${shown.conversation} ${shown.message}`;
      const { promise, resolve: told } = Promise.withResolvers<boolean>();
      const before = waiting.get(key) ?? due.get(key);
      if (before) {
        before.told(false);
        Object.assign(before, { card, told });
        return await promise;
      }
      makeRoom();
      // This runs outside the request that caused it, because it has no part in that deadline.
      const timer = apart(() => setTimeout(() => ripen(key), GATHER));
      waiting.set(key, { shown, card, timer, told });
      return await promise;
    },
    /** Sends what waits, and resolves when everything has been tried or the process has no time left. */
    async flush(): Promise<void> {
      for (const key of [...waiting.keys()]) ripen(key);
      while (running.size > 0) await Promise.all(running.keys());
    },
  };
}

export type Updates = ReturnType<typeof createUpdates>;
