import type { Change } from '../../../../dialogs/change.ts';

/**
 * Whether a change deletes its team, or takes its member out of it. After that the turn may write nothing else there.
 */
export function isEnd({ kind }: Change): boolean {
  return kind === 'delete-team' || kind === 'forget-member';
}
