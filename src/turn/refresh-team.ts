import { draw } from '../../cards/draw.ts';
import type { Card } from '../../cards/parts/element.ts';
import { forOne } from '../../content/for-one.ts';
import type { Content } from '../../content/index.ts';
import { ownerOf } from '../../dialogs/own-team.ts';
import { isTheSame } from '../../dialogs/placed-card.ts';
import { shownNow } from '../../dialogs/shown-now.ts';
import { showsOf } from '../../dialogs/view.ts';
import { offerVoting } from '../../dialogs/vote/offer-voting.ts';
import type { Store } from '../store/contract/store.ts';
import type { InSight } from '../store/contract/tab-reads.ts';

/** What cards show that arrived in Teams, as text, by the messages that show them. */
export type Arrived = ReadonlyMap<string, string>;

export type RefreshTeamDeps = Readonly<{
  content: Content;
  store: Pick<Store, 'newestScan' | 'inSight' | 'moveCard'>;
  /** Resolves when it is known whether the card arrived. */
  show: (seen: InSight, message: string, card: Card) => Promise<boolean>;
  /** Hears of cards that could not be refreshed. They stay as they were. */
  failed: (error: unknown) => void;
}>;

/**
 * Draws the cards about a standard in a team's conversations from what is saved, and hands them to `show`.
 * @param known cards that a run before showed: those that are the same by now are left out
 * @returns how many were handed over, and which of them arrive
 */
export async function refreshTeam(
  { content, store, show, failed }: RefreshTeamDeps,
  team: string,
  known: Arrived = new Map(),
): Promise<Readonly<{ count: number; arrived: Promise<Arrived> }>> {
  const isShared = ownerOf(team) === null;
  const spoken = isShared ? content : forOne(content);
  const scan = await store.newestScan(team);
  const shown: Promise<readonly [string, string] | null>[] = [];
  for (const seen of scan ? await store.inSight(team) : []) {
    const { message } = seen.placed;
    const view = scan && shownNow(spoken, scan, seen.placed);
    if (!view || message === null) continue;
    const { conversation, placed } = seen;
    const shows = showsOf(view);
    const text = JSON.stringify([scan, shows]);
    const key = `${conversation} ${message}`;
    if (known.get(key) === text) continue;
    // Only the number of votes differs on a card that asks the same. It is looked at again, so nothing is written.
    const isCounted = scan.voting !== undefined && isTheSame(placed, shows);
    // Somebody there went on meanwhile, so their card is newer than this one.
    if (!isCounted && !(await store.moveCard({ team, conversation }, placed, shows))) continue;
    const card = draw(content, offerVoting(view, isShared));
    const showing = show(seen, message, card).catch((error) => {
      failed(error);
      return false;
    });
    shown.push(showing.then((arrived) => (arrived ? ([key, text] as const) : null)));
  }
  const arrived = Promise.all(shown).then((all) => new Map(all.filter((one) => one !== null)));
  return { count: shown.length, arrived };
}
