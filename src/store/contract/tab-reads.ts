import type { PlacedCard, Shows } from '../../../dialogs/placed-card.ts';
import type { Scan } from '../../../dialogs/scan.ts';
import type { Target } from './deliveries.ts';

/** A card in a conversation of a team, and how that conversation is reached. */
export type InSight = Readonly<{
  conversation: string;
  placed: PlacedCard;
  serviceUrl: string;
  tenant: string | null;
}>;

/** Tells whether a team looks as it did before, without telling who or what changed it. */
export type TeamStamp = Readonly<{
  /** It is another one once something changed that a tab may show. It is the same on every replica. */
  stamp: string;
  /** The criterion on the card that was placed last in the team's conversations; null when that card asks none. */
  asked: string | null;
}>;

/** What the tab asks outside turns. */
export type TabReads = Readonly<{
  /** How a team's own conversation, or a person's, is reached; null when the bot was removed from there. */
  reach(team: string): Promise<Target | null>;
  /** An address of Teams at which any conversation is reached; null when there is none yet. */
  somewhere(): Promise<string | null>;
  /** Whether somebody receives the summary of any team. */
  manages(person: string): Promise<boolean>;
  /** A team's newest scan, open or closed; null when it has none. */
  newestScan(team: string): Promise<Scan | null>;
  /** The present stamp of each of these teams, in their order, also of those that are not kept. */
  stamps(teams: readonly string[]): Promise<readonly TeamStamp[]>;
  /** The cards that were last placed in the team's conversations where the bot still is. */
  inSight(team: string): Promise<InSight[]>;
  /** @returns false, and nothing changed, when the card shows something else than `before` by now */
  moveCard(
    spot: Readonly<{ team: string; conversation: string }>,
    before: PlacedCard,
    shows: Shows,
  ): Promise<boolean>;
}>;
