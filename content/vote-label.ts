import type { Choice } from './index.ts';

/** @returns what a choice is called where one person votes: "Weet ik niet", where a team says "Weten we niet" */
export function voteLabel({ vote, label }: Pick<Choice, 'vote' | 'label'>): string {
  return vote ?? label;
}
