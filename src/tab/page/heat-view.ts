import type { Shown } from '../../bot/elsewhere/press.ts';
import { drawOnPage } from './card-on-page.ts';
import { cardFor } from './card-view.ts';
import { drawHeat } from './heat.ts';
import { onlyNotice } from './notice-on-card.ts';
import { showFirst } from './show-first.ts';
import type { ViewAsked, ViewDeps } from './view.ts';

/** `shown`: what the bot shows for the overview; null where nothing was pressed. */
type HeatAsked = Readonly<{ shown: Shown | null; signal: AbortSignal }>;

/** Shows the newest round at a glance. */
export async function showHeat(deps: ViewDeps, { signal }: ViewAsked): Promise<void> {
  const heat = await heatFor(deps, { shown: null, signal });
  if (!signal.aborted) showFirst(deps.stage, heat);
}

/** @returns a round at a glance, with what was just done; the card of the chat for a team without a scan */
export async function heatFor(deps: ViewDeps, { shown, signal }: HeatAsked): Promise<HTMLElement> {
  const spot = { deps, signal };
  const event = shown?.again?.event;
  const round = event?.kind === 'overview' ? (event.round ?? null) : null;
  const { overview } = await deps.api.overview(round);
  if (!overview) return await cardFor(spot, { kind: 'overview' });
  const said = shown && onlyNotice(shown);
  const notice = said && (await drawOnPage(spot, said));
  return drawHeat(spot, { overview, wanted: round, notice });
}
