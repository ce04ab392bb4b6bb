import type { TabClient } from './client.ts';
import type { Host } from './host.ts';
import type { Stage } from './stage.ts';

export const VIEWS = ['overzicht', 'rondes', 'acties', 'teams', 'infobox'] as const;
export type ViewName = (typeof VIEWS)[number];

/** What a view works with. */
export type ViewDeps = Readonly<{
  api: TabClient;
  host: Host;
  stage: Stage;
  /** Says that something was answered. The frame may show something else now. */
  changed: () => void;
  /** Says that a card led to another view. The frame follows, without showing that view again. */
  moved: (view: ViewName) => void;
}>;

/**
 * Shows a view.
 * @param signal aborts when another view is chosen
 * @returns once the view stands there
 */
export type ShowView = (deps: ViewDeps, signal: AbortSignal) => Promise<void>;
