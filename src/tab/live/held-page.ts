import type { TeamStamp } from '../../store/contract/tab-reads.ts';

/** A page that waits for another stamp than it has. */
export type HeldPage = Readonly<{
  since: string;
  tell: (stamp: TeamStamp) => void;
  fail: (error: unknown) => void;
}>;

type Holding = Readonly<{
  since: string;
  /** Aborts when the page is gone. */
  gone: AbortSignal;
  /** How long (ms) it waits at most. */
  hold: number;
  /** What it hears when nothing changed meanwhile. */
  newest: () => TeamStamp | null;
  /** Is called when it waits no more. */
  ended: () => void;
}>;

/** Holds a page among the others that wait for the same team, until it is told something or has waited long enough. */
export function holdPage(
  pages: Set<HeldPage>,
  { since, gone, hold, newest, ended }: Holding,
): Promise<TeamStamp> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      gone.removeEventListener('abort', enough);
      pages.delete(page);
      ended();
    };
    const page: HeldPage = {
      since,
      tell(stamp) {
        end();
        resolve(stamp);
      },
      fail(error) {
        end();
        reject(error);
      },
    };
    const enough = () => page.tell(newest() ?? { stamp: since, asked: null });
    const timer = setTimeout(enough, hold);
    gone.addEventListener('abort', enough);
    pages.add(page);
  });
}
