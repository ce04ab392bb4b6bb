import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Spread } from '../../dialogs/vote/spread.ts';
import { turnoutWords, votedWords } from '../../dialogs/vote/turnout-words.ts';
import type { VoteResult, VoteResults } from '../../dialogs/vote/vote-result.ts';
import { FEW } from '../../dialogs/vote/voting.ts';
import { container, SUBHEADING, text } from './build.ts';
import { capitalised } from './capitalised.ts';
import { countsOfVotes } from './counts.ts';
import type { Element } from './element.ts';
import { FINDINGS, findings } from './gaps.ts';

/** How many criteria are told in full. The others are named in short. */
const NAMED = 5;

/** What the votes came to, the widest apart first. Without revealed votes there are no elements. */
export function votePart(content: Content, votes: VoteResults | null): Element[] {
  if (!votes) return [];
  const { summary } = content.texts;
  const rest = votes.lines.slice(NAMED);
  return [
    text(summary.votes, SUBHEADING),
    ...findings(content, votes)
      .slice(FINDINGS)
      .map((gap) => text(gap, { spacing: 'Small' })),
    text(totals(content, votes), { spacing: 'Small' }),
    ...(votes.withheld
      ? [text(fill(summary.withheld[votes.withheld], { aantal: FEW }), { size: 'Small', isSubtle: true })]
      : []),
    ...votes.lines.slice(0, NAMED).map((line) => votesLine(content, line)),
    ...inShort(content, rest),
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
