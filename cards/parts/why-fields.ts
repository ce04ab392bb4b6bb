import { cut } from '../../content/cut.ts';
import type { Content } from '../../content/index.ts';
import { NOTE_LIMIT } from '../../dialogs/draft.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { fieldIds } from '../payload.ts';
import { actionSet, container } from './build.ts';
import { toggle } from './button.ts';
import type { Element, InputText } from './element.ts';
import { problemPart } from './problem.ts';

/**
 * How many characters of a text that is too long go back into its field: enough to shorten it, within the card's size.
 */
const KEPT = { note: 1_300, link: 500 };

/** The part that folds out. */
const LINK = 'link';

/**
 * The fields for why a team chose an answer, each with what is wrong with its text under it: a note; what some think
 * otherwise, where the team voted; and a link, folded away until there is one.
 */
export function whyFields({ texts }: Content, view: ViewOf<'why'>): Element[] {
  const ids = fieldIds({ criterion: view.criterion.id, version: view.version });
  const { noteLabel, notePlaceholder, linkLabel, linkPlaceholder, addLink } = texts.standard;
  const { dissentLabel, dissentPlaceholder } = texts.votes.reveal;
  const hasLink = view.link !== '' || view.linkProblem !== null;
  return [
    longField({ id: ids.note, label: noteLabel, placeholder: notePlaceholder }, view.note),
    ...problemPart(view.noteProblem),
    ...(view.voted
      ? [
          longField({ id: ids.dissent, label: dissentLabel, placeholder: dissentPlaceholder }, view.dissent),
          ...problemPart(view.dissentProblem),
        ]
      : []),
    ...(hasLink ? [] : [actionSet([toggle(addLink, [LINK])], { spacing: 'Small' })]),
    container(
      [
        {
          type: 'Input.Text',
          id: ids.link,
          label: linkLabel,
          placeholder: linkPlaceholder,
          style: 'Url',
          value: cut(view.link, KEPT.link),
        },
        ...problemPart(view.linkProblem),
      ],
      { id: LINK, isVisible: hasLink, spacing: 'Small' },
    ),
  ];
}

function longField(named: Pick<InputText, 'id' | 'label' | 'placeholder'>, value: string): InputText {
  return {
    type: 'Input.Text',
    ...named,
    isMultiline: true,
    maxLength: Math.max(NOTE_LIMIT, Math.min(KEPT.note, value.length)),
    value: cut(value, KEPT.note),
  };
}
