import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { actionSet, container, SUBHEADING, text, typedText } from '../parts/build.ts';
import { button, toggle } from '../parts/button.ts';
import type { Element } from '../parts/element.ts';
import { evidencePart } from '../parts/evidence-part.ts';
import { dissentField, noteFields } from '../parts/note-fields.ts';
import type { CardFields } from '../payload.ts';
import { answerTiles, reasonButtons } from '../standard/answer-tiles.ts';

/** The part that folds out. */
const WHY = 'waarom';

/** Asks for the one answer that the team agrees on, and for its reasons. */
export function agreeParts(content: Content, view: ViewOf<'reveal'>, fields: CardFields): Element[] {
  const { texts } = content;
  const { reveal, buttons } = texts.votes;
  const { asked, round, revealed } = view;
  const { ballot } = revealed;
  const save = button(buttons.save, { event: { kind: 'save', round }, fields });
  return [
    container(
      [
        text(reveal.agree, { ...SUBHEADING, spacing: 'None' }),
        ...agreed(content, view),
        ...(asked.reasonFor
          ? reasonButtons(content, asked.reasonFor, { round, fields, ballot })
          : answerTiles(content, { round, asked, fields, ballot })),
        ...evidencePart(content, view, fields),
        actionSet([toggle(buttons.why, [WHY])], { spacing: 'Small' }),
        container(
          [...noteFields(content, asked, fields), ...dissentField(content, asked, fields), actionSet([save])],
          { id: WHY, isVisible: hasTexts(view) },
        ),
      ],
      { style: 'emphasis', spacing: 'Medium' },
    ),
  ];
}

function agreed(content: Content, { asked: { answer } }: ViewOf<'reveal'>): Element[] {
  const given = content.choices.find(({ id }) => id === answer?.choice);
  if (!given || !answer) return [];
  const values = {
    antwoord: `${given.symbol} ${given.label}`,
    naam: answer.by || content.texts.rights.somebody,
  };
  return [typedText(fill(content.texts.votes.reveal.agreed, values), { size: 'Small', spacing: 'Small' })];
}

function hasTexts({ asked }: ViewOf<'reveal'>): boolean {
  const { note, link, dissent, noteProblem, linkProblem, dissentProblem } = asked;
  return (
    note + link + dissent !== '' || [noteProblem, linkProblem, dissentProblem].some((one) => one !== null)
  );
}
