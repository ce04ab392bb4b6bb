import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { actionSet } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Element } from '../parts/element.ts';
import { meaningPart, meaningToggle } from '../parts/meaning-part.ts';
import { moreToggle, waysOut } from '../parts/ways-out.ts';

type StandardView = ViewOf<'standard'>;

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
        moreToggle(content),
      ],
      { spacing: 'Medium' },
    ),
    meaningPart(content, { standard, criterion, talk: criterion.talk.slice(1) }),
    waysOut(content, { ...view, criterion, own: ownWays(content, view) }),
  ];
}

/** What only the card of a question has under *Meer*. */
function ownWays({ texts }: Content, { standard, round, canVote }: StandardView): CardAction[] {
  const event = { kind: 'vote-first', round, standard: standard.id } as const;
  return canVote ? [button(texts.votes.buttons.voteFirst, { event })] : [];
}
