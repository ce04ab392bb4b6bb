import type { Link } from './download/link.ts';
import type { Rhythm } from './managers/manager.ts';
import type { Action } from './plan/action.ts';
import type { Person } from './team.ts';
import type { Time } from './time.ts';

/** What a decision changes, as data: the turn saves all of it or nothing. */
export type Change =
  | AnswerChange
  | Readonly<{ kind: 'start-scan'; round: number }>
  | Readonly<{ kind: 'close-scan'; round: number }>
  /** A round goes in which nothing was answered. */
  | Readonly<{ kind: 'take-back'; round: number }>
  /** `seen`: when the round's summary was last sent, as far as was known. */
  | Readonly<{ kind: 'share'; round: number; seen?: Time }>
  | Readonly<{ kind: 'release'; round: number; on: boolean }>
  | Readonly<{ kind: 'add-manager'; manager: Person }>
  /** `team`: what a manager changes about a team from their own chat. */
  | Readonly<{ kind: 'remove-manager'; team: string; manager: string }>
  | Readonly<{ kind: 'set-rhythm'; team: string; manager: string; rhythm: Rhythm }>
  /** `team`: another team than the conversation's, when the owner acts from their own chat. */
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
