import type { Content } from '../../content/index.ts';
import type { TabAddress } from '../../dialogs/managers/tab-link.ts';
import type { Store } from '../store/contract/store.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { People } from './people.ts';
import type { Questions } from './questions.ts';
import type { Remembering } from './remembered.ts';
import type { TurnInput } from './turn-input.ts';

/** What a turn works with. */
export type TurnDeps = Readonly<{
  content: Content;
  store: Store;
  now: () => Date;
  questions: Questions;
  recall: Remembering['recall'];
  /** The address at which this bot is reached from outside. Links to downloads begin with it. */
  address: string;
  /** Where the tab's page opens. */
  tab: TabAddress;
  /** Is told how long turns and searches take; undefined where nobody asks. */
  telemetry?: Telemetry | undefined;
}>;

/** One turn that is under way: what it works with, what happened, and what Teams tells about people there. */
export type UnderWay = Readonly<{ deps: TurnDeps; input: TurnInput; people: People }>;
