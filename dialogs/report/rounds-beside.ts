import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Time } from '../time.ts';
import { standardName } from './answer-sheet.ts';
import { dutchMoment } from './dutch-time.ts';
import type { Report } from './report.ts';
import type { RoundReport } from './round.ts';
import { evidenceWords, resultsOf } from './round-sheet.ts';
import type { Sheet } from './sheet.ts';

/** The rounds beside each other, the oldest first: what each standard came to, and then when each round was. */
export function roundsBeside(content: Content, { rounds }: Report): Sheet {
  const { report } = content.texts;
  const beside = rounds
    .map((round, n) => ({ round, results: results(content, round, rounds[n + 1]) }))
    .toReversed();
  const told = (title: string, value: (round: RoundReport) => string) => [
    title,
    ...beside.map(({ round }) => value(round)),
  ];
  const moment = (at: Time | null) => (at === null ? '' : dutchMoment(at));
  return {
    name: 'rounds',
    ...report.sheets.rounds,
    columns: [
      { key: 'standard', title: report.columns.standard, width: 36 },
      ...beside.map(({ round: { stored } }) => ({
        key: `round-${stored.round}`,
        title: fill(report.round, { ronde: stored.round }),
        width: 22,
        answers: true as const,
      })),
    ],
    rows: [
      ...content.standards.map((standard, n) => [
        standardName(standard),
        ...beside.map((one) => one.results[n] ?? ''),
      ]),
      told(report.columns.startedAt, ({ stored }) => moment(stored.startedAt)),
      told(report.columns.closedAt, ({ stored }) => moment(stored.closedAt)),
      told(report.columns.releasedAt, ({ stored }) => moment(stored.releasedAt)),
      told(report.columns.evidenceCounts, ({ scan }) => evidenceWords(content, scan)),
    ],
  };
}

function results(content: Content, round: RoundReport, before: RoundReport | undefined): string[] {
  const symbols = round.standards.map(({ result }) => (result ?? content.open).symbol);
  return resultsOf(content, round, before).map((label, n) => `${symbols[n] ?? ''} ${label}`);
}
