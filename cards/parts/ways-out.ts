import type { Content, Criterion, Standard } from '../../content/index.ts';
import type { CriterionWays } from '../../dialogs/view-parts.ts';
import { actionSet, container } from './build.ts';
import { button, toggle } from './button.ts';
import type { CardAction, ToggleVisibilityAction } from './card-action.ts';
import type { Container } from './element.ts';
import { guideButton } from './guide-button.ts';

/** The part that folds out. */
const ID = 'meer';

/** The card that the buttons stand on. `first` and `own`: those that only this kind of card has. */
type From = Readonly<{
  round: number;
  standard: Standard;
  criterion: Criterion;
  ways: CriterionWays;
  first?: readonly CardAction[];
  own: readonly CardAction[];
}>;

export function moreToggle({ texts }: Content): ToggleVisibilityAction {
  return toggle(texts.buttons.more, [ID]);
}

/** What is needed less often on the card of a criterion, folded away. */
export function waysOut(content: Content, from: From): Container {
  const { buttons } = content.texts;
  const { round, standard, criterion, ways, first = [], own } = from;
  const all = { kind: 'open', round, standard: standard.id, all: true } as const;
  const previous = button(buttons.previous, { event: { kind: 'previous', round, criterion: criterion.id } });
  const actions = [
    ...first,
    ...(ways.includes('previous') ? [previous] : []),
    button(buttons.overview, { event: { kind: 'overview', round } }),
    ...(standard.criteria.length > 1 ? [button(buttons.allCriteria, { event: all })] : []),
    guideButton(content, standard),
    ...own,
    ...(ways.includes('take-back')
      ? [button(buttons.takeBack, { event: { kind: 'take-back', round } })]
      : []),
    button(buttons.howItWorks, { event: { kind: 'help' } }),
  ];
  return container([actionSet(actions)], { id: ID, isVisible: false, spacing: 'Small' });
}
