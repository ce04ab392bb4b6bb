import type { Examples } from '../../../content/examples.ts';
import { fitModel, type Lesson } from './fit.ts';
import { FEATURES } from './hashes.ts';
import { COMMAND, type Learned } from './learned.ts';

/** What to learn from, and how a text is read. */
export type Lessons = Readonly<{
  examples: Examples;
  /** The example questions of the infobox. */
  questions: readonly string[];
  featuresOf: (text: string) => Int32Array;
  frameOf: (text: string) => Int32Array;
}>;

/** How much a text counts as an example of one kind or against it; others count once. */
const CALM = 2;
const DANGER = 2;
const OUTSIDE = 2;
const MEANT = 8;

/** There are fewer frames than texts. */
const FRAME_FEATURES = 1 << 16;

/** Fewer features are enough for the meanings of short questions about one subject. */
const MEANING_FEATURES = 1 << 13;

/** Learns to tell the infobox's questions, those about the bot, and danger apart from everything else. */
export function learn({ examples, questions, featuresOf, frameOf }: Lessons): Learned {
  const read = (texts: readonly string[]) => texts.map(featuresOf);
  const meant = [
    ...Object.entries(examples.about),
    ...Object.entries(examples.commands).map(([id, texts]) => [COMMAND + id, texts] as const),
  ].map(([id, texts]) => ({ id, texts: read(texts) }));
  const inside = [...questions, ...examples.likeAbout.infobox];
  const elsewhere = [...examples.outside, ...examples.likeAbout.elsewhere];
  const infobox = read(inside);
  const outside = read(elsewhere);
  const frames = { infobox: inside.map(frameOf), outside: elsewhere.map(frameOf) };
  const danger = read(examples.danger);
  const suicide = read(examples.suicide);
  const calm = read(examples.calm);
  const bot = meant.flatMap(({ texts }) => texts);
  const all = [infobox, outside, danger, suicide, calm, bot].flat();
  return {
    kinds: fitModel(FEATURES, all, {
      infobox: [...are(infobox), ...areNot(outside, OUTSIDE)],
      bot: [...are(bot), ...areNot([...infobox, ...outside, ...calm, ...danger, ...suicide])],
      danger: [
        ...are([...danger, ...suicide], DANGER),
        ...areNot(calm, CALM),
        ...areNot([...infobox, ...outside, ...bot]),
      ],
      suicide: [...are(suicide, DANGER), ...areNot([...danger, ...calm])],
    }),
    frames: fitModel(FRAME_FEATURES, Object.values(frames).flat(), {
      infobox: [...are(frames.infobox), ...areNot(frames.outside, OUTSIDE)],
    }),
    meanings: fitModel(
      MEANING_FEATURES,
      bot,
      Object.fromEntries(
        meant.map(({ id, texts }) => [
          id,
          [...are(texts, MEANT), ...areNot(meant.filter((one) => one.id !== id).flatMap((one) => one.texts))],
        ]),
      ),
    ),
  };
}

function are(texts: readonly Int32Array[], counts = 1): Lesson[] {
  return texts.map((features) => ({ features, is: true, counts }));
}

function areNot(texts: readonly Int32Array[], counts = 1): Lesson[] {
  return texts.map((features) => ({ features, is: false, counts }));
}
