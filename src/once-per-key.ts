import { type Elapsed, elapsed as machine } from './elapsed.ts';
import { createMemory } from './memory.ts';

type OncePerKeySettings<T> = Readonly<{
  /**
   * The most keys that are remembered, or the most that their results may measure together. Beyond that, the one that was
   * asked for longest ago is forgotten.
   */
  atMost: number;
  /** How much of that a result takes, from 1 on; 1 without it. */
  sizeOf?: (result: T) => number;
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
  sizeOf = () => 1,
}: OncePerKeySettings<T>): OncePerKey<T> {
  const known = createMemory<Promise<T>>(atMost, elapsed);
  // Results take no room from what is under way: that would be begun a second time beside the first.
  const underWay = createMemory<Promise<T>>(atMost, elapsed);

  /** Acts on the outcome of some work, unless other work has begun for its key meanwhile. */
  function settle(key: string, work: Promise<T>, until: number): void {
    const ends = () => {
      const isKnown = underWay.get(key) === work;
      if (isKnown) underWay.delete(key);
      return isKnown;
    };
    work.then(
      (result) => {
        if (!ends()) return;
        const rest = holdsFor(result);
        known.set(key, work, { until: rest === null ? until : elapsed() + rest, size: sizeOf(result) });
      },
      () => void ends(),
    );
  }

  function once(key: string, work: () => Promise<T>): Promise<T> {
    const before = underWay.get(key) ?? known.get(key);
    if (before) return before;
    const begun = work();
    const until = elapsed() + holds;
    underWay.set(key, begun, { until });
    settle(key, begun, until);
    return begun;
  }

  function forget(key: string): void {
    underWay.delete(key);
    known.delete(key);
  }

  return Object.assign(once, { forget });
}
