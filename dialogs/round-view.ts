import type { Resource, Standard } from '../content/index.ts';
import type { Step } from './step.ts';
import type { Time } from './time.ts';
import type { CriterionLine, OfScan, StandardLine } from './view-parts.ts';

/** Cards that show a round, or a part of it, beside its summary. */
export type RoundView =
  | (OfScan &
      Readonly<{
        kind: 'standard-done';
        line: StandardLine;
        lines: readonly CriterionLine[];
        suggestions: readonly Resource[];
        /** The next standard with open criteria; null when there is none. */
        next: Standard | null;
        /** The page of `notes` on which those of this standard begin; null when it has none. */
        notes: number | null;
        /** What the round comes to, after its last answer; null otherwise. */
        conclusion: string | null;
      }>)
  | (OfScan & Readonly<{ kind: 'compact'; line: StandardLine }>)
  | (OfScan &
      Readonly<{
        kind: 'overview';
        team: string;
        lines: readonly StandardLine[];
        step: Step | null;
        /** Whether there is something to read in `notes`. */
        noted: boolean;
      }>)
  /** What the team wrote, for the team alone. `lines`: those of this page that have a note, a link or a dissent. */
  | (OfScan & Readonly<{ kind: 'notes'; lines: readonly CriterionLine[]; page: number; pages: number }>)
  /** Asks whether to close the round for good. `unrevealed`: on how many criteria votes would end unseen. */
  | (OfScan &
      Readonly<{
        kind: 'closing';
        team: string;
        asked: Time;
        receivers: readonly string[];
        unrevealed: number;
      }>);
