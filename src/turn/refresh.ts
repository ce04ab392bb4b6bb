import { draw } from '../../cards/draw.ts';
import type { Card } from '../../cards/parts/element.ts';
import type { Content } from '../../content/index.ts';
import { shownNow } from '../../dialogs/shown-now.ts';
import { showsOf } from '../../dialogs/view.ts';
import { apart } from '../deadline.ts';
import type { Store } from '../store/contract/store.ts';
import type { InSight } from '../store/contract/tab-reads.ts';

/** Shows a change in other places too: on the cards about a standard in a team's conversations. */
export type Refresh = Readonly<{
  /** Begins a run for a team. Calls while it runs make one more run after it. */
  team(team: string): void;
  /** Resolves when all cards have been handed to `show`. */
  settled(): Promise<void>;
}>;

type RefreshDeps = Readonly<{
  content: Content;
  store: Pick<Store, 'newestScan' | 'inSight' | 'moveCard'>;
  show: (seen: InSight, message: string, card: Card) => Promise<void>;
  /** Hears of cards that could not be refreshed. They stay as they were. */
  failed: (error: unknown) => void;
}>;

/** Makes one run a team at a time, each from what is saved by then, so that an older state never covers a newer one. */
export function createRefresh(deps: RefreshDeps): Refresh {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();

  async function run(team: string): Promise<void> {
    do {
      again.delete(team);
      await refreshTeam(deps, team).catch(deps.failed);
    } while (again.has(team));
    running.delete(team);
  }

  return {
    team(team) {
      if (running.has(team)) again.add(team);
      else
        running.set(
          team,
          apart(() => run(team)),
        );
    },
    async settled() {
      await Promise.all(running.values());
    },
  };
}

async function refreshTeam({ content, store, show, failed }: RefreshDeps, team: string): Promise<void> {
  const scan = await store.newestScan(team);
  if (!scan) return;
  for (const seen of await store.inSight(team)) {
    const { message } = seen.placed;
    const view = shownNow(content, scan, seen.placed);
    if (!view || message === null) continue;
    // Somebody there went on meanwhile, so their card is newer than this one.
    if (!(await store.moveCard({ team, conversation: seen.conversation }, seen.placed, showsOf(view))))
      continue;
    await show(seen, message, draw(content, view)).catch(failed);
  }
}
