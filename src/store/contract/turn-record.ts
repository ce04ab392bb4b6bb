import type { Change } from '../../../dialogs/change.ts';
import type { Delivery } from '../../../dialogs/delivery.ts';
import type { CardChange } from '../../../dialogs/placed-card.ts';
import type { Member, Team } from '../../../dialogs/team.ts';
import type { Time } from '../../../dialogs/time.ts';
import type { Basis } from './basis.ts';

/** Where a turn takes place, and who takes it. */
export type Spot = Readonly<{ team: string; conversation: string; member: string }>;

/** What one turn saves: all of it or nothing. */
export type TurnRecord = Readonly<{
  team: Team;
  /** The Microsoft tenant that the team is in; null when Teams did not tell. */
  tenant: string | null;
  member: Member;
  conversation: string;
  /** The id of the activity; the same id saves only once. */
  activity: string;
  at: Time;
  /** Whether the names of the team and of the member are kept already. */
  known: Readonly<{ team: boolean; member: boolean }>;
  changes: readonly Change[];
  deliveries: readonly Delivery[];
  cardChange: CardChange | null;
  /**
   * Set for a turn that was decided on what is remembered: then nothing is saved unless the tables hold the same.
   */
  basis?: Basis;
}>;

/** `conflict`: something that the turn was decided on has changed; `repeated`: this activity was saved before. */
export type Saved = 'saved' | 'conflict' | 'repeated';
