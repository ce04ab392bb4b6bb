import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { CriterionLine, SummaryView } from '../../dialogs/view-parts.ts';
import { SUBHEADING, text } from './build.ts';
import { dissentPart } from './dissent-part.ts';
import type { Element } from './element.ts';
import { evidenceCountsPart, isOnlyWeak } from './evidence-counts-part.ts';
import { resultTable } from './result-table.ts';
import { sincePart } from './since-part.ts';
import { votePart } from './vote-part.ts';

/** How many criteria a list names. The others are counted, and stand in the overview. */
const NAMED = 5;

/** What is said otherwise to the team than to its manager. */
export type ReaderWords = Readonly<{ unknown: string; evidence: string }>;

/** What is folded away: all results in words, all that goes well or asks something, the votes and what changed. */
export function summaryDetails(
  content: Content,
  view: SummaryView,
  { unknown, evidence }: ReaderWords,
): Element[] {
  const { summary } = content.texts;
  return [
    ...(view.since ? sincePart(content, view.since) : []),
    ...(isOnlyWeak(view.evidence) ? evidenceCountsPart(content, view.evidence, evidence) : []),
    text(summary.perStandard, SUBHEADING),
    ...resultTable(content, view.lines),
    ...list(content, summary.weak, view.weak),
    ...list(content, summary.strong, view.strong),
    ...(view.unknown.length > 0 ? list(content, unknown, view.unknown) : []),
    ...(view.open.length > 0 && !view.closed ? list(content, summary.open, view.open) : []),
    ...votePart(content, view.votes),
    ...dissentPart(content, summary.dissents, view.dissents),
  ];
}

function list(content: Content, title: string, lines: readonly CriterionLine[]): Element[] {
  const { summary } = content.texts;
  const named = lines.slice(0, NAMED).map(({ criterion, choice }) => {
    const state = choice ?? content.open;
    return text(`${state.symbol} ${criterion.id} ${criterion.label} – ${state.label}`, { spacing: 'Small' });
  });
  const rest = lines.length - named.length;
  return [
    text(title, SUBHEADING),
    ...(named.length > 0 ? named : [text(summary.none, { spacing: 'Small' })]),
    ...(rest > 0 ? [text(fill(summary.more, { aantal: rest }), { isSubtle: true, spacing: 'Small' })] : []),
  ];
}
