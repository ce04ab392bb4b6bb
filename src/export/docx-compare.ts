import { fill } from '../../content/fill.ts';
import type { Choice, Content, Standard } from '../../content/index.ts';
import { isComparable } from '../../dialogs/managers/compare.ts';
import { standardName } from '../../dialogs/report/answer-sheet.ts';
import type { Glance } from '../../dialogs/report/glance.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { RoundReport } from '../../dialogs/report/round.ts';
import type { Since, StandardChange } from '../../dialogs/view-parts.ts';
import { type Block, caption, cellParagraph, heading, type NextNumber, paragraph } from './docx-parts.ts';
import { table } from './docx-table.ts';

/** How many rounds fit beside each other on a page. */
const BESIDE = 4;

/** What changed since the round before, in words: how many standards, which ones, and each criterion that moved. */
export function comparePart(
  content: Content,
  { rounds }: Report,
  { glance, next }: Readonly<{ glance: Glance; next: NextNumber }>,
): Block[] {
  const { before, summary } = glance;
  if (!before || !summary.since) return [];
  const { report, trend } = content.texts;
  const { changes } = summary.since;
  const count = (direction: StandardChange['direction']) =>
    changes.filter((change) => change.direction === direction).length;
  const counts = { sterker: count('stronger'), zwakker: count('weaker'), gelijk: count('same') };
  return [
    heading(1, fill(trend.since, { ronde: before.stored.round })),
    paragraph(fill(report.movedStandards, { hoe: fill(trend.sinceCounts, counts) })),
    ...(count('other-text') > 0 ? [paragraph(report.compareHelp)] : []),
    ...standardsTable(content, { rounds: rounds.slice(0, BESIDE).toReversed(), changes, next }),
    ...movedTable(content, glance, next),
  ];
}

type Beside = Readonly<{ rounds: readonly RoundReport[]; changes: Since['changes']; next: NextNumber }>;

/** The results beside each other, oldest first. Of two rounds a standard that stayed the same tells nothing. */
function standardsTable(content: Content, { rounds, changes, next }: Beside): Block[] {
  const { report } = content.texts;
  const told = changes.filter(({ direction }) => rounds.length > 2 || direction !== 'same');
  if (told.length === 0) return [];
  const rows = told.map(({ standard, direction }) => ({
    cells: [
      [cellParagraph(standardName(standard))],
      ...rounds.map((round, n) => [cellParagraph(resultIn(content, standard, [rounds[n - 1], round]))]),
      [cellParagraph(wayOf(content, direction))],
    ],
  }));
  const titles = [
    report.columns.standard,
    ...rounds.map((round) => nameOf(content, round)),
    report.direction,
  ];
  const shares = [7, ...rounds.map(() => 4), 3.5];
  return [caption(content, next(), report.captions.rounds), table({ titles, shares, rows })];
}

function movedTable(content: Content, { moved, before, newest }: Glance, next: NextNumber): Block[] {
  const { report, trend } = content.texts;
  if (!before || moved.length === 0) return [paragraph(trend.noChanges, {}, { spacing: { before: 120 } })];
  const rows = moved.map(({ criterion, before, after, direction }) => ({
    cells: [
      [cellParagraph(`${criterion.id} ${criterion.label}`)],
      [cellParagraph(named(before ?? content.open))],
      [cellParagraph(named(after ?? content.open))],
      [cellParagraph(wayOf(content, direction))],
    ],
  }));
  const rounds = [before, newest].map((round) => nameOf(content, round));
  return [
    caption(content, next(), fill(report.captions.moved, { ronde: before.stored.round })),
    table({ titles: [report.columns.criterion, ...rounds, report.direction], shares: [7, 4, 4, 3.5], rows }),
  ];
}

function nameOf({ texts }: Content, { stored }: RoundReport): string {
  return fill(texts.report.round, { ronde: stored.round });
}

/** The result of a standard in a round. It says so when the text of a criterion changed since the round before. */
function resultIn(
  { open, texts }: Content,
  standard: Standard,
  [before, round]: readonly [RoundReport | undefined, RoundReport],
): string {
  const stand = named(round.standards.find((line) => line.standard.id === standard.id)?.result ?? open);
  const same = !before || isComparable(standard.criteria, [before.scan, round.scan]);
  return same ? stand : fill(texts.report.otherText, { stand });
}

/** Which way it went, in words. */
function wayOf({ texts }: Content, direction: StandardChange['direction']): string {
  const { trend, report } = texts;
  return {
    stronger: trend.stronger,
    weaker: trend.weaker,
    same: report.same,
    'other-text': trend.other,
    unknown: report.changedTo,
  }[direction];
}

function named({ symbol, label }: Pick<Choice, 'symbol' | 'label'>): string {
  return `${symbol}\u00a0${label}`;
}
