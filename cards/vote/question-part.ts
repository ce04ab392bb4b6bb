import { fill } from '../../content/fill.ts';
import type { Content, Criterion, Standard } from '../../content/index.ts';
import { FEW } from '../../dialogs/vote/voting.ts';
import { container, text } from '../parts/build.ts';
import { toggle } from '../parts/button.ts';
import type { ToggleVisibilityAction } from '../parts/card-action.ts';
import type { Container, Element } from '../parts/element.ts';
import { normPart } from '../parts/norm-part.ts';

/** The part that folds out. */
const ID = 'betekenis';

/** The question of a criterion, one sentence of what it means, and what a vote may tell. */
export function questionParts(content: Content, { question, inShort }: Criterion): Element[] {
  const { secret, known } = content.texts.votes.ballot;
  return [
    text(question, { size: 'Medium', weight: 'Bolder', style: 'heading', spacing: 'Small' }),
    text(inShort, { spacing: 'Small' }),
    text(`${secret} ${fill(known, { aantal: FEW })}`, { size: 'Small', isSubtle: true, spacing: 'Small' }),
  ];
}

export function meaningToggle(content: Content): ToggleVisibilityAction {
  return toggle(content.texts.buttons.meaning, [ID]);
}

/** All that a criterion means, and one question to talk about. */
export function meaningPart(content: Content, standard: Standard, criterion: Criterion): Container {
  const texts = content.texts.standard;
  const [talk] = criterion.talk;
  return container(
    [
      text(texts.meaning, { weight: 'Bolder', size: 'Small' }),
      text(criterion.explanation, { spacing: 'None' }),
      ...normPart(content, standard, criterion),
      ...(talk
        ? [text(texts.talk, { weight: 'Bolder', size: 'Small' }), text(talk, { spacing: 'None' })]
        : []),
    ],
    { id: ID, isVisible: false, style: 'emphasis', spacing: 'Small' },
  );
}
