import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Action } from '../../dialogs/plan/action.ts';
import { SUBHEADING, text, typedText } from './build.ts';
import { dutchDate } from './date.ts';
import type { Element } from './element.ts';
import { shortened } from './shortened.ts';

/** How many actions are named. The others are only counted. */
const NAMED = 4;
/** How many characters of an action stand in a list. */
const SHORT = 120;

/** The team's improvement actions with their state. Without actions there are no elements. */
export function planPart(content: Content, actions: readonly Action[]): Element[] {
  if (actions.length === 0) return [];
  const { summary } = content.texts;
  const rest = actions.length - NAMED;
  return [
    text(summary.actions, SUBHEADING),
    ...actions.slice(0, NAMED).flatMap((action) => actionLine(content, action)),
    ...(rest > 0 ? [text(fill(summary.more, { aantal: rest }), { isSubtle: true, spacing: 'Small' })] : []),
  ];
}

function actionLine(content: Content, { criterion, what, role, due, state }: Action): Element[] {
  const { summary, plan } = content.texts;
  const short = shortened(what, SHORT);
  const { symbol, label } = plan.states[state];
  const who = fill(summary.actionLine, { wie: role || plan.nobody, datum: dutchDate(due) });
  return [
    typedText(`${symbol} ${label} · ${criterion} · ${short}`, { spacing: 'Small' }),
    typedText(who, { size: 'Small', isSubtle: true, spacing: 'None' }),
  ];
}
