import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { isKnowable } from '../../dialogs/progress.ts';
import type { Asked, OfScan } from '../../dialogs/view-parts.ts';
import { actionSet, text, typedText } from './build.ts';
import { button } from './button.ts';
import type { Element, RichTextBlock } from './element.ts';
import { evidenceLinks } from './evidence-links.ts';
import { shortened } from './shortened.ts';

/** How many characters of a note stand on the card of its criterion. All of it stands where it can be changed. */
const SHORT = 160;

/** The answer that a criterion has already, and why, above the choices to change it. Without one there are no elements. */
export function givenPart(content: Content, { answer }: Asked, sentence: string): Element[] {
  const given = content.choices.find(({ id }) => id === answer?.choice);
  if (!answer) return [];
  const values = {
    antwoord: given ? `${given.symbol} ${given.label}` : '',
    naam: answer.by || content.texts.rights.somebody,
  };
  return [
    ...(given ? [small(fill(sentence, values))] : []),
    ...(answer.note === '' ? [] : [small(`“${shortened(answer.note, SHORT)}”`)]),
  ];
}

function small(sentence: string): RichTextBlock {
  return typedText(sentence, { size: 'Small', spacing: 'Small' });
}

/** Asks under an answer how the team knows it, and why it chose it. Without an answer and in a closed round it does not. */
export function keptPart(content: Content, view: Pick<OfScan, 'round' | 'closed'>, asked: Asked): Element[] {
  const { criterion, answer, reasonFor } = asked;
  if (view.closed || reasonFor || !answer) return [];
  const { evidence = null, version, choice } = answer;
  const isEmpty = choice === null && [answer.note, answer.link, answer.dissent ?? ''].join('') === '';
  if (isEmpty) return [];
  const of = { round: view.round, criterion: criterion.id };
  const why = button(content.texts.buttons.why, { event: { kind: 'why', ...of } });
  return [
    ...(isKnowable(content, answer)
      ? [
          text(questionOf(content, evidence), { size: 'Small', spacing: 'Small' }),
          evidenceLinks(content, { ...of, version, evidence, here: true }),
        ]
      : []),
    actionSet([why], { spacing: 'Small' }),
  ];
}

/** The question, with what was said in words, where something was said. */
function questionOf({ texts, talk }: Content, evidence: string | null): string {
  const { question } = texts.talk.evidence;
  const said = talk.evidence.find(({ id }) => id === evidence);
  return said ? `${question} **${said.label}**` : question;
}
