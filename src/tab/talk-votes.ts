import { capitalised } from '../../cards/parts/capitalised.ts';
import { countsOfVotes } from '../../cards/parts/counts.ts';
import { gapSentences, noGapSentence } from '../../cards/parts/gaps.ts';
import { revealWords } from '../../cards/vote/reveal-words.ts';
import { fill } from '../../content/fill.ts';
import type { Content, Criterion } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { voteLabel } from '../../content/vote-label.ts';
import type { TalkView } from '../../dialogs/talk-view.ts';
import type { Tally } from '../../dialogs/vote/ballot.ts';
import { votedWords } from '../../dialogs/vote/turnout-words.ts';
import type { Revealed } from '../../dialogs/vote/vote-view.ts';

/** Revealed votes as the screen shows them: a row for each choice, a column for all and for each party. */
export type TalkVotes = Readonly<{
  ballot: number;
  title: string;
  lines: readonly string[];
  /** "8 van 9 stemden". */
  voted: string;
  groups: readonly Readonly<{ label: string; voted: number }>[];
  /** `counts`: one number for each group. */
  rows: readonly Readonly<{ symbol: string; label: string; counts: readonly number[] }>[];
  /** The votes of the ballot before; null where they may not be shown. */
  before: string | null;
  /** What the votes of the parties tell; empty where nobody said a party. */
  parties: readonly string[];
}>;

export function talkVotes(content: Content, { criterion }: TalkView, revealed: Revealed): TalkVotes {
  const { tally, voted, parties } = revealed;
  const words = content.texts.talk.party;
  const groups = [
    { label: content.texts.tab.talk.everybody, tally, voted },
    ...(parties?.groups ?? []).map((group) => ({ ...group, label: group.party?.label ?? words.others })),
  ];
  const { title, lines } = revealWords(content, revealed);
  return {
    ballot: revealed.ballot,
    title,
    lines,
    voted: capitalised(votedWords(content, revealed)),
    groups: groups.map(({ label, voted: votes }) => ({ label, voted: votes })),
    rows: content.choices
      .filter(({ id, rank }) => rank !== undefined || (own(tally, id) ?? 0) > 0)
      .map((choice) => ({
        symbol: choice.symbol,
        label: voteLabel(choice),
        counts: groups.map((group) => own(group.tally, choice.id) ?? 0),
      })),
    before: revealed.before && beforeWords(content, revealed.before),
    parties: findings(content, criterion, revealed),
  };
}

function beforeWords(content: Content, before: Tally): string {
  return fill(content.texts.votes.reveal.before, { stemmen: countsOfVotes(content, before).join(' · ') });
}

/** A sentence for each gap between parties, the widest first; or that there is none. */
function findings(content: Content, criterion: Criterion, { parties, instead }: Revealed): string[] {
  if (instead !== null) return [content.texts.talk.party.tooSmall];
  if (!parties) return [];
  const gaps = gapSentences(content, criterion, parties.gaps);
  const without = gaps.length > 0 ? null : noGapSentence(content, parties);
  return without === null ? gaps : [without];
}
