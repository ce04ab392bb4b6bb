import type { Content, Definition } from '../../content/index.ts';
import { type ByNumber, createByNumber } from './by-number.ts';
import { createDefine } from './define.ts';
import { createFollowUp, type InWords } from './follow-up.ts';
import type { Index } from './index.ts';
import { fits } from './intent.ts';
import { createReader, type Query } from './query.ts';
import { rank } from './rank.ts';
import type { Scored } from './result.ts';
import type { Split } from './split.ts';
import type { Judged } from './tell-apart.ts';

/** What a question asks for. */
export type Understood = Readonly<{
  /** The question as it is searched for, and whether the question before it is a part of that. */
  asked: string;
  joined: boolean;
  /** Whether it opens as a follow-up, joined or not. */
  opens: boolean;
  query: Query;
  /** The standard or criterion that it names. */
  numbered: ByNumber | null;
  /** All that fits, where it asks for everything there is. */
  list: readonly Scored[] | null;
  /** The word whose meaning it asks for. */
  definition: Definition | null;
}>;

/** A question as it was typed, the one before it, and what was learned tells of it. */
type Typed = Readonly<{ typed: string; before: string | undefined; judged: Judged }>;

/** Makes the function that finds out what a question asks for. */
export function createUnderstand(content: Content, index: Index): (question: Typed) => Understood {
  const read = createReader(index);
  const byNumber = createByNumber(content);
  const complete = createFollowUp(content.search, index.language);
  const define = createDefine(content, index);
  const { split } = index.language;
  const defineRest = (rest: string | null) => (rest === null ? null : define(split(rest)));
  return ({ typed, before, judged }) => {
    const named = byNumber(typed);
    // "De printer op de 3e verdieping" names no criterion.
    const numbered = named && !(named.ordinal && judged.likely.infobox < 0) ? named : null;
    const words = split(typed);
    const alone = numbered ? inWords(numbered.rest, split) : { text: typed, words };
    const completed = complete(alone, before);
    // "En VT?" asks what that is.
    const definition = define(words) ?? defineRest(completed.rest);
    const joined = completed.joined && definition === null;
    const query = read(joined ? split(completed.asked) : alone.words);
    return {
      asked: joined ? completed.asked : typed,
      joined,
      opens: completed.rest !== null,
      query,
      numbered,
      list: numbered ? null : listOf(index, query),
      definition,
    };
  };
}

function inWords(text: string, split: Split): InWords {
  return { text, words: split(text) };
}

/** All entries that fit, for a question that names a kind, a publisher or "gratis" but no subject. */
function listOf(index: Index, query: Query): readonly Scored[] | null {
  const { intent } = query;
  const asks = intent.kinds.length > 0 || intent.publishers.length > 0 || intent.free;
  if (!asks || query.words.some((word) => word.status !== 'ordinary')) return null;
  const score = new Map(rank(index, query).map((one) => [one.entry, one.score]));
  const fitting = index.entries
    .map((entry, number) => ({ entry, number }))
    .filter(({ entry }) => entry.kind === 'resource' && fits(intent, entry))
    .map(({ number }) => ({ entry: number, score: score.get(number) ?? 0 }))
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
  return fitting.length > 0 ? fitting : null;
}
