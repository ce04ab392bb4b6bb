import type { Payload } from '../payload.ts';

/** What a button does. */
export type CardAction = ExecuteAction | OpenUrlAction | ToggleVisibilityAction;

/** A button whose press goes to the bot. */
export type ExecuteAction = Readonly<{
  type: 'Action.Execute';
  title: string;
  /** The same for every button, since its payload says what is done. The Playground sends nothing without one. */
  verb: 'go';
  data: Payload;
  style?: 'positive' | 'destructive';
  /** `none`: the fields of the card may be empty, and are not sent along. */
  associatedInputs?: 'none';
  /** Says more than the title, to screen readers too. */
  tooltip?: string;
}>;

/** A button that leads out of Teams. */
export type OpenUrlAction = Readonly<{
  type: 'Action.OpenUrl';
  title: string;
  url: string;
  style?: 'positive';
}>;

/** A button that folds elements in and out, in the client alone. */
export type ToggleVisibilityAction = Readonly<{
  type: 'Action.ToggleVisibility';
  title: string;
  targetElements: readonly string[];
}>;
