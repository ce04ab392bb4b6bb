import type { Content } from '../../content/index.ts';
import { fromBytes, toBytes } from './compact/sections.ts';
import { entriesOf } from './entries.ts';
import { gramPostingsOf } from './gram-postings.ts';
import type { IndexParts } from './index.ts';
import { learn } from './learned/learn.ts';
import type { Learned } from './learned/learned.ts';
import { pack, unpack } from './learned/pack.ts';
import { postingsOf } from './postings.ts';
import { readTexts } from './read-texts.ts';
import { type SignTree, signTreeOf } from './sign-tree.ts';
import { createFeatures } from './tell-apart.ts';
import { createReadSigns } from './urgent.ts';
import { wordHitsOf } from './word-hits.ts';
import type { WordLists } from './word-lists.ts';

/** All that the search needs beside the content: what takes long to make of its texts, and what was learned of them. */
export type Prepared = IndexParts & Readonly<{ numbers: SignTree; learned: Learned }>;

/** As it stands in a file. The lists are short, and stand there as JSON. */
type Kept = IndexParts['numbers'] &
  SignTree &
  Readonly<{ lists: Readonly<{ json: Uint8Array }>; learned: Readonly<{ packed: Uint8Array }> }>;

/** @returns what the build made of this content; made now, in seconds, where the build made it of another content */
export function preparedFor(content: Content): Prepared {
  const { learning } = content;
  const kept = fromBytes<Kept>('prepared' in learning ? learning.prepared : preparedBytes(content));
  const lists: WordLists = JSON.parse(new TextDecoder().decode(kept.lists.json));
  return { numbers: kept, lists, learned: unpack(kept.learned.packed) };
}

/** Makes it of the content, as bytes for the next start. */
export function preparedBytes(content: Content): Uint8Array {
  const { learning, questions, urgent } = content;
  if (!('examples' in learning)) throw new Error('the examples were not read; load them with withExamples');
  const { words, lists, language, stems, spelled } = readTexts(content);
  const signs = signTreeOf(urgent);
  const featuresIn = createFeatures(createReadSigns(urgent, signs), language);
  const learned = learn({
    examples: learning.examples,
    questions: Object.values(questions).flat(),
    featuresOf: (text) => featuresIn(text).ofText,
    frameOf: (text) => featuresIn(text).ofFrame(),
  });
  const kept: Kept = {
    ...words,
    ...postingsOf(stems),
    ...wordHitsOf(entriesOf(content), language),
    ...signs,
    grams: gramPostingsOf(spelled),
    lists: { json: new TextEncoder().encode(JSON.stringify(lists)) },
    learned: { packed: pack(learned) },
  };
  return toBytes(kept);
}
