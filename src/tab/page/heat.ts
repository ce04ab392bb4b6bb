import type { HeatButton } from '../heat-button.ts';
import type { HeatCriterion } from '../heat-criterion.ts';
import type { HeatMap } from '../heat-map.ts';
import { type CardSpot, goOn, pressOf } from './card-on-page.ts';
import { make } from './dom.ts';
import { heatGrid } from './heat-grid.ts';
import { heatPanel } from './heat-panel.ts';
import { heatFoot, heatLegend, heatLooks, heatNotes, heatTop } from './heat-parts.ts';
import { inPlace } from './in-place.ts';
import { movedWords } from './moved-words.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { released } from './released.ts';
import { settle } from './settling.ts';
import { texts } from './texts.ts';

type Heat = Readonly<{
  overview: HeatMap;
  /** The number of the round that is asked for; null for the newest, whichever that is. */
  wanted: number | null;
  /** What was just done; null where nothing was. */
  notice: HTMLElement | null;
}>;

/** From this width on there is room beside the map. */
const WIDE = window.matchMedia('(min-width: 64rem)');

/** Draws a round at a glance: a map of its criteria, and beside it what is known of the one that is chosen. */
export function drawHeat(spot: CardSpot, { overview, wanted, notice }: Heat): HTMLElement {
  const { deps, signal } = spot;
  const { stage, api } = deps;
  const root = make('section', { class: 'heat', tabindex: '-1', 'aria-labelledby': 'heat-kop' });
  const replaced = new AbortController();
  const ended = AbortSignal.any([signal, replaced.signal]);
  let now = overview;
  let panel: HeatCriterion | null = null;
  /** Whether each answer stands beside that of the round before. */
  let against = false;
  /** The part of the map that the Tab key leads to. */
  let at: string | null = null;
  const { take, mustWait } = oneAtATime(stage, follow);

  function parts(): Node[] {
    const isAgainst = against && now.since !== null;
    const side = panel && heatPanel(panel, { press, close });
    const grid = heatGrid(now, {
      against: isAgainst,
      chosen: panel?.criterion ?? null,
      at,
      // A narrow window has what is chosen under its row.
      under: WIDE.matches ? null : side,
      press,
      choose,
      moved(name) {
        at = name;
      },
    });
    return [
      ...(notice ? [notice] : []),
      ...heatTop(now, press),
      ...heatLooks(now, { against: isAgainst, look }),
      heatLegend(now, isAgainst),
      make('div', { class: 'heat-beside' }, grid, beside(side, isAgainst)),
      heatFoot(now, press),
    ];
  }

  /** What stands beside the map: what is chosen, what moved, or what the team wrote. */
  function beside(side: HTMLElement | null, isAgainst: boolean): HTMLElement {
    const parts = [
      WIDE.matches ? side : null,
      panel ? null : make('p', { class: 'hint' }, texts.heat.help),
      isAgainst && now.since ? movedWords(now.since) : null,
      WIDE.matches && !panel && !isAgainst ? heatNotes(now) : null,
    ];
    return make('div', { class: 'heat-side' }, ...parts);
  }

  /** Draws everything anew. What has the focus keeps it, and the page does not scroll. */
  function draw(): void {
    inPlace(root, root, () => root.replaceChildren(...parts()));
  }

  function look(isAgainst: boolean): void {
    against = isAgainst;
    draw();
  }

  /** Shows what is known of a criterion. A second press takes it away. */
  async function choose(criterion: string): Promise<void> {
    if (panel?.criterion === criterion) return close();
    await take(async () => {
      const { criterion: known } = await api.criterion(criterion, now.round);
      if (ended.aborted || !known) return;
      panel = known;
      draw();
      const shown = root.querySelector<HTMLElement>('.heat-panel');
      shown?.focus({ preventScroll: true });
      shown?.scrollIntoView({ block: 'nearest' });
    });
  }

  function close(): void {
    const left = panel?.criterion;
    panel = null;
    draw();
    root.querySelector<HTMLElement>(`[data-same="${left}"]`)?.focus();
  }

  async function press({ data }: HeatButton): Promise<void> {
    const sent = pressOf(data);
    await take(async () => {
      const shown = await api.turn(sent);
      if (!ended.aborted) await goOn(spot, shown, { before: root, end: () => replaced.abort() });
    });
  }

  /** Shows what the team changed. */
  async function follow(): Promise<void> {
    if (mustWait() || ended.aborted) return;
    const open = panel?.criterion;
    const [{ overview: next }, known] = await Promise.all([
      api.overview(wanted),
      open === undefined ? null : api.criterion(open, now.round).then(({ criterion }) => criterion),
    ]);
    if (next === null) return await deps.toOverview(null);
    const isSame = JSON.stringify([next, known]) === JSON.stringify([now, panel]);
    await released();
    if (mustWait() || isSame || ended.aborted || panel?.criterion !== open) return;
    panel = next.round === now.round ? known : null;
    now = next;
    draw();
    settle(root);
    deps.followed(next.progress);
  }

  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel) close();
  });
  WIDE.addEventListener('change', draw, { signal: ended });
  deps.onChange(follow, ended);
  root.replaceChildren(...parts());
  return root;
}
