import type { Stage } from './stage.ts';

/**
 * Shows the first part of a view that has a heading of its own. Somebody who came by the navigation waits at the page's
 * heading, which is hidden then.
 */
export function showFirst(stage: Stage, part: HTMLElement): void {
  const waiting = document.activeElement?.id === 'kop';
  stage.show(part);
  if (waiting) part.focus({ preventScroll: true });
}
