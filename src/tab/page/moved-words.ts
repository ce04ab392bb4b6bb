import { fill } from '../../../content/fill.ts';
import type { HeatSince } from '../heat-since.ts';
import { make } from './dom.ts';
import { texts } from './texts.ts';

/** Draws what moved since the round before, in words. */
export function movedWords({ round, lines, none, votes }: HeatSince): HTMLElement {
  return make(
    'section',
    { class: 'panel heat-since', 'aria-labelledby': 'heat-anders' },
    make('h3', { id: 'heat-anders' }, fill(texts.heat.movedTitle, { ronde: round })),
    none === null ? null : make('p', {}, none),
    lines.length === 0
      ? null
      : make(
          'ul',
          {},
          ...lines.map(({ symbol, sentence, why }) =>
            make(
              'li',
              {},
              make('b', { 'aria-hidden': 'true' }, symbol),
              ` ${sentence}`,
              why === '' ? null : make('small', {}, why),
            ),
          ),
        ),
    ...(votes.length === 0 ? [] : [make('h4', {}, texts.heat.votesBoth)]),
    ...votes.map((one) =>
      make('p', {}, make('b', {}, one.title), ...one.lines.map((line) => make('small', {}, line))),
    ),
  );
}
