import { z } from 'zod';
import { RESOURCE_KINDS } from './schema.ts';

/** What an editor may write in search.yaml and in questions/*.yaml, checked at the start. */

const text = z.string().trim().min(1);
const words = z.array(text).min(1);

export const SearchFile = z.strictObject({
  /** Ways of writing that have to be taken apart before a text is cut into words: "hg/km". */
  spellings: z.record(z.string().min(1), text),
  /** Words that are never looked up: "de", "ik", "waar". */
  stopWords: words,
  /** Words that say nothing about the subject: they count little, known or not. */
  ordinary: words,
  /** Words that count as one; the first of them is the one that all become. */
  forms: z.array(words.min(2)),
  /** What people say, and the words of the infobox and the example questions for it. */
  synonyms: z.array(z.strictObject({ words, means: words })),
  /** Words that belong to nearly every entry: they count less than the other words of a question. */
  general: words,
  /** Words that ask for the norm of a criterion rather than for a resource. */
  norms: words,
  /** Words that ask for a kind of resource. */
  kinds: z.array(z.strictObject({ words, kinds: z.array(z.enum(RESOURCE_KINDS)).min(1) })),
  /** Names that ask for a publisher, as it stands in the infobox or as a part of that. */
  publishers: z.array(z.strictObject({ words, publisher: text })),
  /** Words that ask for what is free of charge. */
  free: words,
  /** Words that ask for all there is: "welke", "alle". */
  list: words,
  /** Words that a follow-up begins with: "en", "ook". */
  followUp: words,
  /** Words for people; one in a follow-up takes the place of the one in the question before it. */
  groups: z.array(words),
  /** Words before the number of a standard or criterion, and between its number and letter. */
  numbers: z.strictObject({ before: words, between: words, ordinals: z.array(text).length(10) }),
  /** Words of other subjects: a question about one of those is not for the infobox. */
  foreign: words,
});

export const QuestionFile = z.strictObject({
  /** Everyday questions for each entry: a resource, criterion, standard or topic. */
  questions: z.record(z.string(), words),
});
