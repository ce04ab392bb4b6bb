import type { Content, Criterion } from '../../content/index.ts';
import type { Scan } from '../scan.ts';

/** What some of a team think otherwise about one criterion. */
export type Dissent = Readonly<{ criterion: Criterion; text: string }>;

/** @returns what some think otherwise, in the framework's order. It is for the team alone, as a note is. */
export function dissentsOf(content: Content, { answers }: Pick<Scan, 'answers'>): Dissent[] {
  return content.criteria.flatMap((criterion) => {
    const text = answers[criterion.id]?.dissent ?? '';
    return text.trim() === '' ? [] : [{ criterion, text }];
  });
}
