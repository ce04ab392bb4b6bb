import type { Card } from '../../cards/parts/element.ts';

/** Changes a message that is already there. */
export type UpdateMessage = (message: string, card: Card) => Promise<void>;

/** Time (ms) in which changes of the same message become one: Teams allows seven requests a second a thread. */
const GATHER = 300;

type Waiting = { card: Card; update: UpdateMessage; timer: NodeJS.Timeout };

/**
 * Shows a card's present state to everybody else in the chat, a moment later and at most once a moment.
 * @param failed is told when a message could not be changed; it then stays as it was
 */
export function createUpdates(failed: (error: unknown) => void) {
  const waiting = new Map<string, Waiting>();
  const running = new Set<Promise<void>>();

  function run(key: string, message: string): void {
    const next = waiting.get(key);
    if (!next) return;
    waiting.delete(key);
    const done = next.update(message, next.card).catch(failed);
    running.add(done);
    void done.finally(() => running.delete(done));
  }

  return {
    schedule(conversation: string, message: string, card: Card, update: UpdateMessage): void {
      const key = `${conversation} ${message}`;
      const before = waiting.get(key);
      if (before) {
        before.card = card;
        return;
      }
      waiting.set(key, { card, update, timer: setTimeout(() => run(key, message), GATHER) });
    },
    /** Sends what waits, and resolves when all of it has been tried. */
    async flush(): Promise<void> {
      for (const [key, { timer }] of [...waiting]) {
        clearTimeout(timer);
        run(key, key.slice(key.indexOf(' ') + 1));
      }
      await Promise.all(running);
    },
  };
}

export type Updates = ReturnType<typeof createUpdates>;
