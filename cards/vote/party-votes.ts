import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import type { PartyResult } from '../../dialogs/vote/party-results.ts';
import { column, columns, SUBHEADING, text } from '../parts/build.ts';
import { countsOfVotes } from '../parts/counts.ts';
import type { ColumnSet, Element } from '../parts/element.ts';
import { gapSentences, noGapSentence } from '../parts/gaps.ts';

/** How many votes stand as symbols beside a name on a phone. More than these are only counted. */
const LONGEST = 12;

/** How the parties voted, one under the other, below the finding. Where no parties are shown there are no elements. */
export function partyVotes(content: Content, { asked, revealed }: ViewOf<'reveal'>): Element[] {
  const { party: words } = content.texts.talk;
  const { parties, instead } = revealed;
  if (instead !== null) return [text(words.tooSmall, { size: 'Small', isSubtle: true, spacing: 'Medium' })];
  if (!parties) return [];
  const [first, ...others] = gapSentences(content, asked.criterion, parties.gaps);
  const without = first ? null : noGapSentence(content, parties);
  return [
    text(first ?? words.apart, SUBHEADING),
    ...others.map((gap) => text(`**${gap}**`, { spacing: 'None' })),
    ...(without === null ? [] : [text(without, { spacing: 'None' })]),
    ...parties.groups.map((group) => groupRow(content, group)),
  ];
}

/** The name of a group and how many voted, with a symbol for each vote and the same in words. */
function groupRow(content: Content, { party, tally, voted }: PartyResult): ColumnSet {
  const { others, votes } = content.texts.talk.party;
  const counts = countsOfVotes(content, tally).map((count) => count.replaceAll(' ', NO_BREAK));
  const name = [
    text(`**${party?.label ?? others}**`),
    text(fill(votes, { aantal: voted }), { size: 'Small', isSubtle: true, spacing: 'None' }),
  ];
  const row = content.choices.map(({ id, symbol }) => symbol.repeat(own(tally, id) ?? 0)).join('');
  const drawn = [
    ...(voted > LONGEST ? [] : [text(row, { size: 'Medium' })]),
    text(counts.join(' · '), { size: 'Small', spacing: 'None' }),
  ];
  return columns([column(name, '100px'), column(drawn, 'stretch', { spacing: 'Small' })], {
    spacing: 'Small',
  });
}

/** Keeps a count on one line with its word. */
const NO_BREAK = '\u00a0';
