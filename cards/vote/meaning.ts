import { fill } from '../../content/fill.ts';
import type { Content, Criterion } from '../../content/index.ts';
import { FEW } from '../../dialogs/vote/voting.ts';
import { container, text } from '../parts/build.ts';
import { toggle } from '../parts/button.ts';
import type { ToggleVisibilityAction } from '../parts/card-action.ts';
import type { Container, Element } from '../parts/element.ts';

/** The part that folds out. */
const ID = 'betekenis';

/** The question of a criterion, one sentence of what it means, and what a vote may tell. */
export function questionParts(content: Content, { question, explanation }: Criterion): Element[] {
  const { secret, known } = content.texts.votes.ballot;
  return [
    text(question, { size: 'Medium', weight: 'Bolder', style: 'heading', spacing: 'Small' }),
    text(oneSentence(explanation), { spacing: 'Small' }),
    text(`${secret} ${fill(known, { aantal: FEW })}`, { size: 'Small', isSubtle: true, spacing: 'Small' }),
  ];
}

export function meaningToggle(content: Content): ToggleVisibilityAction {
  return toggle(content.texts.votes.buttons.meaning, [ID]);
}

/** All that a criterion means, and one question to talk about. */
export function meaningPart(content: Content, criterion: Criterion): Container {
  const { standard } = content.texts;
  const [talk] = criterion.talk;
  return container(
    [
      text(standard.meaning, { weight: 'Bolder', size: 'Small' }),
      text(criterion.explanation, { spacing: 'None' }),
      text(standard.norm, { weight: 'Bolder', size: 'Small' }),
      text(`“${criterion.norm}”`, { size: 'Small', spacing: 'None' }),
      ...(talk
        ? [text(standard.talk, { weight: 'Bolder', size: 'Small' }), text(talk, { spacing: 'None' })]
        : []),
      text(content.ownWords, { size: 'Small', isSubtle: true }),
    ],
    { id: ID, isVisible: false, style: 'emphasis', spacing: 'Small' },
  );
}

/** The fewest characters of a sentence that says something by itself. */
const SHORTEST = 40;

/** The sentence that says how a team sees it in its work, where there is one; otherwise the first. */
function oneSentence(explanation: string): string {
  const sentences = explanation.split(/(?<=[.?!])\s+(?=\p{Lu})/u);
  const seen = sentences.find((one) => one.startsWith('Je ziet het terug'));
  return seen ?? sentences.find((one) => one.length >= SHORTEST) ?? explanation;
}
