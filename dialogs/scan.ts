import type { Time } from './time.ts';
import type { Voting } from './vote/ballot.ts';

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
  /** When it was changed last; absent where that does not matter. */
  at?: Time;
  /** What some of the team think otherwise, after a vote; absent when nothing of the kind was written. */
  dissent?: string;
  /** How the team knows this, by the id of the content; absent when it did not say. */
  evidence?: string;
  /** The criterion's `wording` as it was then; unknown in answers of before that was kept. */
  wording?: string;
}>;

/** What a team answered to one criterion in the closed round before, with the beginning of its note, and nobody's name. */
export type Remembered = Readonly<{
  choice: string;
  note: string;
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
  /** Absent as long as the team did not vote in this scan: then it answers everything together. */
  voting?: Voting;
  /** The answers of the round before, by criterion: while a round is open that is the team's newest, else absent. */
  before?: Readonly<Record<string, Remembered>>;
}>;

/** Whether nothing was answered, noted or voted on yet in a scan, so that it can be taken back. */
export function isUntouched({ answers, voting }: Scan): boolean {
  return Object.keys(answers).length === 0 && Object.keys(voting?.ballots ?? {}).length === 0;
}
