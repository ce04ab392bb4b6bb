import type { Day, Time } from '../time.ts';
import type { PartyTally, Tally } from '../vote/ballot.ts';

/**
 * Everything that is stored of one team, as it stands in the database, with people by their id. Reports are made from
 * it.
 */
export type TeamReport = Readonly<{
  team: Readonly<{
    id: string;
    kind: string;
    name: string;
    createdAt: Time;
    tenant: string | null;
    paused: boolean;
  }>;
  /** For whom they speak is left out: it is theirs, and the team sees parties only as groups. */
  members: readonly Readonly<{ id: string; name: string; paused: boolean }>[];
  /** Oldest first. */
  rounds: readonly StoredRound[];
  actions: readonly StoredAction[];
  managers: readonly Readonly<{ id: string; name: string; addedBy: string; since: Time; rhythm: string }>[];
  deliveries: readonly StoredDelivery[];
  downloads: readonly StoredDownload[];
  /** Who changed what, oldest first. */
  trail: readonly StoredChange[];
  technical: readonly TechnicalFact[];
}>;

export type StoredRound = Readonly<{
  round: number;
  startedAt: Time;
  startedBy: string;
  closedAt: Time | null;
  closedBy: string | null;
  releasedAt: Time | null;
  /** How the round's standards are answered that have no way of their own. */
  way: string;
  /** The standards with a way of their own. */
  ways: readonly Readonly<{ standard: string; way: string }>[];
  /** The day before which the team votes. */
  voteBy: Day | null;
  /** By criterion, and then from the first ballot to the last. */
  ballots: readonly StoredBallot[];
  answers: readonly StoredAnswer[];
}>;

/** One voting of the team on one criterion. It tells nobody who took part. */
export type StoredBallot = Readonly<{
  criterion: string;
  ballot: number;
  openedAt: Time;
  revealedAt: Time | null;
  /** How many people could vote; null where Teams did not tell. */
  of: number | null;
  /** How many people voted. */
  voted: number;
  /** Whether its counts may stand beside those of the ballot before. */
  comparable: boolean;
  /** How many votes each choice got; empty before the reveal. */
  counts: Tally;
  /** What is shown of parties: `none`, `few` or `shown` (`ByParty`). */
  parties: string;
  /** The counts of each party in a ballot that is shown by party; empty in every other. */
  byParty: readonly PartyTally[];
}>;

export type StoredAnswer = Readonly<{
  criterion: string;
  choice: string | null;
  reason: string | null;
  /** How the team knows this, by the id of the content. */
  evidence: string | null;
  note: string;
  link: string;
  /** What some of the team think otherwise. */
  dissent: string;
  version: number;
  member: string;
  at: Time;
  /** Names the criterion's text as it was answered. */
  wording: string | null;
}>;

export type StoredAction = Readonly<{
  id: number;
  round: number;
  criterion: string;
  resource: string | null;
  what: string;
  owner: string | null;
  role: string;
  due: Day;
  state: string;
  reason: string;
  version: number;
  member: string;
  createdAt: Time;
  at: Time;
}>;

export type StoredDelivery = Readonly<{
  what: string;
  person: string | null;
  round: number | null;
  action: number | null;
  state: string;
  dueAt: Time;
  attempts: number;
  /** How often it may have been sent twice. */
  uncertain: number;
  attemptedAt: Time | null;
  settledAt: Time | null;
  error: string | null;
  createdAt: Time;
}>;

export type StoredDownload = Readonly<{
  person: string;
  format: string;
  round: number | null;
  withoutNotes: boolean;
  madeAt: Time;
  expiresAt: Time;
  usedAt: Time | null;
}>;

export type StoredChange = Readonly<{
  at: Time;
  member: string;
  kind: string;
  round: number;
  criterion: string | null;
  choice: string | null;
  reason: string | null;
  version: number | null;
  subject: string | null;
}>;

/** A stored value that only the bot itself needs: its table, its row and its field. */
export type TechnicalFact = Readonly<{ table: string; of: string; field: string; value: string | number }>;
