import { type News, Refused, type TabClient } from './client.ts';
import { texts } from './texts.ts';
import type { NewsListener, ViewDeps } from './view.ts';

/** How long (ms) the page rests after news. Changes that come together are told together. */
const REST = 250;
/** How long (ms) a request may take: longer than the server holds it. */
const PATIENCE = 30_000;
/** A reply within this time (ms) that tells nothing new: the server lets no more pages wait. Then (ms) the page rests. */
const AT_ONCE = 1_000;
const FULL = 5_000;
/** How long (ms) the page waits after a failure: twice as long each time, up to the longest. */
const SHORTEST = 500;
const LONGEST = 10_000;

/** Keeps asking the server whether something of the team changed. */
export type Newsfeed = Pick<ViewDeps, 'onChange' | 'news'> &
  Readonly<{
    /** Begins to ask. */
    begin(): void;
  }>;

/**
 * One request is under way at a time. None is while nobody sees the page.
 * @param line where people read that the connection is gone
 */
export function createNewsfeed(api: Pick<TabClient, 'live'>, line: HTMLElement): Newsfeed {
  const listeners = new Set<NewsListener>();
  let known: News | null = null;
  /** Ends what is being waited for. */
  let wake = new AbortController();
  let failures = 0;

  async function hear(news: News): Promise<void> {
    const heard = await Promise.allSettled([...listeners].map(async (listener) => await listener(news)));
    for (const one of heard) if (one.status === 'rejected') throw one.reason;
    known = news;
  }

  /** Asks once, and rests. */
  async function ask(): Promise<void> {
    const began = performance.now();
    const signal = AbortSignal.any([wake.signal, AbortSignal.timeout(PATIENCE)]);
    // After a failure the first reply comes at once, so that the page says no longer than true that it has no connection.
    const wasLost = failures > 0;
    const news = await api.live(wasLost ? null : (known?.stamp ?? null), signal);
    failures = 0;
    say('');
    if (news.stamp !== known?.stamp) {
      await hear(news);
      await pause(REST);
    } else if (!wasLost && performance.now() - began < AT_ONCE) await pause(FULL);
  }

  /** @returns whether the server goes on telling */
  async function askOrRest(): Promise<boolean> {
    try {
      await ask();
    } catch (error) {
      if (error instanceof Refused && error.status === 403) return refused(error);
      if (!wake.signal.aborted) await rest();
    }
    return true;
  }

  async function run(): Promise<void> {
    let told = true;
    while (told) {
      if (wake.signal.aborted) wake = new AbortController();
      if (document.hidden) await pause(Number.POSITIVE_INFINITY);
      else told = await askOrRest();
    }
  }

  /** Who was let in before learns why nothing is told any more. To others the view itself says it. */
  function refused({ message }: Refused): false {
    say(known ? message : '');
    return false;
  }

  async function rest(): Promise<void> {
    say(texts.live.lost);
    const longest = Math.min(LONGEST, SHORTEST * 2 ** failures);
    failures += 1;
    // Pages that lost the same server do not all come back at one moment.
    await pause(longest * (0.5 + Math.random() / 2));
  }

  /** Waits some time (ms), or until the page is shown or hidden, or the network is back or gone. */
  function pause(time: number): Promise<void> {
    const { signal } = wake;
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const timer = Number.isFinite(time) ? setTimeout(resolve, time) : undefined;
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  function say(sentence: string): void {
    if (line.textContent !== sentence) line.textContent = sentence;
  }

  return {
    begin() {
      document.addEventListener('visibilitychange', () => wake.abort());
      window.addEventListener('online', () => wake.abort());
      window.addEventListener('offline', () => wake.abort());
      run();
    },
    onChange(listener, signal) {
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    news: () => known,
  };
}
