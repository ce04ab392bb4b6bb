import type { Content } from '../../content/index.ts';
import { isComparable } from '../managers/compare.ts';
import type { VotesCompared } from '../managers/managers-view.ts';
import type { Scan } from '../scan.ts';
import { voteResults } from './vote-results.ts';

/** The criteria on which a team voted in both rounds, in the framework's order. */
export function votesCompared(content: Content, before: Scan, scan: Scan): VotesCompared[] {
  const [was, is] = [before, scan].map((one) => voteResults(content, one)?.lines ?? []);
  return content.criteria.flatMap((criterion) => {
    const earlier = was?.find((line) => line.criterion === criterion);
    const later = is?.find((line) => line.criterion === criterion);
    if (!earlier || !later) return [];
    return [{ before: earlier, after: later, comparable: isComparable([criterion], [before, scan]) }];
  });
}
