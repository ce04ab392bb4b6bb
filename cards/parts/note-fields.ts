import type { Content } from '../../content/index.ts';
import { NOTE_LIMIT } from '../../dialogs/draft.ts';
import type { Asked } from '../../dialogs/view-parts.ts';
import { type CardFields, fieldIds } from '../payload.ts';
import type { Element, InputText } from './element.ts';
import { problemPart } from './problem.ts';

/**
 * How many characters of a text that is too long go back into its field: enough to shorten it, within the card's size.
 */
const KEPT = { note: 1_300, link: 500 };

/** The fields for note and link, each with what is wrong with its text under it. */
export function noteFields({ texts }: Content, asked: Asked, fields: CardFields): Element[] {
  const ids = fieldIds(fields);
  return [
    longField(
      { id: ids.note, label: texts.standard.noteLabel, placeholder: texts.standard.notePlaceholder },
      asked.note,
    ),
    ...problemPart(asked.noteProblem),
    {
      type: 'Input.Text',
      id: ids.link,
      label: texts.standard.linkLabel,
      placeholder: texts.standard.linkPlaceholder,
      style: 'Url',
      value: asked.link.slice(0, KEPT.link),
    },
    ...problemPart(asked.linkProblem),
  ];
}

/** The field for what some think otherwise. */
export function dissentField({ texts }: Content, asked: Asked, fields: CardFields): Element[] {
  const { dissentLabel, dissentPlaceholder } = texts.votes.reveal;
  const id = fieldIds(fields).dissent;
  return [
    longField({ id, label: dissentLabel, placeholder: dissentPlaceholder }, asked.dissent),
    ...problemPart(asked.dissentProblem),
  ];
}

function longField(named: Pick<InputText, 'id' | 'label' | 'placeholder'>, value: string): InputText {
  return {
    type: 'Input.Text',
    ...named,
    isMultiline: true,
    maxLength: Math.max(NOTE_LIMIT, Math.min(KEPT.note, value.length)),
    value: value.slice(0, KEPT.note),
  };
}
