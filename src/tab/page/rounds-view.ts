import { dutchDate } from '../../../cards/parts/date.ts';
import { fill } from '../../../content/fill.ts';
import { own } from '../../../content/own.ts';
import type { Time } from '../../../dialogs/time.ts';
import type { Rounds } from './client.ts';
import { byId, make } from './dom.ts';
import { inPlace } from './in-place.ts';
import { countTable, standardTable, voteTable } from './round-tables.ts';
import { type Bar, type BarPart, stackedBars } from './stacked-bars.ts';
import { texts } from './texts.ts';
import { tonesOf } from './tones.ts';
import type { ShowView } from './view.ts';

/** Shows rounds side by side: in a chart, and in tables that tell the same. They follow what the team does. */
export const showRounds: ShowView = async (deps, { signal }) => {
  let told = '';

  /** @returns whether it shows something else than before */
  async function show(put: (nodes: readonly Node[]) => void): Promise<boolean> {
    const rounds = await deps.api.rounds();
    const now = JSON.stringify(rounds);
    if (signal.aborted || now === told) return false;
    told = now;
    put(parts(rounds));
    return true;
  }

  await show((nodes) => deps.stage.show(...nodes));
  const place = byId('beeld');
  deps.onChange(async () => {
    const isNew = await show((nodes) => inPlace(place, place, () => deps.stage.show(...nodes)));
    if (isNew) deps.followed(null);
  }, signal);
};

function parts(rounds: Rounds): Node[] {
  const words = texts.rounds;
  if (rounds.rounds.length === 0) return [make('p', {}, words.none), make('p', {}, words.noneHelp)];
  return [
    make('p', { class: 'intro' }, words.intro),
    make(
      'figure',
      { class: 'panel' },
      make('figcaption', {}, words.chart),
      stackedBars(bars(rounds), words.chart),
      legend(rounds),
    ),
    countTable(rounds),
    standardTable(rounds),
    ...voteTable(rounds),
    ...(rounds.rounds.length > 1 ? [make('p', {}, make('a', { href: '#overzicht' }, words.what))] : []),
  ];
}

/** The choices from best to worst, then those that count for no result, then what is still open. */
function kindsOf({ choices }: Rounds) {
  const ranked = choices.filter(({ rank }) => rank !== null).sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
  const tones = tonesOf(choices);
  const others = choices.filter(({ rank }) => rank === null);
  return [...ranked, ...others].map((choice) => ({ ...choice, tone: tones.get(choice.id) ?? 'neutral' }));
}

function bars(rounds: Rounds): Bar[] {
  const kinds = kindsOf(rounds);
  return rounds.rounds.map(({ round, closedAt, counts, open }) => {
    const parts = kinds.map(({ id, symbol, tone }): BarPart => {
      const value = own(counts, id) ?? 0;
      return { label: `${symbol} ${value}`, symbol, value, tone };
    });
    const { symbol } = texts.rounds.open;
    const rest: BarPart = { label: `${symbol} ${open}`, symbol, value: open, tone: 'open' };
    return { title: roundName(round, closedAt), parts: [...parts, rest] };
  });
}

function legend(rounds: Rounds): HTMLElement {
  const { open } = texts.rounds;
  const left = rounds.rounds.some((round) => round.open > 0) ? [{ ...open, tone: 'open' }] : [];
  return make(
    'ul',
    { class: 'legend' },
    ...[...kindsOf(rounds), ...left].map(({ symbol, label, tone }) =>
      make('li', {}, make('span', { class: `swatch ${tone}`, 'aria-hidden': 'true' }), `${symbol} ${label}`),
    ),
  );
}

/** "Ronde 2 · 30 november 2026". */
function roundName(round: number, closedAt: Time | null): string {
  const words = texts.rounds;
  if (closedAt === null) return fill(words.running, { ronde: round });
  return fill(words.closed, { ronde: round, datum: dutchDate(closedAt) });
}
