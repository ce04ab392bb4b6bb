import { listed } from '../../content/dutch.ts';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { TeamAsks } from '../../dialogs/managers/managers-view.ts';
import type { Action } from '../../dialogs/plan/action.ts';
import { container, SUBHEADING, type TextLook, text, typedText } from './build.ts';
import { dutchDate } from './date.ts';
import type { Element } from './element.ts';
import { shortened } from './shortened.ts';

/** How many actions of the manager and of the team are named. The others stand in the folded part. */
const MINE = 2;
const OTHERS = 2;
/** How many criteria that the team does not know are named. */
const UNKNOWN = 4;
/** How many characters of an action, and of who takes care of it, stand on one line of a phone. */
const SHORT = 44;
const WHO = 24;

const HEADING: TextLook = { ...SUBHEADING, spacing: 'None' };

/** What the team asks of its manager, in a few lines. */
export function asksPart(content: Content, asks: TeamAsks): Element[] {
  const { asks: words } = content.texts.managers;
  const { mine, overdue, unknown, unplanned } = asks;
  const lines = [
    ...mine
      .slice(0, MINE)
      .flatMap((action) => actionLine(action, fill(words.you, { datum: dutchDate(action.due) }))),
    ...(overdue > 0
      ? [sentence(overdue === 1 ? words.oneOverdue : fill(words.overdue, { aantal: overdue }))]
      : []),
    ...(unplanned ? [sentence(words.unplanned)] : []),
    ...(unknown.length > 0 ? [sentence(unknownSentence(content, unknown))] : []),
  ];
  return [
    container([text(words.title, HEADING), ...(lines.length > 0 ? lines : [sentence(words.nothing)])], {
      spacing: 'Medium',
    }),
  ];
}

/** What the team does itself, the earliest date first. Without such actions there are no elements. */
export function otherActions(content: Content, { others, today }: TeamAsks): Element[] {
  if (others.length === 0) return [];
  const { managers, plan, summary } = content.texts;
  return [
    container(
      [
        text(managers.otherActions, HEADING),
        ...others.slice(0, OTHERS).flatMap((action) => {
          const wie = shortened(action.role || plan.nobody, WHO);
          const line = action.due < today ? managers.asks.late : summary.actionLine;
          return actionLine(action, fill(line, { wie, datum: dutchDate(action.due) }));
        }),
      ],
      { spacing: 'Medium' },
    ),
  ];
}

function actionLine({ criterion, what }: Action, who: string): Element[] {
  return [
    typedText(`${criterion} · ${shortened(what, SHORT)}`, { size: 'Small', spacing: 'None' }),
    typedText(who, { size: 'Small', isSubtle: true, spacing: 'None' }),
  ];
}

function sentence(words: string): Element {
  return text(words, { spacing: 'Small' });
}

function unknownSentence({ texts }: Content, unknown: readonly string[]): string {
  const { asks } = texts.managers;
  const rest = unknown.length - UNKNOWN;
  const named = unknown.slice(0, UNKNOWN);
  return rest > 0
    ? fill(asks.unknownMany, { criteria: named.join(', '), aantal: rest })
    : fill(asks.unknown, { criteria: listed(named) });
}
