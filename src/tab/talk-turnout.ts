import { earlyWords } from '../../cards/vote/reveal-early.ts';
import { thresholdSentence, turnoutSentence } from '../../cards/vote/turnout.ts';
import type { Content } from '../../content/index.ts';
import type { Turnout } from '../../dialogs/vote/vote-view.ts';

/** How many voted, as the screen shows it, and what is asked before their votes are shown. */
export type TalkTurnout = Readonly<{
  ballot: number;
  sentence: string;
  threshold: string;
  /** Whether enough people voted to show the votes. */
  mayReveal: boolean;
  /** What is asked when some have not voted; null when all have. */
  early: ReturnType<typeof earlyQuestion> | null;
}>;

export function talkTurnout(content: Content, turnout: Turnout): TalkTurnout {
  return {
    ballot: turnout.ballot,
    sentence: turnoutSentence(content, turnout),
    threshold: thresholdSentence(content, turnout),
    mayReveal: turnout.voted >= turnout.threshold,
    early: turnout.all ? null : earlyQuestion(content, turnout),
  };
}

/** What is asked before votes are shown that not everybody gave, as the bot asks it in the chat. */
function earlyQuestion(content: Content, turnout: Turnout) {
  const { buttons } = content.texts.votes;
  const { title, lines } = earlyWords(content, turnout);
  return {
    title,
    lines: [turnoutSentence(content, turnout), ...lines],
    confirm: buttons.revealNow,
    wait: buttons.wait,
  };
}
