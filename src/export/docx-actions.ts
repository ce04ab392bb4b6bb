import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { underWayFirst } from '../../dialogs/plan/under-way-first.ts';
import { resourceTitle } from '../../dialogs/report/action-sheet.ts';
import { dutchDay } from '../../dialogs/report/dutch-time.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { StoredAction } from '../../dialogs/report/team-report.ts';
import { type Block, caption, cellParagraph, heading, type NextNumber, paragraph } from './docx-parts.ts';
import { type DocxRow, table } from './docx-table.ts';

/** The improvement actions: what, who, before which day, and how far they are. */
export function actionPart(content: Content, report: Report, next: NextNumber): Block[] {
  const { columns, sheets, noActions, captions } = content.texts.report;
  const title = heading(1, sheets.actions.title);
  if (report.actions.length === 0) return [title, paragraph(noActions)];
  return [
    title,
    caption(content, next(), captions.actions),
    table({
      titles: [columns.what, columns.owner, columns.due, columns.state],
      shares: [13, 7, 4, 6],
      rows: underWayFirst(report.actions).map((action) => row(content, report, action)),
    }),
  ];
}

function row(content: Content, { words }: Report, action: StoredAction): DocxRow {
  const { round, criterion, what, resource, owner, role, due, state, reason } = action;
  const member = owner === null ? '' : words.name(owner);
  const label = content.criteria.find(({ id }) => id === criterion)?.label ?? '';
  const about = fill(content.texts.report.actionFacts, {
    criterium: `${criterion} ${label}`.trim(),
    ronde: round,
  });
  return {
    cells: [
      [cellParagraph(what, { bold: true }), ...lines([about, resourceTitle(content, resource)], true)],
      lines([role, member === role ? '' : member]),
      [cellParagraph(dutchDay(due))],
      lines([words.word(state), reason]),
    ],
    splits: what.length + reason.length > LONG,
  };
}

function lines(texts: readonly string[], quiet = false) {
  return texts.filter((text) => text !== '').map((text) => cellParagraph(text, { quiet }));
}

/** More characters than this may fill a page. */
const LONG = 1_500;
