import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { beforeLine } from '../parts/before-line.ts';
import { card, text } from '../parts/build.ts';
import { capitalised } from '../parts/capitalised.ts';
import type { Card, Element } from '../parts/element.ts';
import { givenPart, keptPart } from '../parts/kept-part.ts';
import { questionPart } from '../parts/meaning-part.ts';
import { noticePart } from '../parts/notice.ts';
import { withProgress, withRound } from '../parts/progress-words.ts';
import { answerPart } from './answer-part.ts';
import { moreParts } from './more-part.ts';

type StandardView = ViewOf<'standard'>;

/** Asks one criterion: the question, what it means in one line, what to talk about, and the answers. */
export function standardCard(content: Content, view: StandardView): Card {
  const { asked, round } = view;
  return card([
    text(contextLine(content, view), { size: 'Small', isSubtle: true }),
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

/** The line that tells where this card is in the scan. */
function contextLine(content: Content, { standard, asked, progress, round }: StandardView): string {
  const { asked: words, askedAlone } = content.texts.standard;
  const line = fill(standard.criteria.length > 1 ? words : askedAlone, {
    criterium: asked.criterion.id,
    nummer: standard.id,
    totaal: content.standards.length,
    beantwoord: progress.answered,
    criteria: progress.total,
  });
  return capitalised(withRound(content, withProgress(content, line, progress), round));
}
