import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Spread } from '../../dialogs/vote/spread.ts';
import { turnoutWords, votedWords } from '../../dialogs/vote/turnout-words.ts';
import type { VoteResult, VoteResults } from '../../dialogs/vote/vote-result.ts';
import { FEW } from '../../dialogs/vote/voting.ts';
import { actionSet, container, SUBHEADING, text } from './build.ts';
import { toggle } from './button.ts';
import { capitalised } from './capitalised.ts';
import { countsOfVotes } from './counts.ts';
import type { Element } from './element.ts';
import { gapSentences } from './gaps.ts';

/** How many criteria stand on the card in full. The others are folded, and named in short. */
const NAMED = 5;
/** How many findings about parties stand on the card. */
const FINDINGS = 3;
const FOLDED = 'stemmen';

/** What the votes came to, the widest apart first. Without revealed votes there are no elements. */
export function votePart(content: Content, votes: VoteResults | null): Element[] {
  if (!votes) return [];
  const { summary } = content.texts;
  const rest = votes.lines.slice(NAMED);
  return [
    text(summary.votes, SUBHEADING),
    ...gapLines(content, votes),
    text(totals(content, votes), { spacing: 'Small' }),
    ...(votes.withheld
      ? [text(fill(summary.withheld[votes.withheld], { aantal: FEW }), { size: 'Small', isSubtle: true })]
      : []),
    ...votes.lines.slice(0, NAMED).map((line) => votesLine(content, line)),
    ...(rest.length > 0
      ? [
          actionSet([toggle(fill(summary.moreVotes, { aantal: rest.length }), [FOLDED])], {
            spacing: 'Small',
          }),
          container(inShort(content, rest), { id: FOLDED, isVisible: false, spacing: 'Small' }),
        ]
      : []),
  ];
}

/** What parties see differently, as the first findings of the votes. */
function gapLines(content: Content, { lines }: VoteResults): Element[] {
  const all = lines.flatMap(({ criterion, gaps }) => gapSentences(content, criterion, gaps));
  const rest = all.length - FINDINGS;
  return [
    ...all.slice(0, FINDINGS).map((gap) => text(`**${gap}**`, { spacing: 'Small' })),
    ...(rest > 0
      ? [text(fill(content.texts.summary.more, { aantal: rest }), { isSubtle: true, spacing: 'Small' })]
      : []),
  ];
}

function totals({ texts }: Content, { lines, apart, withheld }: VoteResults): string {
  const { voted, votedOne, apartOn, apartNowhere } = texts.summary;
  const on = lines.length === 1 ? votedOne : fill(voted, { aantal: lines.length });
  if (withheld && apart === 0) return on;
  return `${on} ${apart > 0 ? fill(apartOn, { aantal: apart }) : apartNowhere}`;
}

function votesLine(content: Content, { criterion, voted, of, counts, agreed }: VoteResult): Element {
  const { summary } = content.texts;
  const answer = agreed
    ? fill(summary.agreed, { antwoord: `${agreed.symbol} ${agreed.label}` })
    : summary.notAgreed;
  const detail = [
    ...(counts ? [countsOfVotes(content, counts.tally).join('  ')] : []),
    votedWords(content, { voted, of }),
    ...(counts ? [summary.spread[counts.spread.kind]] : []),
  ];
  return container(
    [
      text(`${criterion.id} ${criterion.label} – ${answer}`),
      text(detail.join(' · '), { size: 'Small', isSubtle: true, spacing: 'None' }),
    ],
    { spacing: 'Small' },
  );
}

const KINDS: readonly Spread['kind'][] = ['apart', 'unranked', 'near', 'same'];

/** One line for all criteria whose votes lie equally far apart: "Dicht bij elkaar: 3B (8 van 9), 6C (7 van 9)". */
function inShort(content: Content, lines: readonly VoteResult[]): Element[] {
  const { summary } = content.texts;
  const told = KINDS.map((kind) => ({
    title: summary.spread[kind],
    of: lines.filter(({ counts }) => counts?.spread.kind === kind),
  }));
  const withheld = { title: summary.votedAlso, of: lines.filter(({ counts }) => counts === null) };
  return [...told, withheld]
    .filter(({ of }) => of.length > 0)
    .map(({ title, of }) => {
      const named = of.map((line) => `${line.criterion.id} (${turnoutWords(content, line)})`);
      return text(
        fill(summary.inShort, {
          stemmen: capitalised(title),
          criteria: named.join(', '),
        }),
        {
          size: 'Small',
          spacing: 'Small',
        },
      );
    });
}
