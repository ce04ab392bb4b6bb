import { type Elapsed, elapsed as machine } from './elapsed.ts';
import { createMemory } from './memory.ts';

type OncePerKeySettings<T> = Readonly<{
  /** How many keys are remembered; of more, the one that was asked for longest ago is forgotten. */
  atMost: number;
  elapsed?: Elapsed;
  /** How long (ms) a result is given again, from when its work began; without it, as long as there is room. */
  holds?: number;
  /** How long (ms) this result is given again, from when it was there; null where it stays as it is. */
  holdsFor?: (result: T) => number | null;
}>;

/**
 * Does the same work once: who asks for the same key again, also while the work is under way, gets the first one's
 * result. What failed is forgotten, so that the next one tries again.
 */
export function createOncePerKey<T>({
  atMost,
  elapsed = machine,
  holds = Number.POSITIVE_INFINITY,
  holdsFor = () => null,
}: OncePerKeySettings<T>): (key: string, work: () => Promise<T>) => Promise<T> {
  const known = createMemory<Promise<T>>(atMost, elapsed);

  /** What came of some work is said of that work alone: another may have begun for its key meanwhile. */
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

  return (key, work) => {
    const before = known.get(key);
    if (before) return before;
    const begun = work();
    known.set(key, begun, elapsed() + holds);
    settle(key, begun);
    return begun;
  };
}
