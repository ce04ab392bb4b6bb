import type { Content, Criterion, Standard } from '../../content/index.ts';
import { text } from './build.ts';
import type { Element } from './element.ts';

/** The norm of a criterion as one sentence that quotes it, and the source that the norm itself names. */
export function normPart(content: Content, standard: Standard, criterion: Criterion): Element[] {
  return [
    text(content.texts.standard.norm, { weight: 'Bolder', size: 'Small' }),
    text(criterion.quoted, { size: 'Small', spacing: 'None' }),
    ...(standard.footnote ? [text(standard.footnote, { size: 'Small', isSubtle: true })] : []),
  ];
}
