import type { HeatButton } from '../heat-button.ts';
import type { HeatCriterion } from '../heat-criterion.ts';
import { make } from './dom.ts';
import { texts } from './texts.ts';

type Does = Readonly<{ press: (button: HeatButton) => void; close: () => void }>;

/** Draws what a team knows of one criterion. */
export function heatPanel(criterion: HeatCriterion, { press, close }: Does): HTMLElement {
  const { title, question, answer, facts, open } = criterion;
  const opens = make('button', { type: 'button', class: 'primary' }, open.title);
  opens.addEventListener('click', () => press(open));
  const closes = make('button', { type: 'button', class: 'quiet' }, criterion.close);
  closes.addEventListener('click', close);
  return make(
    'section',
    {
      class: 'panel heat-panel',
      tabindex: '-1',
      'data-same': 'criterium',
      'aria-labelledby': 'heat-criterium',
    },
    make('h3', { id: 'heat-criterium' }, title),
    make('p', { class: 'heat-question' }, question),
    make('p', { class: 'heat-answer' }, make('b', {}, answer.symbol), ` ${answer.label}`),
    ...facts.flatMap((fact) => [
      make('h4', {}, fact.title),
      ...fact.lines.map((line) => make('p', { class: 'typed' }, line)),
      ...(fact.link === '' ? [] : [make('p', {}, linkTo(fact.link))]),
    ]),
    make('div', { class: 'heat-row-of-buttons' }, opens, closes),
  );
}

function linkTo(link: string): HTMLElement {
  return make(
    'a',
    { href: /^https?:/.test(link) ? link : null, target: '_blank', rel: 'noopener noreferrer' },
    link,
    make('span', { class: 'unseen' }, ` (${texts.otherWindow})`),
  );
}
