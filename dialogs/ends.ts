import type { Change } from './change.ts';

/**
 * Whether a change deletes its team, or everything that its member was there. After such a change nothing may be
 * written, and remembered addresses no longer hold. An event's rule says in `effect` whether it may come to such a
 * change.
 */
export function isEnd({ kind }: Change): boolean {
  return kind === 'delete-team' || kind === 'forget-member';
}
