import { fill } from '../../content/fill.ts';
import type { Content, Criterion, Standard } from '../../content/index.ts';
import type { OfScan } from '../../dialogs/view-parts.ts';
import { withProgress, withRound } from './progress-words.ts';

/** Where a card is in the scan. `criterion`: absent on the card of a whole standard. */
type Place = Pick<OfScan, 'progress' | 'round'> & Readonly<{ standard: Standard; criterion?: Criterion }>;

/** The line that tells where a card is in the scan. @param words what it says of the standard and of how far the team is */
export function contextLine(content: Content, words: string, place: Place): string {
  const { standard, criterion, progress, round } = place;
  const line = fill(words, {
    ...(criterion ? { criterium: criterion.id } : {}),
    nummer: standard.id,
    totaal: content.standards.length,
    beantwoord: progress.answered,
    criteria: progress.total,
  });
  return withRound(content, withProgress(content, line, progress), round);
}
