import type { Choice, Criterion, Resource } from '../../content/index.ts';
import type { State } from '../state.ts';
import type { Person } from '../team.ts';
import type { Day } from '../time.ts';
import type { Notice } from '../view-parts.ts';
import type { Action, ActionState } from './action.ts';

/** An action, ready to be shown. */
export type ActionLine = Readonly<{
  action: Action;
  /** Null when the framework no longer has it. */
  criterion: Criterion | null;
  /** The name of a member or of a role; empty when nobody takes care of it any more. */
  owner: string;
  /** Whether the owner left the conversation. */
  left: boolean;
  /** Whether its date is over while it is not done. */
  overdue: boolean;
  /** Its team, when that is not the team of the conversation. */
  team: Readonly<{ id: string; name: string }> | null;
}>;

/** The texts in the fields of an action's form, as they were typed. */
export type Form = Readonly<{ what: string; owner: string; role: string; due: string }>;
/** The fields that a client sent. A field that is missing changes nothing. */
export type Sent = Readonly<{ [Field in keyof Form]?: string | undefined }>;
/** A sentence beside each field that can't be saved. */
export type Problems = Readonly<{ what: string | null; owner: string | null; due: string | null }>;

/** `alone`: set when the card speaks to one person who does the scan alone. */
type Shown = Readonly<{ alone?: boolean; notice: Notice | null }>;

/** What is shown of improvement actions. */
export type PlanView =
  | (Shown &
      Readonly<{
        kind: 'actions';
        team: string;
        /** The lines of this page: first the actions under way, by date; then those that are done or dropped. */
        lines: readonly ActionLine[];
        page: number;
        pages: number;
        /** Whether there is a scan to make actions from. */
        scan: boolean;
        /** Whether nobody of the team gets reminders now. */
        paused: boolean;
      }>)
  /** Asks which criterion to make an action for. */
  | (Shown &
      Readonly<{
        kind: 'plan';
        options: readonly Readonly<{ criterion: Criterion; choice: Choice; busy: boolean }>[];
        page: number;
        pages: number;
        /** Whether the scan still has criteria to answer. */
        unfinished: boolean;
      }>)
  /** Asks which resource to make use of. */
  | (Shown & Readonly<{ kind: 'new-action'; criterion: Criterion; resources: readonly Resource[] }>)
  | (Shown &
      Readonly<{
        kind: 'action-form';
        /** The action that is changed; null for a new one. */
        changes: Pick<Action, 'id' | 'version'> | null;
        round: number;
        criterion: Criterion | null;
        /** The resource that was chosen, by its id. `known` is null when the infobox no longer has it. */
        resource: Readonly<{ id: string; known: Resource | null }> | null;
        form: Form;
        problems: Problems;
        /** The people who can take care of it; null where that can't be changed. */
        people: readonly Person[] | null;
        today: Day;
        team: ActionLine['team'];
      }>)
  | (Shown & Readonly<{ kind: 'action'; line: ActionLine; resource: Resource | null; where: string }>)
  /** Tells whether reminders are paused, for the reader and for the whole team. */
  | (Shown &
      Readonly<{
        kind: 'reminders';
        where: string;
        team: ActionLine['team'];
        /** Whether the reader can pause only their own reminders here. */
        onlyOwn: boolean;
        paused: NonNullable<State['paused']>;
      }>)
  /** Asks why an action is dropped. */
  | (Shown & Readonly<{ kind: 'action-drop'; line: ActionLine; reason: string; problem: string | null }>)
  /** Reminds an owner of an action of the team `where`. */
  | Readonly<{
      kind: 'reminder';
      what: 'reminder' | 'overdue';
      line: ActionLine;
      resource: Resource | null;
      where: string;
      /** Whether the message is in the owner's own chat. */
      own: boolean;
      /** Where the team's conversation opens; null when that is not known, or when this is it. */
      link: string | null;
    }>
  | Readonly<{ kind: 'owner-unreachable'; line: ActionLine }>;

export type PlanViewOf<K extends PlanView['kind']> = Extract<PlanView, { kind: K }>;

/** Whether an action is still to be done. */
export function isRunning({ state }: Readonly<{ state: ActionState }>): boolean {
  return state === 'open' || state === 'bezig';
}
