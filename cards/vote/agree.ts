import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { container, SUBHEADING, text } from '../parts/build.ts';
import type { Element } from '../parts/element.ts';
import { givenPart, keptPart } from '../parts/kept-part.ts';
import { answerPart } from '../standard/answer-part.ts';

/** Asks for the one answer that the team agrees on. */
export function agreeParts(content: Content, view: ViewOf<'reveal'>): Element[] {
  const { reveal } = content.texts.votes;
  const { asked, round, revealed } = view;
  return [
    container(
      [
        text(reveal.agree, { ...SUBHEADING, spacing: 'None' }),
        ...givenPart(content, asked, reveal.agreed),
        ...answerPart(content, { round, asked, ballot: revealed.ballot }),
        ...keptPart(content, view, asked),
      ],
      { spacing: 'Medium' },
    ),
  ];
}
