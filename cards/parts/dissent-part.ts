import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Dissent } from '../../dialogs/vote/dissents.ts';
import { SUBHEADING, text, typedText } from './build.ts';
import type { Element } from './element.ts';
import { shortened } from './shortened.ts';

/** How many are quoted, and how many characters of each. All of it stands in the report. */
const NAMED = 3;
const SHORT = 120;

/** What some think otherwise, under this title. Where nobody does, there are no elements. */
export function dissentPart(content: Content, title: string, dissents: readonly Dissent[]): Element[] {
  if (dissents.length === 0) return [];
  const rest = dissents.length - NAMED;
  return [
    text(title, SUBHEADING),
    ...dissents
      .slice(0, NAMED)
      .map(({ criterion, text: of }) =>
        typedText(`${criterion.id} · ${shortened(of, SHORT)}`, { size: 'Small', spacing: 'Small' }),
      ),
    ...(rest > 0
      ? [text(fill(content.texts.summary.more, { aantal: rest }), { isSubtle: true, spacing: 'Small' })]
      : []),
  ];
}
