import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { KeptAnswer } from '../../dialogs/view-parts.ts';
import { column, columns, text } from './build.ts';
import { button } from './button.ts';
import type { Column, ColumnSet } from './element.ts';

/** An answer of which a team can say how it knows it. `here`: set on the card of that answer. */
type Known = Omit<KeptAnswer, 'before' | 'evidence'> & Readonly<{ evidence: string | null; here?: true }>;

/** The ways in which a team can know an answer, in one row. A tick and a word mark the one that is kept. */
export function evidenceLinks(content: Content, known: Known): ColumnSet {
  return columns(
    content.talk.evidence.map((one) => link(content, known, one)),
    // High enough for a thumb, although it is one line.
    { spacing: 'Small', minHeight: '32px' },
  );
}

function link(
  content: Content,
  { evidence: kept, ...of }: Known,
  { id, label }: Content['talk']['evidence'][number],
): Column {
  const words = content.texts.talk.evidence;
  const title = fill(id === kept ? words.chosen : words.button, {
    criterium: of.criterion,
    bron: label.toLowerCase(),
  });
  return column([text(id === kept ? `✓ ${label}` : label, { size: 'Small', color: 'Accent' })], 'auto', {
    selectAction: button(title, { event: { kind: 'evidence', ...of, evidence: id } }),
  });
}
