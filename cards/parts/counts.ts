import type { Choice, Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { voteLabel } from '../../content/vote-label.ts';
import type { Counts } from '../../dialogs/view-parts.ts';
import type { Tally } from '../../dialogs/vote/ballot.ts';

/** "● 3 voldoende  ◐ 1 deels  · 1 nog open". A choice that nobody made is left out. */
export function countsSentence(content: Content, counts: Counts): string {
  const given = countsIn(content.choices, counts.byChoice, ({ label }) => label);
  const open = counts.open > 0 ? [`${content.open.symbol} ${counts.open} ${content.open.label}`] : [];
  return [...given, ...open].join('  ');
}

/** How many people voted for each choice: "● 3 voldoende", "? 1 weet ik niet". A choice without votes is left out. */
export function countsOfVotes(content: Content, tally: Tally): string[] {
  return countsIn(content.choices, tally, voteLabel);
}

function countsIn(choices: readonly Choice[], counts: Tally, labelOf: (choice: Choice) => string): string[] {
  return choices
    .filter((choice) => (own(counts, choice.id) ?? 0) > 0)
    .map((choice) => `${choice.symbol} ${own(counts, choice.id)} ${labelOf(choice).toLowerCase()}`);
}
