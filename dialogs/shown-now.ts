import type { Content } from '../content/index.ts';
import { isToAsk } from './is-to-ask.ts';
import type { Shows } from './placed-card.ts';
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
  return asked && isToAsk(scan, asked)
    ? askView({ content, scan }, asked)
    : standardView({ content, scan }, standard, { after: criterion });
}
