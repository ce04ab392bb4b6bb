import type { Content } from '../content/index.ts';
import { isKnowable } from './progress.ts';
import type { Scan } from './scan.ts';
import type { EvidenceCounts } from './view-parts.ts';

/** How often a team has to say how it knows its answers, before that says something of the scan. */
const ENOUGH = 5;

/** @returns how often each kind of evidence was said in a scan, of the answers that say how well it goes */
export function evidenceCounts(content: Content, { answers }: Pick<Scan, 'answers'>): EvidenceCounts {
  const answered = Object.values(answers).filter((answer) => isKnowable(content, answer));
  const given = content.talk.evidence.map((evidence) => ({
    evidence,
    count: answered.filter((answer) => answer.evidence === evidence.id).length,
  }));
  const said = given.reduce((sum, { count }) => sum + count, 0);
  const weak = given.reduce((sum, { evidence, count }) => sum + (evidence.weak ? count : 0), 0);
  return { given, none: answered.length - said, isWeak: said >= ENOUGH && weak * 2 > said };
}
