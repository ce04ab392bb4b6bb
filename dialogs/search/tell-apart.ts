import { fold } from '../../content/fold.ts';
import type { Content } from '../../content/index.ts';
import type { Language } from './language.ts';
import { featuresOf, frameFeaturesOf, wordsOf } from './learned/features.ts';
import { KINDS, type Learned, type TextKind } from './learned/learned.ts';
import { scoresOf } from './learned/model.ts';
import { urgentSigns } from './urgent.ts';

/** How likely a text is to be of each kind, as log-odds: above 0 it is more likely than not. */
export type Likely = Readonly<Record<TextKind, number>> &
  Readonly<{
    /** That the infobox can be asked for this, of whatever subject. */
    frame: number;
  }>;

/** What was learned of texts tells of one text. */
export type Judged = Readonly<{
  likely: Likely;
  /** What it means if it is about the bot, best first. */
  meanings: () => readonly Readonly<{ id: string; score: number }>[];
}>;

/** Tells what kind of text somebody typed, as it was learned from examples. */
export type TellApart = (text: string) => Judged;

export function createTellApart(
  content: Content,
  language: Language,
  { kinds, frames, meanings }: Learned,
): TellApart {
  const { ofText, ofFrame } = createFeatures(content, language);
  return (text) => {
    const features = ofText(text);
    const scores = scoresOf(kinds, features);
    const [frame = 0] = scoresOf(frames, ofFrame(text));
    return {
      likely: Object.fromEntries([
        ...KINDS.map((kind, index) => [kind, scores[index] ?? 0]),
        ['frame', frame],
      ]) as Likely,
      meanings: () => {
        const meant = scoresOf(meanings, features);
        return meanings.tables
          .map(({ id }, index) => ({ id, score: meant[index] ?? 0 }))
          .sort((a, b) => b.score - a.score);
      },
    };
  };
}

/** Reads a text into features: all of it, and only what it asks of the subject. */
type Features = Readonly<Record<'ofText' | 'ofFrame', (text: string) => Int32Array>>;

export function createFeatures(content: Content, { isSubject }: Language): Features {
  return {
    ofText: (text) => featuresOf(wordsOf(fold(text)), { isSubject, traits: traitsOf(content, text) }),
    ofFrame: (text) => frameFeaturesOf(wordsOf(fold(text)), isSubject),
  };
}

/** The lowest and highest sum of weights that are told apart, and the most signs. */
const LOWEST = -2;
const HIGHEST = 8;
const MOST_SIGNS = 5;

/** What the signs of danger in a text come to. */
function traitsOf(content: Content, text: string): string[] {
  const signs = urgentSigns(content, text);
  const sum = signs.reduce((total, { weight }) => total + weight, 0);
  const danger = signs.some((sign) => sign.danger);
  const concrete = signs.some((sign) => sign.concrete);
  return [
    `sum ${Math.max(LOWEST, Math.min(HIGHEST, sum))}`,
    `danger ${danger}`,
    `concrete ${concrete}`,
    `alarm ${sum >= content.urgent.threshold && (danger || concrete)}`,
    `signs ${Math.min(MOST_SIGNS, signs.filter(({ weight }) => weight > 0).length)}`,
    ...signs.map(({ name }) => `sign ${name}`),
  ];
}
