import { literal } from './literal.ts';

/** A piece of Adaptive Card JSON. */
export type Element = { type: string; [key: string]: unknown };
export type Action = { type: string; title: string; [key: string]: unknown };

export type Card = {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  lang: 'nl';
  body: Element[];
  actions?: Action[];
  msteams?: { width: 'Full' };
  /** Read aloud by clients that don't draw the card. */
  speak?: string;
};

/**
 * A whole card, in which every text is shown as it stands. `wide` lets Teams use the full width, for tables and charts.
 */
export function card(body: Element[], actions: Action[] = [], wide = false): Card {
  return literal({
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'nl',
    body,
    ...(actions.length > 0 ? { actions } : {}),
    ...(wide ? { msteams: { width: 'Full' as const } } : {}),
  });
}

type TextStyle = Partial<{
  size: 'Small' | 'Default' | 'Medium' | 'Large' | 'ExtraLarge';
  weight: 'Bolder';
  isSubtle: boolean;
  spacing: 'None' | 'Small' | 'Medium' | 'Large';
  style: 'heading';
  color: 'Attention' | 'Good' | 'Accent';
  horizontalAlignment: 'Center' | 'Right';
  id: string;
  isVisible: boolean;
  separator: boolean;
}>;

/** The heading of a part of a card. */
export const SUBHEADING = { weight: 'Bolder', size: 'Default', style: 'heading', spacing: 'Medium' } as const;

/** A text of the product's own content; Markdown in it works. */
export function text(content: string, style: TextStyle = {}): Element {
  return { type: 'TextBlock', text: content, wrap: true, ...style };
}

/** A text in which something stands that people typed, or a name: shown letter by letter, never as Markdown. */
export function typedText(content: string, style: TextStyle = {}): Element {
  const { spacing, id, isVisible, separator, horizontalAlignment, style: role, ...run } = style;
  const block = { spacing, id, isVisible, separator, horizontalAlignment, style: role };
  return {
    type: 'RichTextBlock',
    ...Object.fromEntries(Object.entries(block).filter(([, value]) => value !== undefined)),
    inlines: [{ type: 'TextRun', text: content, ...run }],
  };
}

export function container(items: Element[], rest: Record<string, unknown> = {}): Element {
  return { type: 'Container', items, ...rest };
}

export function columns(of: Element[], rest: Record<string, unknown> = {}): Element {
  return { type: 'ColumnSet', columns: of, ...rest };
}

export function column(
  items: Element[],
  width: string | number,
  rest: Record<string, unknown> = {},
): Element {
  return { type: 'Column', width, items, ...rest };
}

export function actionSet(actions: Action[], rest: Record<string, unknown> = {}): Element {
  return { type: 'ActionSet', actions, ...rest };
}
