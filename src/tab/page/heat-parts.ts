import { fill } from '../../../content/fill.ts';
import type { HeatButton } from '../heat-button.ts';
import type { HeatMap } from '../heat-map.ts';
import { make } from './dom.ts';
import { texts } from './texts.ts';
import { tonesOf } from './tones.ts';

type Press = (button: HeatButton) => void;

/** Whose round it is, where it stands, and the one thing that is next. */
export function heatTop({ title, conclusion, step }: HeatMap, press: Press): HTMLElement[] {
  return [
    make('h2', { id: 'heat-kop' }, title),
    make('p', {}, conclusion),
    ...(step
      ? [
          make(
            'div',
            { class: 'heat-step' },
            make('p', {}, make('b', {}, step.words), make('br'), step.next),
            buttonFor(step.button, press, 'primary'),
          ),
        ]
      : []),
  ];
}

type Looks = Readonly<{ against: boolean; look: (against: boolean) => void }>;

/** Chooses between the round alone and the round beside the one before. Without one before there is nothing to choose. */
export function heatLooks({ since }: HeatMap, { against, look }: Looks): HTMLElement[] {
  if (since === null) return [];
  const names = [texts.heat.now, fill(texts.heat.against, { ronde: since.round })];
  const buttons = names.map((name, index) => {
    const isAgainst = index === 1;
    const button = make('button', { type: 'button', 'aria-pressed': String(isAgainst === against) }, name);
    button.addEventListener('click', () => look(isAgainst));
    return button;
  });
  return [make('div', { class: 'heat-looks', role: 'group', 'aria-label': texts.heat.looks }, ...buttons)];
}

/** What each symbol means, and how often it stands in the map. */
export function heatLegend({ choices, since }: HeatMap, against: boolean): HTMLElement {
  const tones = tonesOf(choices);
  const marks = against && since ? since.marks.filter(({ count }) => count > 0) : [];
  return make(
    'ul',
    { class: 'legend heat-legend', 'aria-label': texts.heat.legend },
    ...choices.map(({ id, symbol, label, count }) =>
      make(
        'li',
        {},
        make('span', { class: `swatch ${tones.get(id)}`, 'aria-hidden': 'true' }),
        `${symbol} ${count} ${label.toLowerCase()}`,
      ),
    ),
    ...marks.map(({ symbol, label, count }) => make('li', {}, `${symbol} ${count} ${label}`)),
  );
}

/** What the team wrote, for a window in which it fits beside the map. */
export function heatNotes({ notes }: HeatMap): HTMLElement | null {
  if (notes.length === 0) return null;
  return make(
    'section',
    { class: 'panel', 'aria-labelledby': 'heat-toelichtingen' },
    make('h3', { id: 'heat-toelichtingen' }, texts.heat.notes),
    ...notes.flatMap(({ title, text }) => [make('h4', {}, title), make('p', { class: 'typed' }, text)]),
  );
}

/** Where else one can go from here. */
export function heatFoot({ buttons }: HeatMap, press: Press): HTMLElement {
  return make(
    'div',
    { class: 'heat-row-of-buttons' },
    ...buttons.map((button) => buttonFor(button, press, null)),
  );
}

function buttonFor(button: HeatButton, press: Press, look: string | null): HTMLElement {
  const drawn = make('button', { type: 'button', class: look }, button.title);
  drawn.addEventListener('click', () => press(button));
  return drawn;
}
