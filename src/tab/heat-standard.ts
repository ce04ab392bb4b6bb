import { fill } from '../../content/fill.ts';
import type { Choice, Content, Criterion } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import type { ButtonEvent } from '../../dialogs/event.ts';
import type { Scan } from '../../dialogs/scan.ts';
import type { StandardLine } from '../../dialogs/view-parts.ts';
import type { HeatButton } from './heat-button.ts';
import type { HeatMove } from './heat-moves.ts';

export type HeatCell = Readonly<{
  criterion: string;
  /** The choice; null as long as the criterion is open. */
  choice: string | null;
  symbol: string;
  label: string;
  /** What a screen reader says: "3A, Werken met de meldcode: Deels". */
  name: string;
  /** Whether the team wrote something with the answer. */
  noted: boolean;
  /** How it went since the round before; null where that is the same, or not known. */
  move: (Pick<HeatMove, 'symbol' | 'from'> & Readonly<{ name: string }>) | null;
}>;

export type HeatStandard = Readonly<{
  label: string;
  state: string;
  open: HeatButton;
  cells: readonly HeatCell[];
}>;

type OfStandard = Readonly<{ line: StandardLine; scan: Scan; moves: ReadonlyMap<string, HeatMove> }>;

export function heatStandard(content: Content, { line, scan, moves }: OfStandard): HeatStandard {
  const { standard, result, counts } = line;
  const { symbol, label } = result ?? content.open;
  const { texts } = content;
  const answered = counts.total - counts.open;
  const partly = fill(texts.overview.partly, { beantwoord: answered, criteria: counts.total });
  const state = result || answered === 0 ? label : partly;
  const event: ButtonEvent = { kind: 'open', round: scan.round, standard: standard.id };
  const values = { nummer: standard.id, standaard: standard.label, stand: state };
  return {
    label: `${standard.id} · ${standard.short}`,
    state: `${symbol} ${state}`,
    open: { title: fill(texts.overview.openStandard, values), data: { event } },
    cells: standard.criteria.map((criterion) => cellOf(content, criterion, { scan, moves })),
  };
}

function cellOf(
  content: Content,
  criterion: Criterion,
  { scan, moves }: Pick<OfStandard, 'scan' | 'moves'>,
): HeatCell {
  const { texts } = content;
  const answer = own(scan.answers, criterion.id);
  const choice = content.choices.find(({ id }) => id === answer?.choice) ?? null;
  const { symbol, label } = choice ?? content.open;
  const noted = `${answer?.note ?? ''}${answer?.link ?? ''}${answer?.dissent ?? ''}`.trim() !== '';
  const move = moves.get(criterion.id) ?? null;
  const named = (name: string) => (noted ? fill(texts.tab.heat.noted, { cel: name }) : name);
  const words = { criterium: criterion.id, naam: criterion.label };
  return {
    criterion: criterion.id,
    choice: choice?.id ?? null,
    symbol,
    label,
    name: named(fill(texts.tab.heat.cell, { ...words, stand: label })),
    noted,
    move: move && {
      symbol: move.symbol,
      from: move.from,
      name: named(moveName(content, { criterion, move, choice })),
    },
  };
}

type Moved = Readonly<{ criterion: Criterion; move: HeatMove; choice: Choice | null }>;

function moveName({ texts: { tab } }: Content, { criterion, move, choice }: Moved): string {
  return fill(tab.heat.moved, {
    criterium: criterion.id,
    naam: criterion.label,
    eerst: move.label,
    nu: choice?.label ?? '',
    richting: tab.heat.moves[move.kind],
  });
}
