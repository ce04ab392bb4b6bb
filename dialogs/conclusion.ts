import { listed } from '../content/dutch.ts';
import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { StandsOut } from './stands-out.ts';
import type { Progress } from './view-parts.ts';

/** For whom a summary is written: the team itself, or somebody who manages it. */
export type Reader = 'team' | 'manager';

type Concluded = Readonly<{ found: StandsOut; progress: Progress; unknown: number; weak: readonly string[] }>;

/** How many criteria are named one by one instead of by their standard. */
const NAMED = 3;

/**
 * What a round comes to, in a few short sentences. It draws no conclusion from few answers, and names nothing as best
 * or weakest where all answers are the same.
 * @param given.unknown how many criteria the team does not know
 * @param given.weak the ids of the criteria that need strengthening, the weakest first
 */
export function conclusionOf(content: Content, given: Concluded, reader: Reader): string {
  const { conclusion } = content.texts.summary;
  const { found, progress } = given;
  const { answered, total } = progress;
  const counts = { beantwoord: answered, criteria: total };
  const discussed = fill(answered === total ? conclusion.all : conclusion.some, counts);
  switch (found.kind) {
    case 'few':
      return `${discussed} ${conclusion.few}`;
    case 'same':
      return `${discussed} ${fill(conclusion.same, { antwoord: found.choice.label })}`;
    case 'unranked':
      return `${discussed} ${conclusion.unranked}`;
    case 'ranked': {
      const sentences =
        reader === 'team' ? forTeam(content, given, found) : forManager(content, given, found);
      // A manager's sentence has the number of all criteria in it.
      return reader === 'manager' && answered === total ? sentences : `${discussed} ${sentences}`;
    }
  }
}

type Ranked = Extract<StandsOut, { kind: 'ranked' }>;

/** "Dit gaat het best: standaard 5 en 9. Begin hier: standaard 2 en 8." */
function forTeam({ texts }: Content, { progress, unknown }: Concluded, { best, first }: Ranked): string {
  const { conclusion } = texts.summary;
  const from = standardsOf(first);
  const good = standardsOf(best).filter((id) => !from.includes(id));
  const begin = progress.answered === progress.total ? conclusion.first : conclusion.weakest;
  return [
    ...(best.length === 0 ? [conclusion.noneGood] : []),
    ...(good.length > 0 ? [fill(conclusion.best, { standaarden: listed(good) })] : []),
    from.length > 0 ? fill(begin, { standaarden: listed(from) }) : nothingWeak(conclusion, unknown),
  ].join(' ');
}

/** "6 van 35 vragen versterking, vooral standaard 2 en 8." */
function forManager({ texts }: Content, { weak, progress, unknown }: Concluded, { first }: Ranked): string {
  const { conclusion } = texts.summary;
  const values = { aantal: weak.length, criteria: progress.total };
  if (weak.length === 0) return nothingWeak(conclusion, unknown);
  if (weak.length === 1) return fill(conclusion.oneAsks, { ...values, welke: weak.join() });
  if (weak.length <= NAMED) return fill(conclusion.fewAsk, { ...values, welke: listed(weak) });
  return fill(conclusion.ask, { ...values, standaarden: listed(standardsOf(first)) });
}

function nothingWeak({ nothingAsks, notKnown }: Content['texts']['summary']['conclusion'], unknown: number) {
  return unknown === 0 ? nothingAsks : `${nothingAsks} ${fill(notKnown, { aantal: unknown })}`;
}

/** The standards of these criteria, each once, in the order of the framework. */
function standardsOf(lines: Ranked['first']): string[] {
  const ids = new Set(lines.map(({ criterion }) => criterion.standard));
  return [...ids].sort((a, b) => Number(a) - Number(b));
}
