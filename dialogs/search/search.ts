import { cut } from '../../content/cut.ts';
import type { AboutReply, Content } from '../../content/index.ts';
import { type AboutBot, createAboutBot } from './about.ts';
import { createHearDanger } from './danger.ts';
import { createIndex } from './index.ts';
import { createLook, type Lookup } from './look.ts';
import { preparedFor } from './prepared.ts';
import { rememberLast } from './remember-last.ts';
import { createTellApart } from './tell-apart.ts';
import { createUnderstand, type Understood } from './understand-question.ts';
import { createReadSigns } from './urgent.ts';

export type { Result } from './result.ts';

/**
 * What the bot has to say to a question: what the infobox holds, or something in its place. The outcome is `none` where
 * something else is said.
 */
export type Findings = Lookup &
  Readonly<{
    /** Whether somebody may be in danger now. Then there is help and nothing else. */
    urgent: boolean;
    /** Whether somebody may be about to take their own life; then they are in danger too. */
    suicide: boolean;
    /** What the content says about the bot itself, where that is what was asked; there are no results then. */
    about: AboutReply | null;
  }>;

export type Search = Readonly<{
  /**
   * Replies to any text, and never throws. Chat, tab, compose box and command line all ask this.
   * @param before the question before it in this chat, for a short follow-up such as "en voor ouderen?"
   */
  ask: (question: string, before?: string) => Findings;
  /** Whether a text tells of a present danger. */
  isUrgent: (text: string) => boolean;
  /** The command that a text is in somebody's own words; null for any other text. */
  command: (text: string) => AboutBot['command'];
}>;

/** How many characters of a question are searched for and shown. */
export const QUESTION_LIMIT = 400;

/** Opens the search over all content; done once, at the start. */
export function createSearch(content: Content): Search {
  const prepared = preparedFor(content);
  const index = createIndex(content, prepared);
  const readSigns = createReadSigns(content.urgent, prepared.numbers);
  const tell = createTellApart(readSigns, index.language, prepared.learned);
  const hearDanger = createHearDanger(readSigns, tell);
  const aboutBot = createAboutBot(content);
  const understand = createUnderstand(content, index);
  const look = createLook(content, index);
  const hear = rememberLast((text) => {
    const typed = cut(text.trim().replace(/\s+/g, ' '), QUESTION_LIMIT);
    const judged = tell(typed);
    // Danger is looked for in the whole text: people tell about it at length, and not always at the beginning.
    return { typed, judged, danger: hearDanger(text, judged) };
  });
  return {
    ask: (question, before) => {
      const { typed, judged, danger } = hear(question);
      if (danger.urgent) return { ...NOTHING, ...danger, asked: typed };
      const understood = understand({ typed, before, judged });
      const { about } = understood.list ? { about: null } : aboutBot(typed, judged, isElsewhere(understood));
      if (about) return { ...NOTHING, about, asked: typed };
      const { asked, joined } = understood;
      const whole = joined ? tell(asked) : judged;
      // Two calm questions can tell of danger together: "een vader die zijn kind slaat" and "en vanavond?".
      const together = joined ? hearDanger(asked, whole) : danger;
      if (together.urgent) return { ...NOTHING, ...together, asked: typed };
      return { ...NOTHING, ...look(understood, whole) };
    },
    isUrgent: (text) => hear(text).danger.urgent,
    command: (text) => {
      const { typed, judged, danger } = hear(text);
      return danger.urgent ? null : aboutBot(typed, judged, false).command;
    },
  };
}

/** Whether something speaks for another subject than the bot itself, or no word tells of any. */
function isElsewhere({ numbered, opens, definition, query: { words } }: Understood): boolean {
  const isForeign = words.some(({ status }) => status === 'foreign');
  return numbered !== null || opens || definition !== null || isForeign || words.length === 0;
}

const NOTHING: Omit<Findings, 'asked'> = {
  outcome: 'none',
  urgent: false,
  suicide: false,
  about: null,
  definition: null,
  joined: false,
  list: false,
  results: [],
};
