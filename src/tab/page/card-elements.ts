import { CardElement, GlobalRegistry, type SerializationContext } from 'adaptivecards';
import type { Card } from '../../../cards/parts/element.ts';
import { fill } from '../../../content/fill.ts';
import { own } from '../../../content/own.ts';
import { ChoiceField, DateField, TextField } from './card-fields.ts';
import { make } from './dom.ts';
import { FoldAction } from './fold-action.ts';
import { PressAction } from './press-action.ts';
import { type Bar, stackedBars } from './stacked-bars.ts';
import { texts } from './texts.ts';
import type { Tone } from './tones.ts';

/**
 * Teaches the renderer elements that Teams draws and it does not know, and to tell of fields and buttons what people see
 * of them.
 */
export function registerElements(): void {
  const { elements, actions } = GlobalRegistry;
  elements.register('ProgressBar', ProgressBar);
  elements.register('Chart.HorizontalBar.Stacked', StackedBarChart);
  elements.register('Input.Text', TextField);
  elements.register('Input.Date', DateField);
  elements.register('Input.ChoiceSet', ChoiceField);
  actions.register('Action.Execute', PressAction);
  actions.register('Action.ToggleVisibility', FoldAction);
}

/**
 * Replaces fields that filter while somebody types by native lists. Such fields look people up in Teams, which this
 * page can't do. A list of the browser's own works with every keyboard and screen reader, and nobody can type in it what
 * is no choice.
 * @returns the card with those lists
 */
export function drawable(card: Card): unknown {
  return JSON.parse(JSON.stringify(card), (_key, value: unknown) => {
    if (!isRecord(value) || value.type !== 'Input.ChoiceSet') return value;
    const { 'choices.data': _, ...field } = value;
    return field.style === 'filtered'
      ? { ...field, style: 'compact', placeholder: texts.field.choose }
      : field;
  });
}

class ProgressBar extends CardElement {
  #value = 0;
  #max = 1;

  protected override internalParse(source: Record<string, unknown>, context: SerializationContext): void {
    super.internalParse(source, context);
    this.#value = Number(source.value);
    this.#max = Number(source.max);
  }

  getJsonTypeName(): string {
    return 'ProgressBar';
  }

  protected internalRender(): HTMLElement {
    const label = fill(texts.progress, { beantwoord: this.#value, criteria: this.#max });
    const values = { value: String(this.#value), max: String(this.#max) };
    return make('progress', { class: 'progress', 'aria-label': label, ...values });
  }
}

type ChartBar = Readonly<{
  title: string;
  data: readonly Readonly<{ legend: string; value: number; color: string }>[];
}>;

/** The chart of bars. The card tells the same in words, so screen readers skip the chart. */
class StackedBarChart extends CardElement {
  #bars: readonly Bar[] = [];

  protected override internalParse(source: Record<string, unknown>, context: SerializationContext): void {
    super.internalParse(source, context);
    this.#bars = (source.data as readonly ChartBar[]).map(({ title, data }) => ({
      title,
      parts: data.map(({ legend, value, color }) => ({
        label: `${own(texts.symbols, legend) ?? legend} ${value}`,
        value,
        tone: toneOf(color),
      })),
    }));
  }

  getJsonTypeName(): string {
    return 'Chart.HorizontalBar.Stacked';
  }

  protected internalRender(): HTMLElement {
    return make('div', { class: 'chart' }, stackedBars(this.#bars, null));
  }
}

function toneOf(colour: string): Tone {
  return colour === 'good' || colour === 'warning' || colour === 'attention' ? colour : 'neutral';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
