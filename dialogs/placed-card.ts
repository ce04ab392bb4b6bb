import type { Content } from '../content/index.ts';
import { isAnswered } from './progress.ts';
import { askView, standardView } from './scan-views.ts';
import type { Scan, Shows } from './state.ts';
import type { View } from './view.ts';

/** What a card shows that neither asks nor confirms anything. */
export const ASKS_NOTHING: Shows = { standard: null, criterion: null, seen: 0 };

/** @returns what the placed card shows when it shows this view */
export function showsOf(view: View): Shows {
  switch (view.kind) {
    case 'standard':
      return {
        standard: view.standard.id,
        criterion: view.asked.criterion.id,
        seen: view.asked.answer?.version ?? 0,
      };
    case 'standard-done':
      return { standard: view.line.standard.id, criterion: null, seen: 0 };
    case 'closing':
      return { ...ASKS_NOTHING, confirms: `close ${view.round}` };
    case 'rights':
      if (view.card === 'confirm-team') return { ...ASKS_NOTHING, confirms: 'delete-team' };
      return view.card === 'confirm-me' ? { ...ASKS_NOTHING, confirms: 'forget-me' } : ASKS_NOTHING;
    default:
      return ASKS_NOTHING;
  }
}

/**
 * What a placed card that speaks of a standard has to show by now: the same criterion as long as that is open, otherwise
 * what follows it.
 * @returns null for a card of anything else
 */
export function shownNow(
  content: Content,
  scan: Scan,
  { standard: id, criterion }: Shows,
): ReturnType<typeof standardView> | null {
  const standard = content.standards.find((one) => one.id === id);
  if (!standard) return null;
  const asked = content.criteria.find((one) => one.id === criterion);
  return asked && scan.closedAt === null && !isAnswered(scan.answers[asked.id])
    ? askView(content, scan, asked)
    : standardView(content, scan, standard, null, criterion);
}

/** Whether two cards ask and confirm the same, drawn from the same version of an answer. */
export function isTheSame(a: Shows, b: Shows): boolean {
  const confirmsTheSame = (a.confirms ?? null) === (b.confirms ?? null);
  return confirmsTheSame && a.standard === b.standard && a.criterion === b.criterion && a.seen === b.seen;
}
