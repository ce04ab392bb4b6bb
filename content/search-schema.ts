import * as z from 'zod';
import { RESOURCE_KINDS } from './infobox-schema.ts';
import { text } from './text-line.ts';

/** What an editor may write in search.yaml and in questions/*.yaml, checked at the start. */

const words = z.array(text).min(1);

export const SearchFile = z.strictObject({
  /** Ways of writing that are replaced before a text is cut into words: "hg/km". */
  spellings: z.record(z.string().min(1), text),
  /** Words that are never looked up: "de", "ik", "waar". */
  stopWords: words,
  /** Words that say nothing about the subject: they count little, known or not. */
  ordinary: words,
  /** Words that count as one. All of them become the first. */
  forms: z.array(words.min(2)),
  /** What people say, and the words of the infobox and the example questions for it. */
  synonyms: z.array(z.strictObject({ words, means: words })),
  /** Words that belong to nearly every entry: they count less than the other words of a question. */
  general: words,
  /** Words that ask for the norm of a criterion rather than for a resource. */
  norms: words,
  /** Words that ask for a kind of resource. */
  kinds: z.array(z.strictObject({ words, kinds: z.array(z.enum(RESOURCE_KINDS)).min(1) })),
  /** Names that ask for a publisher: its name in the infobox, or a part of it. */
  publishers: z.array(z.strictObject({ words, publisher: text })),
  /** Words that ask for resources free of charge. */
  free: words,
  /** Words that ask for everything there is: "welke", "alle". */
  list: words,
  /** Words that a question begins with: "hoe", "kan". */
  questionWords: words,
  /** Words that ask what a word means: "wat is", "betekent". */
  defines: words,
  /** Words that a follow-up begins with: "en", "ook". */
  followUp: words,
  /** Words for people. One of them in a follow-up replaces the one in the question before it. */
  groups: z.array(words),
  /** Words before the number of a standard or criterion, and between its number and letter. */
  numbers: z.strictObject({ before: words, between: words, ordinals: z.array(text).length(10) }),
  /** Words of other subjects. The infobox has nothing on a question about one of those. */
  foreign: words,
});

export const QuestionFile = z.strictObject({
  /** Everyday questions for each entry: a resource, criterion, standard or topic. */
  questions: z.record(z.string(), words),
});
