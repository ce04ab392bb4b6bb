import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../content/index.ts';
import type { Outcome } from '../../dialogs/search/outcome.ts';

/** A question of a test set and what a good reply to it is. */
export type Asked = Readonly<{
  question: string;
  /** What answers it, by address or by id, with a grade: 2 answers it, 1 helps. */
  relevant: ReadonlyMap<string, number>;
  /** Left out where the set does not say it. */
  outcome?: Outcome;
  /** Whether it tells of a present danger, and whether by somebody to themselves. */
  urgent: boolean;
  suicide: boolean;
  /** Whether it has heavy words and no danger. */
  heavy: boolean;
  /** The id of what the content says about the bot, where that is asked. */
  about?: string;
}>;

type DevQuestion = { q: string; urls: Record<string, number>; noAnswer: boolean; crisis: boolean };
type OwnQuestion = { q: string; relevant: Record<string, number>; outcome: Outcome; urgent: boolean };
type BlindQuestion = {
  q: string;
  kind: 'infobox' | 'outside' | 'danger' | 'heavy' | 'tool';
  relevant?: Record<string, number>;
  about?: string;
  suicide?: boolean;
};

/**
 * The sets that were written without reading the content, its vocabulary or its examples. Thresholds were chosen on all but the
 * last, which was run once when they were.
 */
export const BLIND = ['e', 'f', 'g', 'h', 'i'];

/** Reads a set; `blind` is all of those together. */
export function readSets(name: string, content: Content): Asked[] {
  return (name === 'blind' ? BLIND : [name]).flatMap((one) => readSet(one, content));
}

/** Reads test/search/questions-<name>.json. */
function readSet(name: string, content: Content): Asked[] {
  const data: unknown = JSON.parse(readFileSync(join(import.meta.dirname, `questions-${name}.json`), 'utf8'));
  const keyOf = addresses(content);
  return (data as (DevQuestion | OwnQuestion | BlindQuestion)[]).map((one) => {
    if ('kind' in one && !('crisis' in one)) return ofBlind(one, keyOf);
    return 'urls' in one ? ofDev(one) : ofOwn(one as OwnQuestion, keyOf);
  });
}

const PLAIN = { relevant: new Map<string, number>(), urgent: false, suicide: false, heavy: false } as const;

/** Addresses with grades; "infobox:<id>" stands for an entry without one, "std-3A" for a criterion. */
function ofDev({ q, urls, noAnswer, crisis }: DevQuestion): Asked {
  if (crisis) return { ...PLAIN, question: q, urgent: true };
  const relevant = Object.entries(urls).map(
    ([key, grade]) => [key.replace(/^infobox:(std-)?/, ''), grade] as const,
  );
  return { ...PLAIN, question: q, relevant: new Map(relevant), outcome: noAnswer ? 'none' : 'found' };
}

function ofOwn({ q, relevant, outcome, urgent }: OwnQuestion, keyOf: (id: string) => string): Asked {
  // Where danger is heard there are no results.
  if (urgent) return { ...PLAIN, question: q, urgent };
  return { ...PLAIN, question: q, relevant: graded(relevant, keyOf), outcome };
}

function ofBlind(
  { q, kind, relevant = {}, about, suicide = false }: BlindQuestion,
  keyOf: (id: string) => string,
): Asked {
  const asked = { ...PLAIN, question: q };
  if (kind === 'danger') return { ...asked, urgent: true, suicide };
  if (kind === 'heavy') return { ...asked, heavy: true };
  if (kind === 'tool') return { ...asked, ...(about ? { about } : {}) };
  if (kind === 'outside') return { ...asked, outcome: 'none' };
  return { ...asked, relevant: graded(relevant, keyOf), outcome: 'found' };
}

/** Ids with grades; ids with the same address are one answer, with the highest of their grades. */
function graded(
  relevant: Readonly<Record<string, number>>,
  keyOf: (id: string) => string,
): Map<string, number> {
  const grades = new Map<string, number>();
  for (const [id, grade] of Object.entries(relevant))
    grades.set(keyOf(id), Math.max(grade, grades.get(keyOf(id)) ?? 0));
  return grades;
}

/** The first address of a resource, or the id of what has none. */
export function addresses(content: Content): (id: string) => string {
  const byId = new Map(content.resources.map((resource) => [resource.id, resource.links[0]?.url]));
  return (id) => byId.get(id) ?? id;
}
