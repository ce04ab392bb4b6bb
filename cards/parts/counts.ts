import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import type { Counts } from '../../dialogs/view-parts.ts';

/** "● 3 voldoende · ◐ 1 deels · · 1 nog open". A choice that nobody made is left out. */
export function countsSentence(content: Content, counts: Counts): string {
  const parts = content.choices
    .filter((choice) => (own(counts.byChoice, choice.id) ?? 0) > 0)
    .map((choice) => `${choice.symbol} ${own(counts.byChoice, choice.id)} ${choice.label.toLowerCase()}`);
  const open = counts.open > 0 ? [`${content.open.symbol} ${counts.open} ${content.open.label}`] : [];
  return [...parts, ...open].join('  ');
}
