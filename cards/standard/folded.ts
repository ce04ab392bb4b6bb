import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import type { Asked } from '../../dialogs/view-parts.ts';
import { actionSet, container, text } from '../parts/build.ts';
import { button, toggle } from '../parts/button.ts';
import type { Element } from '../parts/element.ts';
import { guideButton } from '../parts/guide-button.ts';
import { noteFields } from '../parts/note-fields.ts';
import { resourceParts } from '../parts/resources.ts';
import type { CardFields } from '../payload.ts';

/** How many resources are described. Those after them are only named, so that the card stays small. */
const DESCRIBED = 5;

type StandardView = ViewOf<'standard'>;

/** Explanation, note and help: one tap away, never in the way. */
export function folded(content: Content, view: StandardView, fields: CardFields): Element[] {
  const { texts } = content;
  const { asked } = view;
  const ids = { explanation: 'uitleg', note: 'toelichting', help: 'hulp' };
  const { resources } = asked.criterion;
  const noteShown =
    asked.noteProblem !== null || asked.linkProblem !== null || asked.note + asked.link !== '';
  return [
    actionSet(
      [
        toggle(texts.buttons.explanation, [ids.explanation]),
        toggle(texts.buttons.note, [ids.note]),
        toggle(fill(texts.buttons.resources, { aantal: resources.length }), [ids.help]),
      ],
      { spacing: 'Small' },
    ),
    container(explanation(content, view), { id: ids.explanation, isVisible: false }),
    container(notePart(content, view, fields), { id: ids.note, isVisible: noteShown }),
    container(help(content, asked), { id: ids.help, isVisible: false }),
  ];
}

function explanation(content: Content, { asked, standard }: StandardView): Element[] {
  const texts = content.texts.standard;
  const lead = standard.norm === asked.criterion.norm ? '' : `${standard.norm} `;
  return [
    text(texts.meaning, { weight: 'Bolder', size: 'Small' }),
    text(asked.criterion.explanation, { spacing: 'None' }),
    text(texts.talk, { weight: 'Bolder', size: 'Small' }),
    ...asked.criterion.talk.map((question) => text(`• ${question}`, { spacing: 'None' })),
    text(texts.norm, { weight: 'Bolder', size: 'Small' }),
    text(`“${lead}${asked.criterion.norm}”`, { size: 'Small', spacing: 'None' }),
    ...(standard.footnote ? [text(standard.footnote, { size: 'Small', isSubtle: true })] : []),
    actionSet([guideButton(content, standard)], { spacing: 'Small' }),
  ];
}

function notePart(content: Content, { asked, round }: StandardView, fields: CardFields): Element[] {
  const save = button(content.texts.buttons.saveNote, { event: { kind: 'save', round }, fields });
  return [...noteFields(content, asked, fields), actionSet([save])];
}

function help(content: Content, { criterion }: Asked): Element[] {
  const texts = content.texts.standard;
  const own = criterion.resources.filter((resource) => resource.criteria.includes(criterion.id));
  const others = criterion.resources.filter((resource) => !own.includes(resource));
  const none = criterion.noTools ? texts.noTools : texts.noResources;
  return [
    text(texts.resourcesTitle, { weight: 'Bolder' }),
    ...(criterion.resources.length === 0 ? [text(none)] : []),
    ...(criterion.seeAlso.length > 0
      ? [text(fill(texts.seeAlso, { criteria: criterion.seeAlso.join(', ') }), { size: 'Small' })]
      : []),
    ...resourceParts(content.texts, own.slice(0, DESCRIBED)),
    ...resourceParts(content.texts, own.slice(DESCRIBED), true),
    ...resourceParts(content.texts, others, true),
  ];
}
