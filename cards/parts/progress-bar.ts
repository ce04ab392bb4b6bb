import type { Progress } from '../../dialogs/view-parts.ts';
import type { ProgressBar, TextRun } from './element.ts';

/** How long the bar is (dashes) where the client draws no bar of its own. */
const LENGTH = 24;

/** A thin bar. The sentence above it says the same in words. */
export function progressBar({ answered, total }: Progress): ProgressBar {
  // Once something is answered the bar is never empty, and as long as something is open it is never full.
  const done = Math.min(LENGTH - Number(answered < total), Math.ceil((answered / total) * LENGTH));
  const run = (dash: string, count: number, colour: Pick<TextRun, 'color' | 'isSubtle'>): TextRun[] =>
    count > 0 ? [{ type: 'TextRun', text: dash.repeat(count), size: 'Small', ...colour }] : [];
  return {
    type: 'ProgressBar',
    value: answered,
    max: total,
    spacing: 'Small',
    fallback: {
      type: 'RichTextBlock',
      spacing: 'None',
      inlines: [...run('━', done, { color: 'Accent' }), ...run('─', LENGTH - done, { isSubtle: true })],
    },
  };
}
