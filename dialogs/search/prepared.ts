import type { Content } from '../../content/index.ts';
import { createLanguage } from './language.ts';
import { learn } from './learned/learn.ts';
import type { Learned } from './learned/learned.ts';
import { pack, unpack } from './learned/pack.ts';
import { readTexts, type TextsRead } from './read-texts.ts';
import { createSplit } from './split.ts';
import { createFeatures } from './tell-apart.ts';

/** What takes long to make of the content, and is made once: its texts in words and stems, and what was learned. */
export type Prepared = Readonly<{ texts: TextsRead; learned: Learned }>;

/** @returns what the build made of this content; made now, in seconds, where the build made it of another content */
export function preparedFor(content: Content): Prepared {
  return 'prepared' in content.learning ? fromBytes(content.learning.prepared) : prepare(content);
}

/** Makes it of the content, as bytes for the next start. */
export function preparedBytes(content: Content): Uint8Array {
  const { texts, learned } = prepare(content);
  const vocabulary = [...new Set(texts.stems.flat())];
  const numbers = new Map(vocabulary.map((stem, number) => [stem, number]));
  const head: Head = {
    times: [...texts.words.times],
    source: texts.words.source.length,
    vocabulary,
    stems: texts.stems.map((stems) => stems.map((stem) => numbers.get(stem) ?? 0)),
    spelled: texts.spelled,
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), pack(learned)]);
}

/** The texts as JSON. The words of the source come first in `times`; a stem is its number in the vocabulary. */
type Head = Readonly<{
  times: readonly (readonly [string, number])[];
  source: number;
  vocabulary: readonly string[];
  stems: readonly (readonly number[])[];
  spelled: readonly string[];
}>;

function fromBytes(bytes: Uint8Array): Prepared {
  const end = bytes.indexOf(LINE_END);
  const { times, source, vocabulary, stems, spelled }: Head = JSON.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset, end).toString(),
  );
  return {
    texts: {
      words: { times: new Map(times), source: times.slice(0, source).map(([word]) => word) },
      stems: stems.map((numbers) => numbers.map((number) => vocabulary[number] ?? '')),
      spelled,
    },
    learned: unpack(bytes.subarray(end + 1)),
  };
}

const LINE_END = 10;

function prepare(content: Content): Prepared {
  const { learning, questions, search } = content;
  if (!('examples' in learning)) throw new Error('the examples were not read; load them with withExamples');
  const texts = readTexts(content);
  const language = createLanguage(search, createSplit(search.spellings), texts.words);
  const { ofText, ofFrame } = createFeatures(content, language);
  const learned = learn({
    examples: learning.examples,
    questions: Object.values(questions).flat(),
    featuresOf: ofText,
    frameOf: ofFrame,
  });
  return { texts, learned };
}
