import type { Criterion, Standard } from '../content/index.ts';
import type { Progress } from './view-parts.ts';

/** What the criterion means that the placed card asks. */
export type MeaningView = Readonly<{
  kind: 'meaning';
  round: number;
  standard: Standard;
  criterion: Criterion;
  /** The criterion of the answer that a note can be written at; null where nobody asked for that. */
  note: string | null;
  alone: boolean;
}>;

/** A standard or criterion that somebody names and that is not there, with what there is. */
export type NoPlaceView = Readonly<{
  kind: 'no-place';
  /** As an id is written: '11', '3F'. */
  place: string;
  /** The standard of the criterion that is not there; null where that is not there either. */
  standard: Standard | null;
  /** Whether there is a scan, so that there is something to open. */
  canOpen: boolean;
  /** Null where there is no round to go on with. */
  progress: Progress | null;
  alone: boolean;
}>;
