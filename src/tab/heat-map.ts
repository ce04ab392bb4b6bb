import { overviewCard } from '../../cards/overview.ts';
import { capitalised } from '../../cards/parts/capitalised.ts';
import { withProgress } from '../../cards/parts/progress-words.ts';
import { shortened } from '../../cards/parts/shortened.ts';
import { nextSentence, stepButton } from '../../cards/parts/step-part.ts';
import { stepWords } from '../../cards/parts/step-words.ts';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { countsOf } from '../../dialogs/progress.ts';
import type { Scan } from '../../dialogs/scan.ts';
import { overviewView } from '../../dialogs/scan-views.ts';
import type { Step } from '../../dialogs/step.ts';
import { summaryView } from '../../dialogs/summary-view.ts';
import type { Progress } from '../../dialogs/view-parts.ts';
import type { HeatButton } from './heat-button.ts';
import { type HeatMove, heatMoves } from './heat-moves.ts';
import { type HeatTeam, heatRound, roundBefore } from './heat-round.ts';
import { type HeatSince, heatSince } from './heat-since.ts';
import { type HeatStandard, heatStandard } from './heat-standard.ts';

/** How many characters of a note stand beside the map. All of it stands with its criterion. */
const SHORT = 200;

/** A round at a glance, for everybody in the team. */
export type HeatMap = Readonly<{
  round: number;
  /** How far the newest round is; null when this is an older one. */
  progress: Progress | null;
  title: string;
  conclusion: string;
  /** Where the team is on the way, and what is next; null in a round after which there is another. */
  step: Readonly<{ words: string; next: string; button: HeatButton }> | null;
  map: string;
  standards: readonly HeatStandard[];
  /** In the content's order, with how often each was answered. */
  choices: readonly Readonly<{
    id: string | null;
    rank: number | null;
    symbol: string;
    label: string;
    count: number;
  }>[];
  /** What the team wrote, criterion after criterion: the beginning of each note. */
  notes: readonly Readonly<{ title: string; text: string }>[];
  /** What is different from the round before; null without one. */
  since: HeatSince | null;
  buttons: readonly HeatButton[];
}>;

/**
 * @param wanted the number of the round; null for the newest
 * @returns null for a team without a scan
 */
export function heatMapBody(content: Content, team: HeatTeam, wanted: number | null = null): HeatMap | null {
  const scan = heatRound(team, wanted);
  if (!scan) return null;
  const { texts } = content;
  const round = { content, scan };
  const state = { ...team, team: { id: '', kind: 'group', name: team.name } } as const;
  const view = overviewView(round, state);
  const before = roundBefore(team, scan);
  const moves = before ? heatMoves(content, before, scan) : new Map<string, HeatMove>();
  const counts = countsOf(content.criteria, scan.answers);
  return {
    round: scan.round,
    progress: scan === team.scan || scan.round === team.scan?.round ? view.progress : null,
    title: capitalised(fill(texts.tab.heat.title, { team: team.name, ronde: scan.round })),
    conclusion: summaryView(round, state).conclusion,
    step: view.step && stepOn(content, view.step, view.progress),

    map: fill(texts.tab.heat.map, { ronde: scan.round }),
    standards: view.lines.map((line) => heatStandard(content, { line, scan, moves })),
    choices: [
      ...content.choices.map(({ id, rank = null, symbol, label }) => ({
        id,
        rank,
        symbol,
        label,
        count: own(counts.byChoice, id) ?? 0,
      })),
      { id: null, rank: null, ...content.open, count: counts.open },
    ],
    notes: notesOf(content, scan),
    since: before && heatSince(content, { before, scan, moves }),
    buttons: (overviewCard(content, view).actions ?? []).flatMap((action) =>
      action.type === 'Action.Execute' ? [{ title: action.title, data: action.data }] : [],
    ),
  };
}

function stepOn(content: Content, step: Step, progress: Progress): HeatMap['step'] {
  const { title, data } = stepButton(content, step);
  return {
    words: withProgress(content, stepWords(content, step.step), progress),
    next: nextSentence(content, step),
    button: { title, data },
  };
}

function notesOf({ criteria }: Content, { answers }: Scan): HeatMap['notes'] {
  return criteria.flatMap(({ id, label }) => {
    const note = own(answers, id)?.note.trim() ?? '';
    return note === '' ? [] : [{ title: `${id} · ${label}`, text: shortened(note, SHORT) }];
  });
}
