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
  urgent: boolean;
}>;

type DevQuestion = { q: string; urls: Record<string, number>; noAnswer: boolean; crisis: boolean };
type OwnQuestion = { q: string; relevant: Record<string, number>; outcome: Outcome; urgent: boolean };

/** Reads test/search/questions-<name>.json. */
export function readSet(name: string, content: Content): Asked[] {
  const data: unknown = JSON.parse(readFileSync(join(import.meta.dirname, `questions-${name}.json`), 'utf8'));
  const keyOf = addresses(content);
  return (data as (DevQuestion | OwnQuestion)[]).map((one) =>
    'urls' in one ? ofDev(one) : ofOwn(one, keyOf),
  );
}

/** Addresses with grades; "infobox:<id>" stands for an entry without one, "std-3A" for a criterion. */
function ofDev({ q, urls, noAnswer, crisis }: DevQuestion): Asked {
  const relevant = Object.entries(urls).map(
    ([key, grade]) => [key.replace(/^infobox:(std-)?/, ''), grade] as const,
  );
  const outcome = noAnswer ? 'none' : 'found';
  return { question: q, relevant: new Map(relevant), urgent: crisis, ...(crisis ? {} : { outcome }) };
}

/** Ids with grades; ids with the same address are one answer, with the highest of their grades. */
function ofOwn({ q, relevant, outcome, urgent }: OwnQuestion, keyOf: (id: string) => string): Asked {
  const grades = new Map<string, number>();
  for (const [id, grade] of Object.entries(relevant)) {
    grades.set(keyOf(id), Math.max(grade, grades.get(keyOf(id)) ?? 0));
  }
  return { question: q, relevant: grades, outcome, urgent };
}

/** The first address of a resource, or the id of what has none. */
export function addresses(content: Content): (id: string) => string {
  const byId = new Map(content.resources.map((resource) => [resource.id, resource.links[0]?.url]));
  return (id) => byId.get(id) ?? id;
}
