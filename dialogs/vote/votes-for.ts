import type { Event } from '../event.ts';

/**
 * The team for which somebody votes alone, as their card in their own chat or tab names it. The name proves nothing: the
 * caller asks whether they are in that team, and the decision compares it with the team of the turn.
 * @returns null for every other event
 */
export function votesFor(event: Event): string | null {
  switch (event.kind) {
    case 'vote':
    case 'my-vote':
    case 'vote-alone':
    case 'party':
      return event.team ?? null;
    default:
      return null;
  }
}
