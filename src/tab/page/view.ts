import type { News, TabClient } from './client.ts';
import type { Host } from './host.ts';
import type { Stage } from './stage.ts';

export const VIEWS = ['overzicht', 'gesprek', 'rondes', 'acties', 'teams', 'infobox'] as const;
export type ViewName = (typeof VIEWS)[number];

export type NewsListener = (news: News) => Promise<void> | void;

/** What a view works with. */
export type ViewDeps = Readonly<{
  api: TabClient;
  host: Host;
  stage: Stage;
  /** Says that something was answered. The frame may show something else now. */
  changed: () => void;
  /** Says that a card led to another view. The frame follows, without showing that view again. */
  moved: (view: ViewName) => void;
  /**
   * Hears of the team: its first news, and then each time that something of it changed, whoever did that. A listener that
   * throws hears the same news again a moment later.
   * @param signal aborts when the listener is done
   */
  onChange: (listener: NewsListener, signal: AbortSignal) => void;
  /** The news that is known; null until the first came. */
  news: () => News | null;
}>;

/**
 * Shows a view.
 * @param signal aborts when another view is chosen
 * @returns once the view stands there
 */
export type ShowView = (deps: ViewDeps, signal: AbortSignal) => Promise<void>;
