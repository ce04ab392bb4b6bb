import { listed } from '../../content/dutch.ts';
import { fill } from '../../content/fill.ts';
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

/** How a result comes about: "2 voldoende, 1 onvoldoende; weten we niet telt niet mee". */
export function resultSentence(content: Content, counts: Counts): string {
  const given = content.choices.filter(({ id }) => (own(counts.byChoice, id) ?? 0) > 0);
  const ranked = given.filter(({ rank }) => rank !== undefined);
  const told = ranked.length > 0 ? ranked : given;
  const counted = told
    .map(({ id, label }) => `${own(counts.byChoice, id)} ${label.toLowerCase()}`)
    .join(', ');
  const rest = given.filter((choice) => !told.includes(choice)).map(({ label }) => label.toLowerCase());
  if (rest.length === 0) return counted;
  const { leftOut, leftOutMore } = content.texts.standard;
  const antwoorden = listed(rest);
  return `${counted}; ${fill(rest.length === 1 ? leftOut : leftOutMore, { antwoorden })}`;
}

function countsIn(choices: readonly Choice[], counts: Tally, labelOf: (choice: Choice) => string): string[] {
  return choices
    .filter((choice) => (own(counts, choice.id) ?? 0) > 0)
    .map((choice) => `${choice.symbol} ${own(counts, choice.id)} ${labelOf(choice).toLowerCase()}`);
}
