import { fill } from '../../content/fill.ts';
import type { Choice, Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { voteLabel } from '../../content/vote-label.ts';
import type { Tally } from '../../dialogs/vote/ballot.ts';
import type { Revealed } from '../../dialogs/vote/vote-view.ts';
import { column, columns, text } from '../parts/build.ts';
import { countsOfVotes } from '../parts/counts.ts';
import type { Column, ColumnSet, Element, RichTextBlock } from '../parts/element.ts';

/** How long the longest bar is (blocks), so that it fits beside the words on a phone. */
const LENGTH = 10;

/** How many votes each choice got: its name, the number and a bar. Under it the ballot before, where it may be shown. */
export function voteBars(content: Content, { tally, before }: Revealed): Element[] {
  const votes = ({ id }: Choice) => own(tally, id) ?? 0;
  const shown = content.choices.filter((choice) => choice.rank !== undefined || votes(choice) > 0);
  const most = Math.max(...shown.map(votes));
  return [
    ...shown.map((choice, index) => row(choice, { votes: votes(choice), most, isFirst: index === 0 })),
    ...(before ? [text(beforeLine(content, before), { size: 'Small', spacing: 'Small' })] : []),
  ];
}

type Bar = Readonly<{ votes: number; most: number; isFirst: boolean }>;

function row(choice: Choice, { votes, most, isFirst }: Bar): ColumnSet {
  const name = column([text(`${choice.symbol} ${voteLabel(choice)}`)], '120px');
  const count = (width: Column['width']) =>
    column([text(`${votes}`, { weight: 'Bolder' })], width, { spacing: 'Small' });
  const drawn =
    votes === 0
      ? [name, count('stretch')]
      : [
          name,
          count('28px'),
          column([bar(votes, most)], 'stretch', { spacing: 'Small', verticalContentAlignment: 'Center' }),
        ];
  return columns(drawn, { spacing: isFirst ? 'Medium' : 'Small' });
}

/** A bar of letters: every client draws it, in the colours of its own theme. */
function bar(votes: number, most: number): RichTextBlock {
  const length = Math.max(1, Math.round((votes / most) * LENGTH));
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '█'.repeat(length), color: 'Accent' }] };
}

/** Keeps a count on one line with its word. */
const NO_BREAK = '\u00a0';

function beforeLine(content: Content, before: Tally): string {
  const stemmen = countsOfVotes(content, before)
    .map((count) => count.replaceAll(' ', NO_BREAK))
    .join(' · ');
  return fill(content.texts.votes.reveal.before, { stemmen });
}
