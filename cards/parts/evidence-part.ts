import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Asked, AsksEvidence } from '../../dialogs/view-parts.ts';
import type { CardFields } from '../payload.ts';
import { actionSet, text } from './build.ts';
import { button } from './button.ts';
import type { ActionSet, Element } from './element.ts';

/** The round of the card, whether that round is closed, and its answer. */
type Answered = Readonly<{ round: number; closed: boolean; asked: Asked }>;

/**
 * Asks on the card of an answer how the team knows it. Without an answer and in a closed round there are no elements, nor
 * where a text has to be put right first.
 */
export function evidencePart(
  content: Content,
  { round, closed, asked }: Answered,
  fields: CardFields,
): Element[] {
  const { criterion, answer, reasonFor } = asked;
  if (closed || reasonFor || !answer || answer.choice === null || isWrong(asked)) return [];
  const { evidence = null, version } = answer;
  const asks = { round, criterion: criterion.id, version, evidence };
  return [
    text(questionOf(content, evidence), { size: 'Small', spacing: 'Small' }),
    evidenceButtons(content, asks, { fields, here: true }),
  ];
}

type Where = Readonly<{
  /** The fields of the card, so that what is typed in them comes along. */
  fields?: CardFields | undefined;
  /** Set on the card of that answer. */
  here?: true;
}>;

/** One button for each way in which a team can know an answer. A tick and a word mark the one that is kept. */
export function evidenceButtons(
  content: Content,
  { evidence: kept, ...of }: AsksEvidence,
  { fields, here }: Where,
): ActionSet {
  const words = content.texts.talk.evidence;
  const buttons = content.talk.evidence.map(({ id, label }) => {
    const event = { kind: 'evidence', ...of, evidence: id, ...(here ? { here } : {}) } as const;
    const title = id === kept ? `✓ ${label}` : label;
    const tooltip = fill(id === kept ? words.chosen : words.button, {
      criterium: of.criterion,
      bron: label.toLowerCase(),
    });
    return button(title, { event, ...(fields ? { fields } : {}) }, { tooltip });
  });
  return actionSet(buttons, { spacing: 'Small' });
}

function isWrong({ noteProblem, linkProblem, dissentProblem }: Asked): boolean {
  return [noteProblem, linkProblem, dissentProblem].some((problem) => problem !== null);
}

/** The question, with what was said in words, where something was said. */
function questionOf({ texts, talk }: Content, evidence: string | null): string {
  const { question } = texts.talk.evidence;
  const said = talk.evidence.find(({ id }) => id === evidence);
  return said ? `${question} **${said.label}**` : question;
}
