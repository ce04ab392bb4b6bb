import type { Content } from '../../content/index.ts';
import { isUnsigned } from '../unsigned.ts';
import { sheetOf } from './columns.ts';
import type { ReportWords } from './report-words.ts';
import { type Sheet, timeCell } from './sheet.ts';
import type { StoredChange, TeamReport } from './team-report.ts';

/**
 * The sheets about everything but the scan: who receives the summary, and what was changed, sent and downloaded, by
 * whom.
 */
export function recordSheets(content: Content, words: ReportWords, report: TeamReport): Sheet[] {
  const { managers, trail, deliveries, downloads, technical } = report;
  return [
    sheetOf(content, 'recipients', {
      rows: managers,
      columns: [
        { key: 'name', width: 24, value: ({ id }) => words.name(id) },
        { key: 'by', width: 24, value: ({ addedBy }) => words.name(addedBy) },
        { key: 'since', width: 17, value: ({ since }) => timeCell(since) },
        { key: 'rhythm', width: 16, value: ({ rhythm }) => words.word(rhythm) },
      ],
    }),
    sheetOf(content, 'trail', {
      rows: trail,
      columns: [
        { key: 'at', width: 17, value: ({ at }) => timeCell(at) },
        { key: 'by', width: 22, value: (line) => changerOf(content, words, line) },
        { key: 'what', width: 30, value: ({ kind }) => words.word(kind) },
        { key: 'round', width: 7, value: ({ round }) => round || null },
        { key: 'criterion', width: 10, value: ({ criterion }) => criterion },
        { key: 'choice', width: 16, value: (line) => choiceOf(words, line) },
        { key: 'reason', width: 24, value: ({ reason }) => words.reason(reason) },
        { key: 'version', width: 8, value: ({ version }) => version },
        { key: 'subject', width: 24, value: ({ subject }) => words.word(words.name(subject)) },
      ],
    }),
    sheetOf(content, 'deliveries', {
      rows: deliveries,
      columns: [
        { key: 'createdAt', width: 17, value: ({ createdAt }) => timeCell(createdAt) },
        { key: 'what', width: 30, value: ({ what }) => words.word(what) },
        { key: 'to', width: 24, value: ({ person }) => words.name(person) || content.texts.report.wholeTeam },
        { key: 'round', width: 7, value: ({ round }) => round },
        { key: 'action', width: 8, value: ({ action }) => action },
        { key: 'state', width: 16, value: ({ state }) => words.word(state) },
        { key: 'dueAt', width: 17, value: ({ dueAt }) => timeCell(dueAt) },
        { key: 'attemptedAt', width: 17, value: ({ attemptedAt }) => timeCell(attemptedAt) },
        { key: 'settledAt', width: 17, value: ({ settledAt }) => timeCell(settledAt) },
        { key: 'attempts', width: 10, value: ({ attempts }) => attempts },
        { key: 'uncertain', width: 10, value: ({ uncertain }) => uncertain },
        { key: 'error', width: 24, value: ({ error }) => words.word(error) },
      ],
    }),
    sheetOf(content, 'downloads', {
      rows: downloads,
      columns: [
        { key: 'madeAt', width: 17, value: ({ madeAt }) => timeCell(madeAt) },
        { key: 'by', width: 22, value: ({ person }) => words.name(person) },
        { key: 'format', width: 14, value: ({ format }) => words.word(format) },
        { key: 'round', width: 7, value: ({ round }) => round },
        { key: 'withoutNotes', width: 18, value: ({ withoutNotes }) => words.yesOrNo(withoutNotes) },
        { key: 'expiresAt', width: 17, value: ({ expiresAt }) => timeCell(expiresAt) },
        { key: 'usedAt', width: 17, value: ({ usedAt }) => timeCell(usedAt) },
      ],
    }),
    sheetOf(content, 'people', {
      rows: peopleOf(content, report),
      columns: [
        { key: 'name', width: 24, value: ({ name }) => name },
        { key: 'standing', width: 16, value: ({ standing }) => standing },
        { key: 'paused', width: 22, value: ({ paused }) => (paused === null ? null : words.yesOrNo(paused)) },
        { key: 'id', width: 40, value: ({ id }) => id },
      ],
    }),
    sheetOf(content, 'team', { rows: teamFacts(content, words, report), columns: FACT_COLUMNS }),
    sheetOf(content, 'technical', {
      rows: technical,
      columns: [
        { key: 'table', width: 18, value: ({ table }) => table },
        { key: 'of', width: 40, value: ({ of }) => of },
        { key: 'field', width: 18, value: ({ field }) => field },
        { key: 'value', width: 40, value: ({ value }) => value },
      ],
    }),
  ];
}

/** The line of a vote tells that somebody voted, and never who. */
function changerOf({ texts }: Content, words: ReportWords, { kind, member }: StoredChange): string {
  return isUnsigned(kind) ? texts.report.somebody : words.name(member);
}

function choiceOf(words: ReportWords, { kind, choice }: StoredChange): string {
  return kind === 'way' && choice !== null ? words.way(choice) : words.choice(choice);
}

type Fact = Readonly<{ fact: string; value: Sheet['rows'][number][number] }>;

const FACT_COLUMNS = [
  { key: 'fact', width: 30, value: ({ fact }: Fact) => fact },
  { key: 'value', width: 40, value: ({ value }: Fact) => value },
] as const;

function teamFacts({ texts }: Content, words: ReportWords, { team }: TeamReport): Fact[] {
  const { columns } = texts.report;
  return [
    { fact: columns.name, value: team.name },
    { fact: columns.kind, value: words.word(team.kind) },
    { fact: columns.since, value: timeCell(team.createdAt) },
    { fact: columns.paused, value: words.yesOrNo(team.paused) },
    { fact: columns.id, value: team.id },
    { fact: columns.tenant, value: team.tenant },
  ];
}

function peopleOf({ texts }: Content, { members, managers }: TeamReport) {
  const { standings } = texts.report;
  return [
    ...members.map((member) => ({ ...member, standing: standings.member })),
    ...managers.map(({ id, name }) => ({ id, name, standing: standings.manager, paused: null })),
  ];
}
