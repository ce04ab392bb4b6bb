import { fold } from '../../content/fold.ts';
import type { Language } from './language.ts';
import { featuresOf, frameFeaturesOf, frameOf, wordsOf } from './learned/features.ts';
import type { Learned, TextKind } from './learned/learned.ts';
import { type Model, scoresOf } from './learned/model.ts';
import type { ReadSigns, SignsRead } from './urgent.ts';

/** How likely a text is to be of each kind, as log-odds: above 0 it is more likely than not. */
export type Likely = Readonly<Record<TextKind, number>>;

/** What was learned of texts tells of one text. */
export type Judged = Readonly<{
  likely: Likely;
  /** How likely it is that the infobox can be asked for this, of whatever subject. */
  frame: () => number;
  /** What it means if it is about the bot, best first. */
  meanings: () => readonly Readonly<{ id: string; score: number }>[];
}>;

/** Tells what kind of text somebody typed, as it was learned from examples. */
export type TellApart = (text: string) => Judged;

export function createTellApart(
  readSigns: ReadSigns,
  language: Language,
  { kinds, frames, meanings }: Learned,
): TellApart {
  const featuresIn = createFeatures(readSigns, language);
  return (text) => {
    const { ofText, ofFrame } = featuresIn(text);
    const [infobox = 0, bot = 0, danger = 0, suicide = 0] = scoresOf(kinds, ofText);
    let meant: ReturnType<Judged['meanings']> | undefined;
    return {
      likely: { infobox, bot, danger, suicide },
      frame: () => scoresOf(frames, ofFrame())[0] ?? 0,
      meanings: () => {
        meant ??= sorted(meanings, ofText);
        return meant;
      },
    };
  };
}

function sorted(meanings: Model, features: Int32Array): ReturnType<Judged['meanings']> {
  const scores = scoresOf(meanings, features);
  return meanings.tables
    .map(({ id }, index) => ({ id, score: scores[index] ?? 0 }))
    .sort((a, b) => b.score - a.score);
}

/** Makes the function that reads a text into features: all of it, and only what it asks of the subject. */
export function createFeatures(
  readSigns: ReadSigns,
  { isSubject }: Language,
): (text: string) => Readonly<{ ofText: Int32Array; ofFrame: () => Int32Array }> {
  return (text) => {
    const words = wordsOf(fold(text));
    const frame = frameOf(words, isSubject);
    return {
      ofText: featuresOf({ words, frame, traits: traitsOf(readSigns(text)) }),
      ofFrame: () => frameFeaturesOf(frame),
    };
  };
}

/** The lowest and highest sum of weights that are told apart, and the most signs. */
const LOWEST = -2;
const HIGHEST = 8;
const MOST_SIGNS = 5;

/** What the signs of danger in a text come to. */
function traitsOf({ shown, wouldBe }: SignsRead): string[] {
  const sum = shown.reduce((total, { weight }) => total + weight, 0);
  return [
    `sum ${Math.max(LOWEST, Math.min(HIGHEST, sum))}`,
    `danger ${shown.some((sign) => sign.danger)}`,
    `concrete ${shown.some((sign) => sign.concrete)}`,
    `alarm ${wouldBe}`,
    `signs ${Math.min(MOST_SIGNS, shown.filter(({ weight }) => weight > 0).length)}`,
    ...shown.map(({ name }) => `sign ${name}`),
  ];
}
