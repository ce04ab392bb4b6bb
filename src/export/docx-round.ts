import type { Paragraph } from 'docx';
import { fill } from '../../content/fill.ts';
import type { Content, Standard } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { progressOf } from '../../dialogs/progress.ts';
import { standardName } from '../../dialogs/report/answer-sheet.ts';
import { spreadCell } from '../../dialogs/report/ballot-sheet.ts';
import { countsInWords } from '../../dialogs/report/ballots.ts';
import { dutchMoment } from '../../dialogs/report/dutch-time.ts';
import { partyLines } from '../../dialogs/report/party-lines.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { CriterionRow, RoundReport } from '../../dialogs/report/round.ts';
import { evidenceWords } from '../../dialogs/report/round-sheet.ts';
import type { CriterionLine, StandardLine } from '../../dialogs/view-parts.ts';
import { votedWords } from '../../dialogs/vote/turnout-words.ts';
import {
  type Block,
  cellParagraph,
  heading,
  linkParagraph,
  listLine,
  paragraph,
  table,
} from './docx-parts.ts';

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

function answerTable(content: Content, report: Report, answers: readonly CriterionRow[]): Block {
  const { columns } = content.texts.report;
  const { withoutNotes, words } = report;
  const rows = answers.map((one) => {
    const { criterion, label, choice, answered, stored } = one;
    const symbol = choice ?? (stored?.choice ? null : content.open);
    const reason = words.reason(stored?.reason ?? null);
    const answer = [
      [cellParagraph(`${criterion} ${label}`)],
      [
        cellParagraph(symbol ? `${symbol.symbol} ${answered}` : answered, { bold: true }),
        ...(reason ? [cellParagraph(reason)] : []),
        ...evidenceOf(content, report, stored),
        ...votesOf(content, report, one),
      ],
    ];
    const changed = [cellParagraph(changedText(content, report, stored))];
    if (withoutNotes) return [...answer, changed];
    const note = stored?.note ? [cellParagraph(stored.note)] : [];
    const link = stored?.link ? [linkParagraph(stored.link)] : [];
    return [...answer, [...note, ...link, ...dissentOf(content, stored)], changed];
  });
  return withoutNotes
    ? table({ titles: [columns.criterion, columns.choice, columns.at], shares: [5, 4, 4], rows })
    : table({
        titles: [columns.criterion, columns.choice, columns.note, columns.at],
        shares: [10, 8, 13, 9],
        rows,
      });
}

/** What the votes came to, in one line. */
function votesOf(content: Content, { words }: Report, { ballot }: CriterionRow): Paragraph[] {
  if (!ballot) return [];
  const parts = [
    votedWords(content, ballot),
    countsInWords(content, words, ballot.counts),
    spreadCell(content, ballot.counts),
  ];
  const whole = parts.filter((part) => part !== '').join(' · ');
  return [whole, ...partyLines(content, words, ballot)].map((line) => cellParagraph(line));
}

/** How the team knows its answer. A manager reads only how often it was said. */
function evidenceOf(
  { texts }: Content,
  { withoutNotes, words }: Report,
  stored: CriterionRow['stored'],
): Paragraph[] {
  const bron = words.evidence(stored?.evidence ?? null);
  return withoutNotes || bron === '' ? [] : [cellParagraph(fill(texts.report.evidence, { bron }))];
}

function dissentOf({ texts }: Content, stored: CriterionRow['stored']): Paragraph[] {
  const tekst = stored?.dissent ?? '';
  return tekst === '' ? [] : [cellParagraph(fill(texts.report.dissent, { tekst }))];
}

function changedText(
  { texts }: Content,
  { withoutNotes, words }: Report,
  stored: CriterionRow['stored'],
): string {
  if (!stored) return '';
  const datum = dutchMoment(stored.at);
  const { changed, version, wording } = texts.report;
  return [
    withoutNotes ? datum : fill(changed, { naam: words.name(stored.member), datum }),
    fill(version, { versie: stored.version }),
    ...(stored.wording === null ? [] : [fill(wording, { tekst: stored.wording })]),
  ].join('\n');
}
