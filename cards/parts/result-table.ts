import type { Content } from '../../content/index.ts';
import type { StandardLine } from '../../dialogs/view-parts.ts';
import { column, columns, container, type TextLook, text } from './build.ts';
import { countsSentence } from './counts.ts';
import type { Element } from './element.ts';

/** The results in words: each standard with its state, and with counts where its criteria differ. */
export function resultTable(content: Content, lines: readonly StandardLine[]): Element {
  return container(
    lines.map(({ standard, counts, result }) => {
      const state = result ?? content.open;
      const detail = counts.total > 1 ? [text(countsSentence(content, counts), DETAIL)] : [];
      return columns(
        [
          column([text(state.symbol, { weight: 'Bolder', horizontalAlignment: 'Center' })], '20px'),
          column([text(`${standard.id} · ${standard.label} – **${state.label}**`), ...detail], 'stretch', {
            spacing: 'Small',
          }),
        ],
        { spacing: 'Small' },
      );
    }),
    { spacing: 'Small' },
  );
}

const DETAIL: TextLook = { size: 'Small', isSubtle: true, spacing: 'None' };
