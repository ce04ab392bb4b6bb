import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { resourceTitle } from '../../dialogs/report/action-sheet.ts';
import { dutchDay, dutchMoment } from '../../dialogs/report/dutch-time.ts';
import type { Report } from '../../dialogs/report/report.ts';
import type { StoredAction } from '../../dialogs/report/team-report.ts';
import { type Block, cellParagraph, heading, paragraph, table } from './docx-parts.ts';

/** The improvement actions with their state. */
export function actionPart(content: Content, report: Report): Block[] {
  const { columns, sheets, nothing } = content.texts.report;
  const title = heading(1, sheets.actions.title);
  if (report.actions.length === 0) return [title, paragraph(nothing)];
  const rows = report.actions.map((action) => row(content, report, action));
  const titles = [columns.what, columns.owner, columns.due, columns.state, columns.at];
  return [title, table({ titles, shares: [13, 8, 6, 7, 9], rows })];
}

function row(content: Content, { withoutNotes, words }: Report, action: StoredAction) {
  const { report } = content.texts;
  const { id, round, criterion, what, resource, owner, role, due, state, reason } = action;
  const datum = dutchMoment(action.at);
  const member = owner === null ? '' : words.name(owner);
  const small = [
    fill(report.actionFacts, { nummer: id, ronde: round, criterium: criterion }),
    resourceTitle(content, resource),
  ];
  const changed = [
    withoutNotes ? datum : fill(report.changed, { naam: words.name(action.member), datum }),
    fill(report.version, { versie: action.version }),
    fill(report.made, { datum: dutchMoment(action.createdAt) }),
  ];
  return [
    [cellParagraph(what, { bold: true }), ...lines(small)],
    lines([role, member === role ? '' : member]),
    [cellParagraph(dutchDay(due))],
    lines([words.word(state), reason]),
    lines(changed),
  ];
}

function lines(texts: readonly string[]) {
  return texts.filter((text) => text !== '').map((text) => cellParagraph(text));
}
