import type { Content, Criterion } from '../content/index.ts';
import { own } from '../content/own.ts';
import type { Remembered, Scan } from './scan.ts';
import type { Asked } from './view-parts.ts';

/** How many characters (code points) of a note are remembered: one more than is shown, which tells that there is more. */
export const REMEMBERED = 121;

/** @returns what the next round remembers of this one; nothing of a round that is open, or without a choice */
export function rememberedOf({ closedAt, answers }: Scan): Pick<Scan, 'before'> {
  if (closedAt === null) return {};
  const chosen = Object.entries(answers).flatMap(([criterion, { choice, note, wording }]) => {
    if (choice === null) return [];
    const short = [...note].slice(0, REMEMBERED).join('');
    const remembered: Remembered = { choice, note: short, ...(wording === undefined ? {} : { wording }) };
    return [[criterion, remembered] as const];
  });
  return chosen.length === 0 ? {} : { before: Object.fromEntries(chosen) };
}

/** @returns what was answered to a criterion in the round before; null for another text of it, or a choice that is gone */
export function answeredBefore(
  { choices }: Content,
  { before }: Scan,
  criterion: Criterion,
): Asked['before'] {
  const remembered = own(before ?? {}, criterion.id);
  const choice = choices.find(({ id }) => id === remembered?.choice);
  if (!remembered || !choice) return null;
  const { note, wording = criterion.wording } = remembered;
  return wording === criterion.wording ? { choice, note } : null;
}
