import type { Day, Time } from './time.ts';
/** What a team has answered to one criterion. Without a choice it is still open, but may hold a note. */
export type Answer = Readonly<{
  choice: string | null;
  reason: string | null;
  note: string;
  link: string;
  /** Counts the changes of this answer, from 1; a card is stale when it was drawn from an older one. */
  version: number;
  /** The name of the member who changed it last. */
  by: string;
  /** The criterion's `wording` as it was then; unknown in answers of before that was kept. */
  wording?: string;
}>;

/** One run through the framework by one team. A closed scan never changes. */
export type Scan = Readonly<{
  /** 1 for a team's first scan. */
  round: number;
  startedAt: Time;
  closedAt: Time | null;
  answers: Readonly<Record<string, Answer>>;
}>;

/**
 * Whose scan it is. `channel`: a team in Teams with its standard channels; `own-channel`: a private or shared channel
 * by itself, which has people of its own.
 */
export type Team = Readonly<{
  id: string;
  kind: 'personal' | 'group' | 'channel' | 'own-channel';
  name: string;
}>;
export type Member = Readonly<{ id: string; name: string }>;

/** What can't be undone, and is asked about first; of which round, where it is about one. */
export type Confirmation = `close ${number}` | 'delete-team' | 'forget-me';

/**
 * The card that people in one conversation are looking at: the last one that the bot put there. It is a
 * record of what was sent, not of where a team is: that follows from the answers.
 */
export type PlacedCard = Readonly<{
  /** The id of the message that holds the card; null while it is being sent. */
  message: string | null;
  standard: string | null;
  /** The criterion that the card asks; null when it asks nothing. */
  criterion: string | null;
  /** The version of that criterion's answer that the card shows. */
  seen: number;
  /** What a typed "ja" would do; nothing where the card asks no such thing. */
  confirms?: Confirmation | null;
  version: number;
  /** When it was claimed, and once its message was sent: when that was. */
  placedAt: Time;
}>;

/** How often a manager gets the summary, apart from when a round closes or a team shares it. */
export const RHYTHMS = ['maand', 'kwartaal', 'niet'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Somebody outside the conversation who receives a team's summary. */
export type Manager = Readonly<{
  id: string;
  name: string;
  /** The name of the member who added them; their own when they subscribed. */
  by: string;
  since: Time;
  rhythm: Rhythm;
  /** What became of the last message to them; null as long as none was tried. */
  delivery: 'waiting' | 'sent' | 'dead' | null;
}>;

/** Somebody in a conversation's roster, as Teams tells it. */
export type Person = Readonly<{ id: string; name: string }>;

/** Whom a team wants to add as a manager, and what Teams says of them. */
export type Candidate = Person &
  Readonly<{ standing: 'reachable' | 'not-installed' | 'other-tenant' | 'unknown' }>;

export const ACTION_STATES = ['open', 'bezig', 'klaar', 'vervallen'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** An improvement action (verbeteractie) of a team. */
export type Action = Readonly<{
  /** 1 for a team's first action. */
  id: number;
  round: number;
  criterion: string;
  /** The infobox resource that it makes use of. */
  resource: string | null;
  what: string;
  /** The member who takes care of it; null when a role does, whose name is `role`. */
  owner: string | null;
  /** The owner's name, or the name of a role. */
  role: string;
  /** The day that it should be done. */
  due: Day;
  state: ActionState;
  /** Why it was dropped; empty otherwise. */
  reason: string;
  /** Counts the changes of this action, from 1. */
  version: number;
  /** The name of the member who changed it last. */
  by: string;
}>;

/** A message that is still to be sent; what it says is drawn from the present state when it is sent. */
export type Delivery = Readonly<{
  /** The same key is kept, and sent, once. */
  key: string;
  team: string;
  /** A person by id, or null for the team's own conversation. */
  person: string | null;
  what: 'summary' | 'rhythm' | 'reminder' | 'overdue' | 'owner-unreachable';
  round: number | null;
  action: number | null;
  /** Not to be sent before this time. */
  due: Time;
}>;

/** A team that a manager receives the summary of. */
export type ManagedTeam = Readonly<{
  id: string;
  name: string;
  rhythm: Rhythm;
  /** The newest closed round with what was answered, without notes; null when none is closed yet. */
  scan: Scan | null;
  /** The closed round before that one. */
  before: Scan | null;
  actions: readonly Action[];
}>;

/** An action that the member takes care of, in any team. */
export type OwnedAction = Readonly<{
  team: Team;
  action: Action;
  /** Whether reminders of that team are paused for the member, and for the whole team. */
  paused: Readonly<{ member: boolean; team: boolean }>;
}>;

/** How much is kept about one person, over all teams. */
export type Kept = Readonly<{
  /** Teams, their own scan among them, that keep the person's name. */
  teams: number;
  /** Answers that the person changed last. */
  answers: number;
  /** Rounds that the person began or closed. */
  rounds: number;
  /** Actions that the person owns. */
  actions: number;
  /** Teams whose summary the person receives. */
  receives: number;
  /** Lines of what the person did. */
  trail: number;
  /** Whether the person has a scan of their own. */
  scan: boolean;
  /** Whether it is known where the person is reached. */
  address: boolean;
}>;

/** How the teams of a region stand, the same for everybody who may see it; made at most once a quarter. */
export type RegionPicture = Readonly<{
  madeAt: Time;
  teams: number;
  /** How many teams have a result; a standard whose results would tell of a single team has no lines. */
  lines: readonly Readonly<{ standard: string; choice: string; teams: number }>[];
}>;

/** What only some events need: the turn loads it for those (`needsOf`). */
export type Extra = Readonly<{
  managers: readonly Manager[];
  actions: readonly Action[];
  /** What the member takes care of in other teams, by date. */
  owned: readonly OwnedAction[];
  /** The newest rounds of the team, up to the one that the event speaks of, oldest first. */
  rounds: readonly Scan[];
  /** How many rounds the team has, and answers in them. */
  sizes: Readonly<{ rounds: number; answers: number }>;
  /** Who is in the conversation; null when Teams does not tell. */
  roster: readonly Person[] | null;
  candidate: Candidate | null;
  /** Whether the member may decide for the whole team. */
  isOwner: boolean;
  /** The teams that the member manages, by name. */
  teams: readonly ManagedTeam[];
  /** The regional picture of the member's tenant; null while there is none, or they manage no team. */
  region: RegionPicture | null;
  /** Whether reminders are paused for the member, and for the whole team. */
  paused: Readonly<{ member: boolean; team: boolean }>;
  /** The newest round that is released for the regional picture; null when none is. */
  released: number | null;
  /** What is kept about the member. */
  kept: Kept;
  /** When the newest round changed, and when its summary was sent: last of all, and to whom. */
  told: Readonly<{ changed: Time; last: Time | null; to: ReadonlyMap<string, Time> }>;
  /** For a download: a fresh random secret, and the address that it is put behind. */
  secret: Readonly<{ value: string; address: string }>;
}>;

/** All that a decision needs to know. */
export type State = Readonly<{
  team: Team;
  member: Member;
  /** The newest scan, open or closed; null for a team that has none yet. */
  scan: Scan | null;
  /** The scan that the event speaks of, where that is not the newest. */
  earlier: Scan | null;
  placed: PlacedCard | null;
  /** The question before this one in the conversation, for a short follow-up; null when there is none. */
  questionBefore: string | null;
  now: Time;
}> &
  Partial<Extra>;

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

export const FORMATS = ['docx', 'xlsx', 'csv', 'json'] as const;

/** A download that somebody asked for: for them alone, once, for a short time. `json`: what is kept about a person. */
export type Link = Readonly<{
  /** The team whose data it holds. */
  team: string;
  format: (typeof FORMATS)[number];
  /** The round that the file is about; null for what is kept about a person. */
  round: number | null;
  /** Whether notes are left out: a manager gets none. */
  withoutNotes: boolean;
  /** What the address ends with; only its hash is kept. */
  secret: string;
  /** Until when it works. */
  expires: Time;
}>;

/** What a placed card shows: what a typed word answers. */
export type Shows = Pick<PlacedCard, 'standard' | 'criterion' | 'seen' | 'confirms'>;

/**
 * What happens to the placed card of a conversation.
 * `claim`: a new card is about to be sent. It fails when somebody else claimed since the version `expected`.
 * `move`: the card of this message (null: the one that is being sent) shows something else now.
 */
export type CardChange =
  | Readonly<{ kind: 'claim'; expected: number; shows: Shows }>
  | Readonly<{ kind: 'move'; message: string | null; shows: Shows }>;

/** What the owner of the content should know of; never who it came from. */
export type Feedback = Readonly<{
  kind: 'nothing-found' | 'not-wanted' | 'wanted' | 'broken-link';
  question: string;
  resource: string | null;
}>;
