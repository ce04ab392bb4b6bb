import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { actionSet, container, text } from '../parts/build.ts';
import { button, toggle } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Element } from '../parts/element.ts';
import { guideButton } from '../parts/guide-button.ts';

type StandardView = ViewOf<'standard'>;

/** The parts that fold out. */
const IDS = { meaning: 'uitleg', more: 'meer' };

/** At most four buttons under the answers. What is folded away is small, or is fetched by its button. */
export function moreParts(content: Content, view: StandardView): Element[] {
  const { buttons } = content.texts;
  const { asked, round, ways } = view;
  const { criterion } = asked;
  const of = { round, criterion: criterion.id };
  const help = fill(buttons.resources, { aantal: criterion.resources.length });
  return [
    actionSet(
      [
        toggle(buttons.meaning, [IDS.meaning]),
        button(help, { event: { kind: 'resources', ...of } }),
        ...(ways.includes('skip') ? [button(buttons.skip, { event: { kind: 'skip', ...of } })] : []),
        toggle(buttons.more, [IDS.more]),
      ],
      { spacing: 'Medium' },
    ),
    container(meaning(content, view), { id: IDS.meaning, isVisible: false, style: 'emphasis' }),
    container([actionSet(waysOut(content, view))], { id: IDS.more, isVisible: false, spacing: 'Small' }),
  ];
}

function meaning(content: Content, { asked, standard }: StandardView): Element[] {
  const texts = content.texts.standard;
  const { criterion } = asked;
  const lead = standard.norm === criterion.norm ? '' : `${standard.norm} `;
  const more = criterion.talk.slice(1);
  return [
    text(texts.meaning, { weight: 'Bolder', size: 'Small' }),
    text(criterion.explanation, { spacing: 'None' }),
    ...(more.length > 0 ? [text(texts.talk, { weight: 'Bolder', size: 'Small' })] : []),
    ...more.map((question) => text(`• ${question}`, { spacing: 'None' })),
    text(texts.norm, { weight: 'Bolder', size: 'Small' }),
    text(`“${lead}${criterion.norm}”`, { size: 'Small', spacing: 'None' }),
    ...(standard.footnote ? [text(standard.footnote, { size: 'Small', isSubtle: true })] : []),
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
