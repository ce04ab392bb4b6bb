import type { Paragraph } from 'docx';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { standardName } from '../../dialogs/report/answer-sheet.ts';
import { spreadCell } from '../../dialogs/report/ballot-sheet.ts';
import { countsInWords } from '../../dialogs/report/ballots.ts';
import type { Glance } from '../../dialogs/report/glance.ts';
import { partyLines } from '../../dialogs/report/party-lines.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { CriterionRow } from '../../dialogs/report/round.ts';
import { votedWords } from '../../dialogs/vote/turnout-words.ts';
import { type Block, cellParagraph, heading, linkParagraph } from './docx-parts.ts';
import { type DocxRow, table } from './docx-table.ts';

/** A criterion as it was answered in this round and in the one before. */
type Asked = Readonly<{ row: CriterionRow; before: CriterionRow | null; round: number }>;

/** Each criterion with its question, its answer, how the votes lay, and what was written. */
export function answersPart(content: Content, report: Report, { newest, before }: Glance): Block[] {
  const { answers, otherCriteria } = content.texts.report;
  const asked = newest.rows
    .map((row): Asked => {
      const was = before?.rows.find(({ criterion }) => criterion === row.criterion) ?? null;
      return { row, before: was, round: before?.stored.round ?? 0 };
    })
    .filter(tellsSomething);
  if (asked.length === 0) return [];
  const parts = content.standards.map((standard) => ({
    title: standardName(standard),
    rows: asked.filter(({ row }) => row.standard?.id === standard.id),
  }));
  const others = { title: otherCriteria, rows: asked.filter(({ row }) => row.standard === null) };
  return [
    heading(1, answers),
    ...[...parts, others]
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ title, rows }) => [heading(2, title), answerTable(content, report, rows)]),
  ];
}

/** An open criterion about which nothing is known stands only in the list of those. */
function tellsSomething({ row, before }: Asked): boolean {
  return row.stored !== null || row.ballot !== null || (before?.stored ?? null) !== null;
}

function answerTable(content: Content, report: Report, rows: readonly Asked[]): Block {
  const { texts } = content;
  const { columns, notesAndVotes, votesOnly } = texts.report;
  const voted = rows.some(({ row }) => row.ballot !== null);
  const made = rows.map((one) => rowOf(content, report, one));
  const titles = [columns.criterion, columns.choice];
  const shares = [125, 58];
  if (report.withoutNotes && !voted) return table({ titles, shares, rows: made });
  const beside = report.withoutNotes ? votesOnly : voted ? notesAndVotes : columns.note;
  return table({ titles: [...titles, beside], shares: [...shares, 155], rows: made });
}

function rowOf(content: Content, report: Report, asked: Asked): DocxRow {
  const { criterion, label } = asked.row;
  const question = content.criteria.find(({ id }) => id === criterion)?.question;
  const named = cellParagraph(`${criterion} ${label}`, { bold: true });
  const asks = question ? [cellParagraph(question, { quiet: true, size: 17 })] : [];
  const beside = [
    ...votesOf(content, report, asked.row),
    ...(report.withoutNotes ? [] : noteCell(content, report, asked)),
  ];
  return {
    cells: [[named, ...asks], answerCell(content, report, asked), beside],
    splits: lengthOf(asked) > LONG,
  };
}

function answerCell(content: Content, { words }: Report, { row, before, round }: Asked): Paragraph[] {
  const reason = words.reason(row.stored?.reason ?? null);
  const was =
    before?.stored && before.stored.choice !== row.stored?.choice
      ? fill(content.texts.report.before, { ronde: round, antwoord: named(content, before) })
      : '';
  return [
    cellParagraph(named(content, row), { bold: true }),
    ...(reason ? [cellParagraph(reason)] : []),
    ...(was ? [cellParagraph(was, { quiet: true })] : []),
  ];
}

function noteCell({ texts }: Content, { words }: Report, { row, before, round }: Asked): Paragraph[] {
  const { stored } = row;
  const bron = words.evidence(stored?.evidence ?? null);
  const dissent = stored?.dissent ?? '';
  const noteBefore = otherThan(stored?.note, before?.stored?.note);
  const dissentBefore = otherThan(stored?.dissent, before?.stored?.dissent);
  const earlier = [
    ...(noteBefore ? [fill(texts.report.noteBefore, { ronde: round, tekst: noteBefore })] : []),
    ...(dissentBefore ? [`${fill(texts.trend.dissents, { ronde: round })}: ${dissentBefore}`] : []),
  ];
  return [
    ...(stored?.note ? [cellParagraph(stored.note)] : []),
    ...(stored?.link ? [linkParagraph(stored.link)] : []),
    ...(bron === '' ? [] : [cellParagraph(fill(texts.report.evidence, { bron }))]),
    ...(dissent === '' ? [] : [cellParagraph(fill(texts.report.dissent, { tekst: dissent }))]),
    ...earlier.map((text) => cellParagraph(text, { quiet: true })),
  ];
}

/** What was written in the round before; '' where it says the same. */
function otherThan(now = '', before = ''): string {
  return before === now ? '' : before;
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

/** The answer with its symbol. A choice that the scale no longer has is without one. */
function named({ open }: Content, { choice, answered, stored }: CriterionRow): string {
  const symbol = choice ?? (stored?.choice ? null : open);
  return symbol ? `${symbol.symbol}\u00a0${answered}` : answered;
}

function lengthOf({ row, before }: Asked): number {
  return [row.stored, before?.stored].reduce(
    (sum, one) => sum + (one?.note.length ?? 0) + (one?.dissent.length ?? 0),
    0,
  );
}

/** More characters than this may fill a page. */
const LONG = 2_000;
