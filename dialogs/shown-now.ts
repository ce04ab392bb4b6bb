import type { Content } from '../content/index.ts';
import { isToAsk } from './is-to-ask.ts';
import { keptNotice } from './kept-notice.ts';
import type { Shows } from './placed-card.ts';
import { isAnswered } from './progress.ts';
import type { Scan } from './scan.ts';
import { askView, standardView } from './scan-views.ts';

/**
 * What a placed card has to show by now when it is about a standard: the same criterion while that is open, otherwise
 * what follows it.
 * @returns null for any other card
 */
export function shownNow(
  content: Content,
  scan: Scan,
  { standard: id, criterion }: Shows,
): ReturnType<typeof standardView> | null {
  const standard = content.standards.find((one) => one.id === id);
  if (!standard) return null;
  const asked = content.criteria.find((one) => one.id === criterion);
  if (asked && isToAsk(scan, asked)) return askView({ content, scan }, asked);
  const answer = scan.answers[criterion ?? ''];
  // Whoever answered in the tab is asked there. The others have only this card to say how the team knows it.
  const isToKnow = asked && scan.closedAt === null && isAnswered(answer) && answer?.evidence === undefined;
  const notice = isToKnow ? keptNotice({ content, scan }, asked, { tone: 'good' }) : null;
  return standardView({ content, scan }, standard, { notice, after: criterion });
}
