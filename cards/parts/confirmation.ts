import type { Content } from '../../content/index.ts';
import type { Notice } from '../../dialogs/view-parts.ts';
import { actionSet, card, column, columns, text, typedText } from './build.ts';
import type { ButtonLook } from './button.ts';
import type { CardAction, ExecuteAction } from './card-action.ts';
import type { Card, Element } from './element.ts';
import { noticePart } from './notice.ts';

type Parts = Readonly<{
  title: string;
  notice: Notice | null;
  /** What happens when somebody confirms. */
  lines: readonly Element[];
  confirm: ExecuteAction;
  /** Says under the button that nothing has happened yet, where the usual sentence does not fit. */
  notYet?: string;
  /** The other buttons. The way back is the first of them. */
  safe: readonly CardAction[];
}>;

/**
 * Asks before something that can't be undone. The button that confirms stands alone on the right, above a text. The way
 * back is last and on the left, where a card has its buttons. So a second press on the same spot does not confirm,
 * wherever the client puts this card: `test/cards/question.test.ts` measures it.
 */
export function questionCard(
  content: Content,
  { title, notice, lines, confirm, safe, notYet = content.texts.question.notYet }: Parts,
): Card {
  return card(
    [
      ...noticePart(content, notice),
      typedText(title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      ...lines,
      columns([column([], 'stretch'), column([actionSet([{ ...DANGER, ...confirm }])], 'auto')], {
        spacing: 'Medium',
      }),
      text(notYet, { spacing: 'Medium' }),
    ],
    safe,
  );
}

/** The button that confirms looks dangerous, unless it has a look of its own. */
const DANGER: ButtonLook = { style: 'destructive' };
