import { fill } from '../../content/fill.ts';
import type { Content, Standard } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { progressOf } from '../../dialogs/progress.ts';
import { standardName } from '../../dialogs/report/answer-sheet.ts';
import { dutchMoment } from '../../dialogs/report/dutch-time.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { CriterionRow, RoundReport } from '../../dialogs/report/round.ts';
import { evidenceWords } from '../../dialogs/report/round-sheet.ts';
import type { CriterionLine, StandardLine } from '../../dialogs/view-parts.ts';
import { answerTable } from './docx-answers.ts';
import { type Block, cellParagraph, heading, listLine, paragraph, table } from './docx-parts.ts';

/** One round: the result of each standard, what goes well and what does not, and every criterion with its answer. */
export function roundPart(content: Content, report: Report, round: RoundReport): Block[] {
  const { texts } = content;
  const { stored, strong, weak, unknown, rows } = round;
  const closed = stored.closedAt !== null;
  const { answered, total } = progressOf(content, round.scan.answers);
  const datum = dutchMoment(stored.closedAt ?? stored.startedAt);
  const state = { datum, beantwoord: answered, criteria: total };
  const known = evidenceWords(content, round.scan);
  const others = rows.filter(({ standard }) => standard === null);
  return [
    heading(1, fill(texts.report.round, { ronde: stored.round })),
    paragraph(fill(closed ? texts.report.roundClosed : texts.report.roundOpen, state)),
    heading(2, texts.report.perStandard),
    standardTable(content, round.standards),
    ...(known === '' ? [] : [paragraph(fill(texts.report.evidence, { bron: known }))]),
    ...list(content, texts.report.weak, weak),
    ...list(content, texts.report.strong, strong),
    ...list(content, texts.report.unknown, unknown),
    heading(2, texts.report.answers),
    ...content.standards.flatMap((standard) => [
      heading(3, standardName(standard)),
      answerTable(content, report, rowsOf(rows, standard)),
    ]),
    ...(others.length > 0
      ? [heading(3, texts.report.otherCriteria), answerTable(content, report, others)]
      : []),
  ];
}

function rowsOf(rows: readonly CriterionRow[], { id }: Standard): CriterionRow[] {
  return rows.filter(({ standard }) => standard?.id === id);
}

function standardTable(content: Content, lines: readonly StandardLine[]): Block {
  const { report } = content.texts;
  const rows = lines.map(({ standard, result, counts }) => {
    const state = result ?? content.open;
    const given = [
      ...content.choices.map(({ id, label }) => ({ label, count: own(counts.byChoice, id) ?? 0 })),
      { label: content.open.label, count: counts.open },
    ].filter(({ count }) => count > 0);
    return [
      [cellParagraph(standardName(standard))],
      [cellParagraph(`${state.symbol} ${state.label}`, { bold: true })],
      [cellParagraph(given.map(({ label, count }) => `${count} × ${label}`).join(', '))],
    ];
  });
  const titles = [report.columns.standard, report.result, report.counts];
  return table({ titles, shares: [5, 3, 4], rows });
}

function list(content: Content, title: string, lines: readonly CriterionLine[]): Block[] {
  const named = lines.map(({ criterion, choice }) => {
    const state = choice ?? content.open;
    return listLine(`${state.symbol} ${criterion.id} ${criterion.label} – ${state.label}`);
  });
  return [heading(2, title), ...(named.length > 0 ? named : [paragraph(content.texts.report.nothing)])];
}
