import type { Content } from '../../content/index.ts';
import { type ColumnOf, type SheetsOf, sheetOf } from './columns.ts';
import type { ReportWords } from './report-words.ts';
import { type Sheet, timeCell } from './sheet.ts';
import type { StoredAction } from './team-report.ts';

/** The improvement actions with their owners. The reason why one was dropped is left out where notes are. */
export function actionSheet(
  { content, words, withoutNotes }: SheetsOf,
  actions: readonly StoredAction[],
): Sheet {
  return sheetOf(content, 'actions', { rows: actions, columns: columns(content, words), withoutNotes });
}

const columns = (content: Content, words: ReportWords): readonly ColumnOf<StoredAction>[] => [
  { key: 'action', width: 8, value: ({ id }) => id },
  { key: 'round', width: 7, value: ({ round }) => round },
  { key: 'criterion', width: 10, value: ({ criterion }) => criterion },
  { key: 'what', width: 44, value: ({ what }) => what },
  { key: 'resource', width: 34, value: ({ resource }) => resourceTitle(content, resource) },
  { key: 'owner', width: 22, value: ({ role }) => role },
  { key: 'member', width: 22, personal: true, value: ({ owner }) => words.name(owner) },
  { key: 'due', width: 12, value: ({ due }) => ({ day: due }) },
  { key: 'state', width: 14, value: ({ state }) => words.word(state) },
  { key: 'reason', width: 24, personal: true, value: ({ reason }) => reason },
  { key: 'by', width: 22, personal: true, value: ({ member }) => words.name(member) },
  { key: 'at', width: 17, value: ({ at }) => timeCell(at) },
  { key: 'createdAt', width: 17, value: ({ createdAt }) => timeCell(createdAt) },
  { key: 'version', width: 8, value: ({ version }) => version },
];

/** The title of a resource; its id when the infobox no longer has it. */
export function resourceTitle({ resources }: Content, id: string | null): string {
  return resources.find((one) => one.id === id)?.title ?? id ?? '';
}
