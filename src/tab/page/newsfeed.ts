import { type News, Refused, type TabClient } from './client.ts';
import { texts } from './texts.ts';
import type { NewsListener, ViewDeps } from './view.ts';

/** How long (ms) the page rests after news. Changes that come together are told together. */
const REST = 700;
/** A reply within this time (ms) that tells nothing new: the server lets no more pages wait. Then (ms) the page rests. */
const AT_ONCE = 1_000;
const FULL = 5_000;
/** How long (ms) the page waits after a failure: twice as long each time, up to the longest. */
const SHORTEST = 500;
const LONGEST = 10_000;
/** How long (ms) the page waits after it was refused. Teams may not have told, for a moment, that its reader is in the team. */
const REFUSED = 20_000;

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
  /** Whether people read that nothing is told. Then the server is asked for what it knows, without waiting. */
  let isLost = false;

  async function hear(news: News): Promise<void> {
    const heard = await Promise.allSettled([...listeners].map(async (listener) => await listener(news)));
    for (const one of heard) if (one.status === 'rejected') throw one.reason;
    known = news;
  }

  /** Asks once, and rests. */
  async function ask(): Promise<void> {
    const began = performance.now();
    const since = isLost ? null : (known?.stamp ?? null);
    const news = await api.live(since, wake.signal);
    failures = 0;
    isLost = false;
    say('');
    if (news.stamp !== known?.stamp) {
      await hear(news);
      await pause(REST);
    } else if (since !== null && performance.now() - began < AT_ONCE) await pause(FULL);
  }

  /** @returns whether the server goes on telling */
  async function askOrRest(): Promise<boolean> {
    try {
      await ask();
    } catch (error) {
      if (error instanceof Refused && error.status === 403) return await refused(error);
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

  /**
   * Who was let in before learns why nothing is told any more, and hears again once they are let in. To others the view
   * itself says it.
   */
  async function refused({ message }: Refused): Promise<boolean> {
    say(known ? message : '');
    isLost = true;
    if (known) await pause(REFUSED);
    return known !== null;
  }

  async function rest(): Promise<void> {
    say(texts.live.lost);
    isLost = true;
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
      const end = () => {
        clearTimeout(timer);
        // The signal lives as long as the page is in sight, and would keep every pause.
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = Number.isFinite(time) ? setTimeout(end, time) : undefined;
      signal.addEventListener('abort', end);
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
