import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { standardName } from '../../dialogs/report/answer-sheet.ts';
import type { Report } from '../../dialogs/report/report.ts';
import { resultsOf } from '../../dialogs/report/round-sheet.ts';
import { type Block, cellParagraph, heading, paragraph, table } from './docx-parts.ts';

/** How many rounds fit beside each other on a page. */
const BESIDE = 4;

/** The results of the rounds beside each other, oldest first. With one round there is nothing to compare. */
export function comparePart(content: Content, { rounds }: Report): Block[] {
  if (rounds.length < 2) return [];
  const { report } = content.texts;
  const results = rounds
    .map((round, n) => ({ round: round.stored.round, results: resultsOf(content, round, rounds[n + 1]) }))
    .toReversed();
  const tables = Array.from({ length: Math.ceil(results.length / BESIDE) }, (_, n) => {
    const shown = results.slice(n * BESIDE, (n + 1) * BESIDE);
    const titles = [
      report.columns.standard,
      ...shown.map(({ round }) => fill(report.round, { ronde: round })),
    ];
    const rows = content.standards.map((standard, index) => [
      [cellParagraph(standardName(standard))],
      ...shown.map((one) => [cellParagraph(one.results[index] ?? '')]),
    ]);
    return [table({ titles, shares: [6, ...shown.map(() => 4)], rows }), paragraph('')];
  });
  return [heading(1, report.compare), paragraph(report.compareHelp), ...tables.flat()];
}
