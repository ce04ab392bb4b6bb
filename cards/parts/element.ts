import type { Day } from '../../dialogs/time.ts';
import type { CardAction, ExecuteAction, ToggleVisibilityAction } from './card-action.ts';

/**
 * Adaptive Cards 1.5 as far as this product sends them, with what Teams draws beyond that: a progress bar, a chart,
 * borders, round corners. A property or value that is not listed here does not compile.
 */
export type Card = Readonly<{
  type: 'AdaptiveCard';
  version: '1.5';
  lang: 'nl';
  body: readonly Element[];
  actions?: readonly CardAction[];
  msteams?: Readonly<{ width: 'Full' }>;
}>;

/** What can stand in a card's body, and in a container or a column. */
export type Element =
  | TextBlock
  | RichTextBlock
  | Container
  | ColumnSet
  | ActionSet
  | InputText
  | InputDate
  | InputChoiceSet
  | ProgressBar
  | StackedBarChart;

/** The properties that every element can have. */
type Placed = Readonly<{
  /** Buttons that fold the element in and out name it by this id. */
  id?: string;
  isVisible?: boolean;
  /** The distance to the element above it, or on its left. */
  spacing?: 'None' | 'Small' | 'Medium';
  /** Whether a line stands above it. */
  separator?: boolean;
}>;

/** How letters look. */
type Letters = Readonly<{
  size?: 'Small' | 'Default' | 'Medium' | 'Large' | 'ExtraLarge';
  weight?: 'Bolder';
  isSubtle?: boolean;
  color?: 'Accent' | 'Attention';
}>;

/** A text in which Markdown works. */
export type TextBlock = Placed &
  Letters &
  Readonly<{
    type: 'TextBlock';
    text: string;
    wrap: true;
    style?: 'heading';
    horizontalAlignment?: 'Center';
  }>;

/** A text that is shown letter by letter. */
export type RichTextBlock = Placed &
  Readonly<{ type: 'RichTextBlock'; style?: 'heading'; inlines: readonly TextRun[] }>;
export type TextRun = Letters & Readonly<{ type: 'TextRun'; text: string }>;

/** An element with a background and an edge, which can be pressed as a whole. */
type Box = Placed &
  Readonly<{
    style?: 'default' | 'emphasis' | 'good' | 'attention' | 'accent';
    /** Teams draws these two properties. Other clients leave them out. */
    showBorder?: boolean;
    roundedCorners?: boolean;
    selectAction?: ExecuteAction | ToggleVisibilityAction;
  }>;

export type Container = Box & Readonly<{ type: 'Container'; items: readonly Element[] }>;
export type ColumnSet = Box &
  Readonly<{ type: 'ColumnSet'; columns: readonly Column[]; minHeight?: `${number}px` }>;
export type Column = Box &
  Readonly<{
    type: 'Column';
    width: 'auto' | 'stretch' | `${number}px`;
    items: readonly Element[];
    verticalContentAlignment?: 'Center';
  }>;

/** A row of buttons within the body. */
export type ActionSet = Placed & Readonly<{ type: 'ActionSet'; actions: readonly CardAction[] }>;

/** A field to fill in. */
type Input = Placed &
  Readonly<{
    /** The name under which the typed text comes back. `payload.ts` has these names. */
    id: string;
    label: string;
    placeholder?: string;
    value?: string;
    isRequired?: boolean;
    errorMessage?: string;
  }>;

export type InputText = Input &
  Readonly<{
    type: 'Input.Text';
    isMultiline?: boolean;
    /** The most characters (UTF-16 units) that the field takes. */
    maxLength?: number;
    style?: 'Url';
    /** A button beside the field. */
    inlineAction?: ExecuteAction;
  }>;

/** A field for a day. Its value is empty as long as no day was chosen. */
export type InputDate = Input & Readonly<{ type: 'Input.Date'; value?: Day | ''; min?: Day; max?: Day }>;

export type InputChoiceSet = Input &
  Readonly<{
    type: 'Input.ChoiceSet';
    style: 'compact' | 'filtered';
    choices: readonly Readonly<{ title: string; value: string }>[];
    /** Has Teams look for more choices while somebody types. */
    'choices.data'?: DataQuery;
  }>;
export type DataQuery = Readonly<{
  type: 'Data.Query';
  dataset: 'graph.microsoft.com/users' | 'graph.microsoft.com/users?scope=currentContext';
}>;

/** A bar that is filled as far as `value` is of `max`. */
export type ProgressBar = Placed &
  Readonly<{ type: 'ProgressBar'; value: number; max: number; fallback: RichTextBlock }>;

/** Bars beside each other, each made of parts with a length of their own. */
export type StackedBarChart = Placed &
  Readonly<{
    type: 'Chart.HorizontalBar.Stacked';
    data: readonly Readonly<{
      title: string;
      data: readonly Readonly<{ legend: string; value: number; color: ChartColour }>[];
    }>[];
    fallback: 'drop';
  }>;
export type ChartColour =
  | 'good'
  | 'warning'
  | 'attention'
  | 'neutral'
  | 'categoricalPurple'
  | 'categoricalLightBlue';
