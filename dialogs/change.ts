import type { Link } from './download/link.ts';
import type { Rhythm } from './managers/manager.ts';
import type { Action } from './plan/action.ts';
import type { Person } from './team.ts';
import type { Time } from './time.ts';

/** One thing that a decision changes, as data. A turn saves all of its changes or none. */
export type Change =
  | AnswerChange
  | Readonly<{ kind: 'start-scan'; round: number }>
  | Readonly<{ kind: 'close-scan'; round: number }>
  /** Deletes a new round in which nothing was answered yet. */
  | Readonly<{ kind: 'take-back'; round: number }>
  /** `seen`: the last time that the round's summary was sent, as far as the decision knew. */
  | Readonly<{ kind: 'share'; round: number; seen?: Time }>
  | Readonly<{ kind: 'release'; round: number; on: boolean }>
  | Readonly<{ kind: 'add-manager'; manager: Person }>
  /** `team`: the team whose summary ends. A manager may end it from their own chat. */
  | Readonly<{ kind: 'remove-manager'; team: string; manager: string }>
  | Readonly<{ kind: 'set-rhythm'; team: string; manager: string; rhythm: Rhythm }>
  /** `team`: set when the owner acts from their own chat; otherwise it is the team of the conversation. */
  | Readonly<{ kind: 'action'; team?: string; expected: number; action: Omit<Action, 'version' | 'by'> }>
  | Readonly<{ kind: 'pause'; team?: string; who: 'member' | 'team'; on: boolean }>
  | Readonly<{ kind: 'link'; link: Link }>
  | Readonly<{ kind: 'delete-team' }>
  | Readonly<{ kind: 'forget-member' }>;

export type AnswerChange = Readonly<{
  kind: 'answer';
  round: number;
  criterion: string;
  /** The version that this change was decided on; 0 where there was no answer yet. */
  expected: number;
  choice: string | null;
  reason: string | null;
  note: string;
  link: string;
  wording: string;
}>;
