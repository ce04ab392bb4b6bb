import type { Event } from './event.ts';
import type { Change } from './state.ts';

/**
 * Whether a change deletes its team, or all that its member was there. Nothing may be written behind it, and what is
 * remembered of how they are reached counts no more.
 */
export function isEnd({ kind }: Change): boolean {
  return kind === 'delete-team' || kind === 'forget-member';
}

/** Whether an event may come to such a change; a typed "ja" does where that is what the placed card asks. */
export function mayEnd({ kind }: Event): boolean {
  return kind === 'confirm-delete-team' || kind === 'confirm-forget-me' || kind === 'yes-or-no';
}
