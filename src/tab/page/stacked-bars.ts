import type { Tone } from './tones.ts';

/**
 * A part of a bar. `label` stands in it when there is room, else `symbol`, where it has one; `tone` names its colour and
 * pattern.
 */
export type BarPart = Readonly<{ label: string; symbol?: string; value: number; tone: Tone }>;
export type Bar = Readonly<{ title: string; parts: readonly BarPart[] }>;

const SVG = 'http://www.w3.org/2000/svg';
/** The heights (px) of a title and a bar, and the space between two bars. */
const TITLE = 20;
const BAR = 24;
const GAP = 12;
/** The smallest share of the bar (0 to 1) that leaves a part room for its label on a phone. */
const ROOM = 0.14;
/** The same for its symbol alone. */
const ROOM_FOR_SYMBOL = 0.05;

let charts = 0;

/**
 * Draws bars under each other, each as wide as the page. Words beside them tell the same.
 * @param name the name of the chart; null hides it from screen readers
 */
export function stackedBars(bars: readonly Bar[], name: string | null): SVGSVGElement {
  charts += 1;
  const hatch = `streep-${charts}`;
  const chart = shape('svg', {
    class: 'bars',
    width: '100%',
    height: String(bars.length * (TITLE + BAR + GAP)),
    ...(name === null ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': name }),
  });
  chart.append(hatchPattern(hatch));
  for (const [index, bar] of bars.entries())
    chart.append(...drawBar(bar, index * (TITLE + BAR + GAP), hatch));
  return chart;
}

function drawBar({ title, parts }: Bar, top: number, hatch: string): Element[] {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const drawn: Element[] = [shape('text', { x: '0', y: String(top + TITLE - 6), class: 'bar-title' }, title)];
  let before = 0;
  for (const { label, symbol = '', value, tone } of parts.filter((part) => part.value > 0)) {
    const place = {
      x: percent(before / total),
      y: String(top + TITLE),
      width: percent(value / total),
      height: String(BAR),
    };
    drawn.push(shape('rect', { ...place, class: `bar-${tone}` }));
    // A pattern tells it apart as well, for people who see no colours.
    if (tone === 'attention') drawn.push(shape('rect', { ...place, fill: `url(#${hatch})` }));
    const told = value / total >= ROOM ? label : value / total >= ROOM_FOR_SYMBOL ? symbol : '';
    if (told !== '') {
      const middle = { x: percent((before + value / 2) / total), y: String(top + TITLE + BAR / 2) };
      drawn.push(shape('text', { ...middle, class: 'bar-label' }, told));
    }
    before += value;
  }
  return drawn;
}

function hatchPattern(id: string): Element {
  const size = { width: '6', height: '6', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  const pattern = shape('pattern', { id, ...size });
  pattern.append(shape('line', { x1: '0', y1: '0', x2: '0', y2: '6', class: 'bar-hatch' }));
  const defs = shape('defs', {});
  defs.append(pattern);
  return defs;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

function shape<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  content = '',
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = content;
  return element;
}
