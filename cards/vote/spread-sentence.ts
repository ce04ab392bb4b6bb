import { fill } from '../../content/fill.ts';
import type { Choice, Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { voteLabel } from '../../content/vote-label.ts';
import type { Revealed } from '../../dialogs/vote/vote-view.ts';

/** "Van onvoldoende tot voldoende, 1 gaf geen oordeel." */
export function spreadSentence(content: Content, revealed: Pick<Revealed, 'spread' | 'tally'>): string {
  const words = spreadWords(content, revealed);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function spreadWords(content: Content, { spread, tally }: Pick<Revealed, 'spread' | 'tally'>): string {
  const words = content.texts.votes.spread;
  const { kind, low, high, outside } = spread;
  const only = low ?? content.choices.find(({ id }) => (own(tally, id) ?? 0) > 0);
  if (kind === 'same' && only) return fill(words.same, { antwoord: named(only) });
  if (!low || !high) return words.none;
  const ends =
    low.id === high.id
      ? fill(words.some, { antwoord: named(low) })
      : fill(words.range, { laag: named(low), hoog: named(high) });
  if (outside === 0) return ends;
  return fill(outside === 1 ? words.outsideOne : words.outside, { spreiding: ends, aantal: outside });
}

function named(choice: Choice): string {
  return voteLabel(choice).toLowerCase();
}
