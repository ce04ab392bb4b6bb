import type { Team } from '../team.ts';
import type { Time } from '../time.ts';
import type { Notice } from '../view-parts.ts';
import type { Kept } from './kept.ts';

type Named = Readonly<{ team: string; teamKind: Team['kind'] }>;

/** A card about what is kept of a team or a person, and about deleting it. `back`: where its button back leads. */
export type RightsView = Readonly<{ kind: 'rights'; notice: Notice | null; back: 'overview' | 'help' }> &
  (
    | (Named & Readonly<{ card: 'choose' | 'not-owner' | 'team-gone' | 'team-empty' }>)
    | (Named &
        Readonly<{
          card: 'confirm-team';
          rounds: number;
          answers: number;
          actions: number;
          managers: number;
          asked: Time;
        }>)
    /** `asked`: when the card asked. */
    | Readonly<{ card: 'confirm-me'; asked: Time }>
    | Readonly<{ card: 'me-gone' }>
    /** Says in a shared chat that only the person who asks can see what is kept about them. */
    | Readonly<{ card: 'data-alone' }>
    | Readonly<{
        card: 'data';
        name: string;
        kept: Kept;
        /** The file with all of it, and until when it can be downloaded; null where none is made. */
        file: Readonly<{ url: string; until: Time }> | null;
      }>
  );
