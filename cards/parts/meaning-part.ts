import type { Content, Criterion, Standard } from '../../content/index.ts';
import { container, text } from './build.ts';
import { toggle } from './button.ts';
import type { ToggleVisibilityAction } from './card-action.ts';
import type { Container, Element } from './element.ts';
import { normPart } from './norm-part.ts';

/** The part that folds out. */
const ID = 'betekenis';

/** The question of a criterion, and one line of what it means. */
export function questionPart({ question, inShort }: Criterion): Element[] {
  return [
    text(question, { size: 'Medium', weight: 'Bolder', style: 'heading', spacing: 'Small' }),
    text(inShort, { spacing: 'Small' }),
  ];
}

export function meaningToggle(content: Content): ToggleVisibilityAction {
  return toggle(content.texts.buttons.meaning, [ID]);
}

/** What a criterion is of, and what there is to talk about beside what the card asks already. */
type Meant = Readonly<{ standard: Standard; criterion: Criterion; talk: readonly string[] }>;

/** All that a criterion means, folded away. */
export function meaningPart(content: Content, meant: Meant): Container {
  const heading = text(content.texts.standard.meaning, { weight: 'Bolder', size: 'Small' });
  const look = { id: ID, isVisible: false, style: 'emphasis', spacing: 'Small' } as const;
  return container([heading, ...meaningLines(content, meant)], look);
}

/** All that a criterion means: the explanation, what there is to talk about, and the norm. */
export function meaningLines(content: Content, { standard, criterion, talk }: Meant): Element[] {
  return [
    text(criterion.explanation, { spacing: 'None' }),
    ...(talk.length > 0 ? [text(content.texts.standard.talk, { weight: 'Bolder', size: 'Small' })] : []),
    ...talk.map((question) => text(`• ${question}`, { spacing: 'None' })),
    ...normPart(content, standard, criterion),
  ];
}
