import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { spreadWords } from '../../dialogs/vote/spread-line.ts';
import type { Revealed } from '../../dialogs/vote/vote-view.ts';
import { FEW } from '../../dialogs/vote/voting.ts';
import { capitalised } from '../parts/capitalised.ts';

/** What revealed votes mean in a few words, and what the team does with that. */
export function revealWords(
  content: Content,
  revealed: Revealed,
): Readonly<{ title: string; lines: string[] }> {
  const { titles, advice, few } = content.texts.votes.reveal;
  const meaning = meaningOf(content, revealed);
  const spread = spreadWords(content, revealed);
  const known = revealed.voted < FEW ? [fill(few, { aantal: FEW })] : [];
  return {
    title: titles[meaning],
    lines: [`${capitalised(spread)}. ${advice[meaning]}`, ...known],
  };
}

type Meaning = keyof Content['texts']['votes']['reveal']['titles'];

function meaningOf(content: Content, { spread, tally, voted }: Revealed): Meaning {
  if (voted === 1) return 'one';
  const isUnknown = content.choices.some(({ id, unknown }) => unknown && own(tally, id) === voted);
  if (isUnknown) return 'unknown';
  if (spread.kind !== 'unranked') return spread.kind;
  return spread.low ? 'some' : 'none';
}
