import type { CardAction } from './card-action.ts';
import type {
  ActionSet,
  Card,
  Column,
  ColumnSet,
  Container,
  Element,
  RichTextBlock,
  TextBlock,
} from './element.ts';
import { literal } from './literal.ts';

/** A whole card, with every text shown as it was typed. `wide` lets Teams use the full width, for tables and charts. */
export function card(body: readonly Element[], actions: readonly CardAction[] = [], wide = false): Card {
  return literal<Card>({
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'nl',
    body,
    ...(actions.length > 0 ? { actions } : {}),
    ...(wide ? { msteams: { width: 'Full' } } : {}),
  });
}

/** The properties of an element, without those that the function here fills in. */
type Look<E extends { type: string }, Made extends keyof E> = Omit<E, 'type' | Made>;

export type TextLook = Look<TextBlock, 'text' | 'wrap'>;
export type TypedTextLook = Omit<TextLook, 'horizontalAlignment' | 'id' | 'isVisible' | 'separator'>;

/** The heading of a part of a card. */
export const SUBHEADING: TextLook & TypedTextLook = {
  weight: 'Bolder',
  size: 'Default',
  style: 'heading',
  spacing: 'Medium',
};

/** A text of the product's own content, in which Markdown works. */
export function text(content: string, look: TextLook = {}): TextBlock {
  return { type: 'TextBlock', text: content, wrap: true, ...look };
}

/** A text that holds a name or something that people typed. It is shown letter by letter, never as Markdown. */
export function typedText(content: string, { spacing, style, ...run }: TypedTextLook = {}): RichTextBlock {
  return {
    type: 'RichTextBlock',
    ...(spacing && { spacing }),
    ...(style && { style }),
    inlines: [{ type: 'TextRun', text: content, ...run }],
  };
}

export function container(items: readonly Element[], look: Look<Container, 'items'> = {}): Container {
  return { type: 'Container', items, ...look };
}

export function columns(of: readonly Column[], look: Look<ColumnSet, 'columns'> = {}): ColumnSet {
  return { type: 'ColumnSet', columns: of, ...look };
}

export function column(
  items: readonly Element[],
  width: Column['width'],
  look: Look<Column, 'items' | 'width'> = {},
): Column {
  return { type: 'Column', width, items, ...look };
}

export function actionSet(actions: readonly CardAction[], look: Look<ActionSet, 'actions'> = {}): ActionSet {
  return { type: 'ActionSet', actions, ...look };
}
