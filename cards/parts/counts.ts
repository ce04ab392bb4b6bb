import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import type { Counts } from '../../dialogs/view-parts.ts';

/** "● 3 voldoende · ◐ 1 deels · · 1 nog open". A choice that nobody made is left out. */
export function countsSentence(content: Content, counts: Counts): string {
  const open = counts.open > 0 ? [`${content.open.symbol} ${counts.open} ${content.open.label}`] : [];
  return [countsOfChoices(content, counts.byChoice), ...open].filter((part) => part !== '').join('  ');
}

/** "● 3 voldoende  ◐ 1 deels". A choice that nobody made is left out. */
export function countsOfChoices(content: Content, byChoice: Counts['byChoice']): string {
  return content.choices
    .filter((choice) => (own(byChoice, choice.id) ?? 0) > 0)
    .map((choice) => `${choice.symbol} ${own(byChoice, choice.id)} ${choice.label.toLowerCase()}`)
    .join('  ');
}
