import type { Model } from './model.ts';

/** The kinds of texts that are told apart. */
export type TextKind = 'infobox' | 'bot' | 'danger' | 'suicide';

/** What was learned from the examples. */
export type Learned = Readonly<{
  /** Tells the kinds apart, in the order of `TextKind`. */
  kinds: Model;
  /** Tells what the infobox can be asked for from what it can't, by the words around the subject. */
  frames: Model;
  /** Tells what a text about the bot means: an id of what the content says about it, or a command after `COMMAND`. */
  meanings: Model;
}>;

/** Stands before the name of a command among the meanings. */
export const COMMAND = '!';
