import type { Change } from './change.ts';

/**
 * Whether a change deletes its team, or all that its member was there. Nothing may be written behind it, and what is
 * remembered of how they are reached counts no more. Whether an event may come to one is the `effect` of its rule.
 */
export function isEnd({ kind }: Change): boolean {
  return kind === 'delete-team' || kind === 'forget-member';
}
