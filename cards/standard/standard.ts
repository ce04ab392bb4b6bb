import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { beforeLine } from '../parts/before-line.ts';
import { card, text } from '../parts/build.ts';
import { capitalised } from '../parts/capitalised.ts';
import { contextLine } from '../parts/context-line.ts';
import type { Card, Element } from '../parts/element.ts';
import { givenPart, keptPart } from '../parts/kept-part.ts';
import { questionPart } from '../parts/meaning-part.ts';
import { noticePart } from '../parts/notice.ts';
import { answerPart } from './answer-part.ts';
import { moreParts } from './more-part.ts';

type StandardView = ViewOf<'standard'>;

/** Asks one criterion: the question, what it means in one line, what to talk about, and the answers. */
export function standardCard(content: Content, view: StandardView): Card {
  const { asked, round } = view;
  return card([
    text(place(content, view), { size: 'Small', isSubtle: true }),
    ...noticePart(content, view.notice),
    ...askedPart(content, view),
    ...beforeLine(content, asked.before),
    ...givenPart(content, asked, content.texts.standard.yourAnswer),
    ...answerPart(content, { round, asked }),
    ...keptPart(content, view, asked),
    ...moreParts(content, view),
  ]);
}

function askedPart({ texts }: Content, { asked: { criterion } }: StandardView): Element[] {
  return [
    ...questionPart(criterion),
    ...criterion.talk
      .slice(0, 1)
      .map((one) =>
        text(fill(texts.standard.talkFirst, { vraag: one }), { isSubtle: true, spacing: 'Small' }),
      ),
  ];
}

/** A standard of one criterion has the same number as that, and names it once. */
function place(content: Content, view: StandardView): string {
  const { asked, askedAlone } = content.texts.standard;
  const words = view.standard.criteria.length > 1 ? asked : askedAlone;
  return capitalised(contextLine(content, words, { ...view, criterion: view.asked.criterion }));
}
