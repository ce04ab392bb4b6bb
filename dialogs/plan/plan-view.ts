import type { Choice, Criterion, Resource } from '../../content/index.ts';
import type { State } from '../state.ts';
import type { Person } from '../team.ts';
import type { Day } from '../time.ts';
import type { Notice } from '../view-parts.ts';
import type { Action, ActionState } from './action.ts';

/** An action as it is shown. */
export type ActionLine = Readonly<{
  action: Action;
  /** Null when the framework no longer has it. */
  criterion: Criterion | null;
  /** A member, a role, or (empty) nobody any more. */
  owner: string;
  /** The owner is not in the conversation any more. */
  left: boolean;
  /** Its date is over and it is not done. */
  overdue: boolean;
  /** The team that it is of, when that is another than the conversation's. */
  team: Readonly<{ id: string; name: string }> | null;
}>;

/** What stands in the fields of an action's form, as it was typed. */
export type Form = Readonly<{ what: string; owner: string; role: string; due: string }>;
/** The fields that a client sent; what is not there changes nothing. */
export type Sent = Readonly<{ [Field in keyof Form]?: string | undefined }>;
/** A sentence beside each field that can't be saved. */
export type Problems = Readonly<{ what: string | null; owner: string | null; due: string | null }>;

type Shown = Readonly<{ notice: Notice | null }>;

/** What is shown of improvement actions. */
export type PlanView =
  | (Shown &
      Readonly<{
        kind: 'actions';
        team: string;
        /** This page: what is under way by date, then what is done or dropped. */
        lines: readonly ActionLine[];
        page: number;
        pages: number;
        /** Whether there is a scan to make actions from. */
        scan: boolean;
        /** Whether nobody of the team gets reminders now. */
        paused: boolean;
      }>)
  /** Which criterion to make an action for. */
  | (Shown &
      Readonly<{
        kind: 'plan';
        options: readonly Readonly<{ criterion: Criterion; choice: Choice; busy: boolean }>[];
        page: number;
        pages: number;
        /** Whether the scan still has criteria to answer. */
        unfinished: boolean;
      }>)
  /** What to make use of. */
  | (Shown & Readonly<{ kind: 'new-action'; criterion: Criterion; resources: readonly Resource[] }>)
  | (Shown &
      Readonly<{
        kind: 'action-form';
        /** The action that is changed; null for a new one. */
        changes: Pick<Action, 'id' | 'version'> | null;
        round: number;
        criterion: Criterion | null;
        /** Its id, kept as it was chosen. */
        resource: Readonly<{ id: string; known: Resource | null }> | null;
        form: Form;
        problems: Problems;
        /** Who can take care of it; null where that can't be changed. */
        people: readonly Person[] | null;
        today: Day;
        team: ActionLine['team'];
      }>)
  | (Shown & Readonly<{ kind: 'action'; line: ActionLine; resource: Resource | null; where: string }>)
  /** Whether reminders come, for who reads this and for the whole team. */
  | (Shown &
      Readonly<{
        kind: 'reminders';
        where: string;
        team: ActionLine['team'];
        /** Only the reader's own are theirs to turn off here. */
        alone: boolean;
        paused: NonNullable<State['paused']>;
      }>)
  /** Why an action is dropped. */
  | (Shown & Readonly<{ kind: 'action-drop'; line: ActionLine; reason: string; problem: string | null }>)
  /** What an owner gets: about an action of the team `where`. */
  | Readonly<{
      kind: 'reminder';
      what: 'reminder' | 'overdue';
      line: ActionLine;
      resource: Resource | null;
      where: string;
      /** It is in the owner's own chat. */
      own: boolean;
      /** Where the team's conversation opens; null when that is not known, or when this is it. */
      link: string | null;
    }>
  | Readonly<{ kind: 'owner-unreachable'; line: ActionLine }>;

export type PlanViewOf<K extends PlanView['kind']> = Extract<PlanView, { kind: K }>;

/** What is still to be done. */
export function isRunning({ state }: Readonly<{ state: ActionState }>): boolean {
  return state === 'open' || state === 'bezig';
}
