import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { actionSet, container } from '../parts/build.ts';
import { button, toggle } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Element } from '../parts/element.ts';
import { guideButton } from '../parts/guide-button.ts';
import { meaningPart, meaningToggle } from '../parts/meaning-part.ts';

type StandardView = ViewOf<'standard'>;

/** The part that folds out. */
const MORE = 'meer';

/** At most four buttons under the answers. What is folded away is small, or is fetched by its button. */
export function moreParts(content: Content, view: StandardView): Element[] {
  const { buttons } = content.texts;
  const { standard, asked, round, ways } = view;
  const { criterion } = asked;
  const of = { round, criterion: criterion.id };
  const help = fill(buttons.resources, { aantal: criterion.resources.length });
  return [
    actionSet(
      [
        meaningToggle(content),
        ...(criterion.resources.length > 0 ? [button(help, { event: { kind: 'resources', ...of } })] : []),
        ...(ways.includes('skip') ? [button(buttons.skip, { event: { kind: 'skip', ...of } })] : []),
        toggle(buttons.more, [MORE]),
      ],
      { spacing: 'Medium' },
    ),
    meaningPart(content, { standard, criterion, talk: criterion.talk.slice(1) }),
    container([actionSet(waysOut(content, view))], { id: MORE, isVisible: false, spacing: 'Small' }),
  ];
}

function waysOut(content: Content, { standard, asked, round, ways, canVote }: StandardView): CardAction[] {
  const { buttons, votes } = content.texts;
  const all = { kind: 'open', round, standard: standard.id, all: true } as const;
  return [
    ...(ways.includes('previous')
      ? [button(buttons.previous, { event: { kind: 'previous', round, criterion: asked.criterion.id } })]
      : []),
    button(buttons.overview, { event: { kind: 'overview', round } }),
    ...(standard.criteria.length > 1 ? [button(buttons.allCriteria, { event: all })] : []),
    guideButton(content, standard),
    ...(canVote
      ? [
          button(votes.buttons.voteFirst, {
            event: { kind: 'vote-first', round, standard: standard.id },
          }),
        ]
      : []),
    ...(ways.includes('take-back')
      ? [button(buttons.takeBack, { event: { kind: 'take-back', round } })]
      : []),
    button(buttons.howItWorks, { event: { kind: 'help' } }),
  ];
}
