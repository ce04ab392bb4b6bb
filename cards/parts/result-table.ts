import type { Content } from '../../content/index.ts';
import type { StandardLine } from '../../dialogs/view-parts.ts';
import { text } from './build.ts';
import { countsSentence } from './counts.ts';
import type { Element } from './element.ts';

/** The results in words: each standard with its state, and with counts where it has more than one criterion. */
export function resultTable(content: Content, lines: readonly StandardLine[]): Element[] {
  return lines.map(({ standard, counts, result }) => {
    const state = result ?? content.open;
    const detail = counts.total > 1 ? `: ${countsSentence(content, counts)}` : '';
    return text(`${standard.id} · ${standard.label} – **${state.symbol} ${state.label}**${detail}`, {
      size: 'Small',
      spacing: 'Small',
    });
  });
}
