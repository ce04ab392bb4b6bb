import { fill } from '../../content/fill.ts';
import type { Choice, Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { voteLabel } from '../../content/vote-label.ts';
import { votedWords } from './turnout-words.ts';
import type { Revealed } from './vote-view.ts';

type Counted = Pick<Revealed, 'spread' | 'tally' | 'voted' | 'of'>;

/** "Ronde 2: van onvoldoende tot voldoende (8 van 9 stemden)" */
export function spreadLine(content: Content, title: string, revealed: Counted): string {
  const values = { titel: title, spreiding: spreadWords(content, revealed) };
  return fill(content.texts.votes.spread.line, { ...values, stemden: votedWords(content, revealed) });
}

/** How far the votes of a ballot lie apart, in words that can follow a colon. */
export function spreadWords(content: Content, revealed: Pick<Counted, 'spread' | 'tally'>): string {
  const words = content.texts.votes.spread;
  const { kind, low, high, outside } = revealed.spread;
  const only = low ?? content.choices.find(({ id }) => (own(revealed.tally, id) ?? 0) > 0);
  if (kind === 'same' && only) return fill(words.same, { antwoord: named(only) });
  if (!low || !high) return words.none;
  const spread =
    low.id === high.id
      ? fill(words.some, { antwoord: named(low) })
      : fill(words.range, { laag: named(low), hoog: named(high) });
  if (outside === 0) return spread;
  return fill(outside === 1 ? words.outsideOne : words.outside, { spreiding: spread, aantal: outside });
}

function named(choice: Choice): string {
  return voteLabel(choice).toLowerCase();
}
