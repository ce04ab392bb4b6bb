import { type Elapsed, elapsed as machine } from './elapsed.ts';
import { createMemory } from './memory.ts';

type OncePerKeySettings<T> = Readonly<{
  /** The most keys that are remembered. When there are more, the one that was asked for longest ago is forgotten. */
  atMost: number;
  elapsed?: Elapsed;
  /** How long (ms) a result is given again, from when its work began. Without it, as long as there is room. */
  holds?: number;
  /** How long (ms) this result is given again, from when it came; null leaves that as it is. */
  holdsFor?: (result: T) => number | null;
}>;

/** Does the work for a key, or gives what it gave before. */
export type OncePerKey<T> = ((key: string, work: () => Promise<T>) => Promise<T>) &
  Readonly<{
    /** Forgets what the work for a key gave. The next call does it again, also when it is still under way. */
    forget(key: string): void;
  }>;

/**
 * Does the same work once. Whoever asks for the same key again gets the first result, also while the work is under way.
 * A failure is forgotten, so that the next call tries again.
 */
export function createOncePerKey<T>({
  atMost,
  elapsed = machine,
  holds = Number.POSITIVE_INFINITY,
  holdsFor = () => null,
}: OncePerKeySettings<T>): OncePerKey<T> {
  const known = createMemory<Promise<T>>(atMost, elapsed);

  /** Acts on the outcome of some work, unless other work has begun for its key meanwhile. */
  function settle(key: string, work: Promise<T>): void {
    const isKnown = () => known.get(key) === work;
    work.then(
      (result) => {
        const rest = holdsFor(result);
        if (rest !== null && isKnown()) known.set(key, work, elapsed() + rest);
      },
      () => {
        if (isKnown()) known.delete(key);
      },
    );
  }

  function once(key: string, work: () => Promise<T>): Promise<T> {
    const before = known.get(key);
    if (before) return before;
    const begun = work();
    known.set(key, begun, elapsed() + holds);
    settle(key, begun);
    return begun;
  }

  return Object.assign(once, { forget: (key: string) => known.delete(key) });
}
