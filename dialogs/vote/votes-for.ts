import type { Event } from '../event.ts';

/**
 * The team for which somebody votes alone: a card in their own chat or tab names it. Everywhere else a team in an event
 * proves nothing, so the decision holds it against the team of the conversation.
 * @returns null for every other event
 */
export function votesFor(event: Event): string | null {
  switch (event.kind) {
    case 'vote':
    case 'my-vote':
    case 'vote-alone':
      return event.team ?? null;
    default:
      return null;
  }
}
