import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { REMEMBERED } from '../../dialogs/remembered.ts';
import type { Asked } from '../../dialogs/view-parts.ts';
import { shortened } from './shortened.ts';

/** What the team chose in the round before, with the beginning of its note on the same line. */
export function beforeWords(
  { texts }: Content,
  { choice: { symbol, label }, note }: NonNullable<Asked['before']>,
): string {
  const antwoord = `${symbol} ${label}`;
  const reden = shortened(note, REMEMBERED - 1)
    .replace(/\s+/g, ' ')
    .trim();
  return fill(reden === '' ? texts.before.choice : texts.before.reason, { antwoord, reden });
}
