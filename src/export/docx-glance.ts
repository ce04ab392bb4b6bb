import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { standardName } from '../../dialogs/report/answer-sheet.ts';
import { dutchMoment } from '../../dialogs/report/dutch-time.ts';
import type { Glance } from '../../dialogs/report/glance.ts';
import { evidenceWords } from '../../dialogs/report/round-sheet.ts';
import type { CriterionLine } from '../../dialogs/view-parts.ts';
import { type Block, boxed, heading, listOf, paragraph } from './docx-parts.ts';

/** What the round comes to, what asks the most, what goes best, and what is not answered yet. */
export function conclusionPart(content: Content, { newest, summary }: Glance): Block[] {
  const { report, summary: words } = content.texts;
  const { closedAt, startedAt } = newest.stored;
  const datum = dutchMoment(closedAt ?? startedAt);
  const known = evidenceWords(content, newest.scan);
  return [
    heading(1, report.conclusion),
    boxed(summary.conclusion),
    paragraph(fill(closedAt === null ? report.roundOpen : report.roundClosed, { datum })),
    ...(known === '' ? [] : [paragraph(fill(report.evidence, { bron: known }))]),
    ...criteriaList(content, words.first, summary.first),
    ...criteriaList(content, words.best, summary.best),
    ...openList(content, summary.open),
  ];
}

function criteriaList(content: Content, title: string, lines: readonly CriterionLine[]): Block[] {
  if (lines.length === 0) return [];
  const named = lines.map(({ criterion, choice }) => {
    const { symbol, label } = choice ?? content.open;
    return `${criterion.id} ${criterion.label}: ${symbol} ${label}`;
  });
  return [heading(2, title), ...listOf(named)];
}

/** The criteria without an answer, a line for each standard. */
function openList(content: Content, open: readonly CriterionLine[]): Block[] {
  if (open.length === 0) return [];
  const lines = content.standards.flatMap((standard) => {
    const named = open
      .filter(({ criterion }) => criterion.standard === standard.id)
      .map(({ criterion }) => `${criterion.id} ${criterion.label}`);
    if (named.length === 0) return [];
    return [standard.criteria.length === 1 ? named.join() : `${standardName(standard)}: ${named.join('; ')}`];
  });
  return [heading(2, content.texts.summary.open), ...listOf(lines)];
}
