import type { Change } from '../../../../dialogs/change.ts';

/** Whether a change ends its team, or what its member was there: nothing may be written behind that. */
export function isEnd({ kind }: Change): boolean {
  return kind === 'delete-team' || kind === 'forget-member';
}
