import type { Link } from './download/link.ts';
import type { Rhythm } from './managers/manager.ts';
import type { Action } from './plan/action.ts';
import type { Person } from './team.ts';
import type { Day, Time } from './time.ts';
import type { ByParty, Tally, Way } from './vote/ballot.ts';

/** One thing that a decision changes, as data. A turn saves all of its changes or none. */
export type Change =
  | AnswerChange
  /** `way`: how the team answers in this round, unless a standard gets a way of its own; together when absent. */
  | Readonly<{ kind: 'start-scan'; round: number; way?: Way }>
  | WayChange
  | VoteChange
  | RevealChange
  | PartyChange
  /** Opens the next ballot on a criterion whose ballot before was revealed. `ballot`: the number of the new one. */
  | Readonly<{ kind: 'vote-again'; round: number; criterion: string; ballot: number }>
  /** Keeps the day before which the team votes. */
  | Readonly<{ kind: 'vote-by'; round: number; day: Day }>
  | Readonly<{ kind: 'close-scan'; round: number }>
  /** Deletes a new round in which nothing was answered yet. */
  | Readonly<{ kind: 'take-back'; round: number }>
  /** `seen`: the last time that the round's summary was sent, as far as the decision knew. */
  | Readonly<{ kind: 'share'; round: number; seen?: Time }>
  | Readonly<{ kind: 'release'; round: number; on: boolean }>
  | Readonly<{ kind: 'add-manager'; manager: Person }>
  /** `team`: the team whose summary ends. A manager may end it from their own chat. */
  | Readonly<{ kind: 'remove-manager'; team: string; manager: string }>
  /** A manager takes back that they ended a summary themselves. `manager`: the person of the turn. */
  | Readonly<{ kind: 'receive-again'; team: string; manager: string; rhythm: Rhythm }>
  | Readonly<{ kind: 'set-rhythm'; team: string; manager: string; rhythm: Rhythm }>
  /** `team`: set when the owner acts from their own chat; otherwise it is the team of the conversation. */
  | Readonly<{ kind: 'action'; team?: string; expected: number; action: Omit<Action, 'version' | 'by'> }>
  | Readonly<{ kind: 'pause'; team?: string; who: 'member' | 'team'; on: boolean }>
  | Readonly<{ kind: 'link'; link: Link }>
  | Readonly<{ kind: 'delete-team' }>
  | Readonly<{ kind: 'forget-member' }>;

/** Changes how one standard is answered. Together, its open ballots end, and their votes are deleted. */
export type WayChange = Readonly<{
  kind: 'way';
  round: number;
  standard: string;
  way: Way;
  /** The criteria of the standard, by id. */
  criteria: readonly string[];
}>;

/** The vote of the member, in place of the one that they gave before. */
export type VoteChange = Readonly<{
  kind: 'vote';
  round: number;
  /** The standard of the criterion: no vote opens a ballot in a standard that is answered together by now. */
  standard: string;
  criterion: string;
  ballot: number;
  choice: string;
  /** How many people can vote; null when Teams does not tell. */
  of: number | null;
}>;

/** Ends a ballot: its counts are kept, and who chose what is deleted. */
export type RevealChange = Readonly<{
  kind: 'reveal';
  round: number;
  criterion: string;
  ballot: number;
  /** The votes that this was decided on. When others came in meanwhile, the change is a conflict. */
  tally: Tally;
  of: number | null;
  /** People who voted and are not in the team any more. Their votes are deleted before counting. */
  absent: readonly string[];
  /** The tally of the ballot before, when it may be shown beside this one (`comparable`); null when it may not. */
  before: Tally | null;
  /** What is shown of the parties. The counts of all groups together are `tally`. */
  parties: ByParty;
}>;

/** Keeps for whom the member speaks in this team. `party`: '' when they would rather not say. */
export type PartyChange = Readonly<{ kind: 'party'; party: string }>;

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
  /** What some think otherwise; when absent, what is saved stays. */
  dissent?: string;
  /** How the team knows this, by the id of the content; null takes it away. When absent, what is saved stays. */
  evidence?: string | null;
  /** The revealed ballot that this answer was agreed on after. Another ballot since then makes it a conflict. */
  ballot?: number;
}>;
