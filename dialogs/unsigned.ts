import type { Change } from './change.ts';

/** The kinds of changes of which nobody is told who made them. */
const UNSIGNED: readonly string[] = ['vote', 'party'] satisfies Change['kind'][];

/**
 * Whether the trail names nobody for a change of this kind. It tells that somebody voted, or said for whom they speak.
 * Beside the counts that were shown before and after it, a name would tell their choice or their party.
 */
export function isUnsigned(kind: string): boolean {
  return UNSIGNED.includes(kind);
}
