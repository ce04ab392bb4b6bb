import type { Shown } from '../../bot/elsewhere/press.ts';
import type { Me, News, TabClient } from './client.ts';
import type { Host } from './host.ts';
import type { Stage } from './stage.ts';

export const VIEWS = ['overzicht', 'gesprek', 'rondes', 'acties', 'teams', 'infobox'] as const;
export type ViewName = (typeof VIEWS)[number];

/** A place on the page, as its address names it: `#overzicht`, or `#overzicht/3B`. */
export type TabPlace = Readonly<{
  view: ViewName;
  /** What stands there in the view, such as a criterion; null for its beginning. */
  inside: string | null;
}>;

export type NewsListener = (news: News) => Promise<void> | void;

/** What a view works with. */
export type ViewDeps = Readonly<{
  api: TabClient;
  host: Host;
  stage: Stage;
  /** Says that the reader changed something. The frame may show something else now. */
  changed: () => void;
  /**
   * Says that the view shows what a colleague changed.
   * @param progress how far the open round is by now; null when the view does not tell
   */
  followed: (progress: Me['progress']) => void;
  /** Says that a card led to another place. The frame and the address follow, without showing that place again. */
  moved: (place: TabPlace) => void;
  /**
   * Shows the overview of the team in place of what stands there.
   * @param shown what the bot shows for it, which may say what just happened; null where nothing did
   */
  toOverview: (shown: Shown | null) => Promise<void>;
  /**
   * Hears of the team: its first news, and then each time that something of it changed, whoever did that. A listener that
   * throws hears the same news again a moment later.
   * @param signal aborts when the listener is done
   */
  onChange: (listener: NewsListener, signal: AbortSignal) => void;
  /** The news that is known; null until the first came. */
  news: () => News | null;
}>;

/** What is asked of a view. */
export type ViewAsked = Pick<TabPlace, 'inside'> &
  Readonly<{
    /** Aborts when another view is chosen. */
    signal: AbortSignal;
  }>;

/**
 * Shows a view.
 * @returns once the view stands there
 */
export type ShowView = (deps: ViewDeps, asked: ViewAsked) => Promise<void>;
