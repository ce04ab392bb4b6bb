import type { Paragraph } from 'docx';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { spreadCell } from '../../dialogs/report/ballot-sheet.ts';
import { countsInWords } from '../../dialogs/report/ballots.ts';
import { dutchMoment } from '../../dialogs/report/dutch-time.ts';
import { partyLines } from '../../dialogs/report/party-lines.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { CriterionRow } from '../../dialogs/report/round.ts';
import { votedWords } from '../../dialogs/vote/turnout-words.ts';
import { type Block, cellParagraph, linkParagraph, table } from './docx-parts.ts';

/** Each criterion with its answer, what the votes came to, what was written beside it, and who changed it when. */
export function answerTable(content: Content, report: Report, answers: readonly CriterionRow[]): Block {
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
