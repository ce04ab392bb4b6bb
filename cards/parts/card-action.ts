import type { Payload } from '../payload.ts';

/** What a button does. */
export type Action = ExecuteAction | OpenUrlAction | ToggleVisibilityAction;

/** A button that the bot answers. */
export type ExecuteAction = Readonly<{
  type: 'Action.Execute';
  title: string;
  verb: Payload['event']['kind'];
  data: Payload;
  style?: 'positive' | 'destructive';
  /** `none`: the card's fields need not be filled in, and do not go along. */
  associatedInputs?: 'none';
  fallback: SubmitAction;
}>;
/** The same for clients without Action.Execute. */
export type SubmitAction = Readonly<{ type: 'Action.Submit'; title?: string; data: Payload }>;

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
