import type { Content } from '../../content/index.ts';
import type { Store } from '../store/contract/store.ts';
import type { Questions } from './questions.ts';

/** What a turn works with. */
export type TurnDeps = Readonly<{
  content: Content;
  store: Store;
  now: () => Date;
  questions: Questions;
  /** The address at which this bot is reached from outside, for links to downloads. */
  address: string;
}>;
