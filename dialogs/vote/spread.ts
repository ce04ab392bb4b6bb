import type { Choice, Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import type { Tally } from './ballot.ts';

/**
 * How far votes lie apart.
 * `same`: all chose the same. `near`: all on two neighbouring steps of the scale. `apart`: further apart than that.
 * `unranked`: there are no two choices of the scale to compare, for instance when most don't know.
 */
export type Spread = Readonly<{
  kind: 'same' | 'near' | 'apart' | 'unranked';
  /** The lowest and the highest choice of the scale that got votes; null where none of the scale did. */
  low: Choice | null;
  high: Choice | null;
  /** How many votes are on choices outside the scale: not known, and not applicable. */
  outside: number;
}>;

/** @returns how far the votes of a tally lie apart */
export function spreadOf(content: Content, tally: Tally): Spread {
  const votes = (id: string) => own(tally, id) ?? 0;
  const chosen = content.choices.filter(({ id }) => votes(id) > 0);
  const ranked = chosen
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const outside = chosen.filter(({ rank }) => rank === undefined).reduce((sum, { id }) => sum + votes(id), 0);
  const low = ranked[0] ?? null;
  const high = ranked.at(-1) ?? null;
  return {
    kind: kindOf(chosen.length, (high?.rank ?? 0) - (low?.rank ?? 0), ranked.length),
    low,
    high,
    outside,
  };
}

/**
 * @param chosen how many choices got votes
 * @param steps from the lowest to the highest of them on the scale
 * @param ranked how many of them are on the scale
 */
function kindOf(chosen: number, steps: number, ranked: number): Spread['kind'] {
  if (chosen === 1) return 'same';
  if (ranked < 2) return 'unranked';
  return steps > 1 ? 'apart' : 'near';
}
