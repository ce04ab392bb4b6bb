import type { Api } from './client.ts';
import type { Host } from './host.ts';
import type { Stage } from './stage.ts';

export const VIEWS = ['overzicht', 'rondes', 'acties', 'teams', 'infobox'] as const;
export type ViewName = (typeof VIEWS)[number];

/** What a view works with. */
export type ViewDeps = Readonly<{
  api: Api;
  host: Host;
  stage: Stage;
  /** Something was answered: what stands in the frame may have changed. */
  changed: () => void;
  /** A card led to another view: the frame follows, without showing that view anew. */
  moved: (view: ViewName) => void;
}>;

/**
 * Shows a view.
 * @param signal is aborted when another view is chosen
 * @returns once it stands there
 */
export type ShowView = (deps: ViewDeps, signal: AbortSignal) => Promise<void>;
