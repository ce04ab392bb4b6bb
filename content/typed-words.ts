import type { Choice } from './index.ts';
import { plain } from './plain.ts';
import { voteLabel } from './vote-label.ts';

/**
 * All that people type for a choice: the words of `choices.yaml`, what the choice is called, and what one person calls it who
 * votes. So a choice with another name is understood by that name.
 * @returns each once, as `plain` makes them
 */
export function choiceWords(choice: Pick<Choice, 'typed' | 'label' | 'vote'>): readonly string[] {
  return plainOnce([...choice.typed, choice.label, voteLabel(choice)]);
}

/**
 * The words by which a sentence tells a reason: those of `choices.yaml`, and what the reason is called. A reason without such
 * words is never told by a sentence: "een andere reden" says none.
 * @returns each once, as `plain` makes them
 */
export function reasonWords({
  typed,
  label,
}: Pick<NonNullable<Choice['reasons']>[number], 'typed' | 'label'>): readonly string[] {
  return typed === undefined ? [] : plainOnce([...typed, label]);
}

function plainOnce(words: readonly string[]): readonly string[] {
  return [...new Set(words.map(plain))].filter((word) => word !== '');
}
