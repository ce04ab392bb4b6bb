import * as z from 'zod';
import { ReportColumns } from './report-columns.ts';
import { line } from './text-line.ts';

const sheet = z.strictObject({ title: line(), row: line() });

/** What a report says: the headings of its parts and tables, and words for stored codes. */
export const ReportTexts = z.strictObject({
  title: line('team'),
  subtitle: line('ronde', 'datum'),
  noRound: line('datum'),
  intro: line(),
  introManager: line(),
  care: line(),
  carePlain: line(),
  round: line('ronde'),
  roundOpen: line('datum'),
  roundClosed: line('datum'),
  conclusion: line(),
  /** Above every page. */
  header: line('titel', 'ronde', 'datum'),
  headerNoRound: line('titel', 'datum'),
  /** Below every page; a program that shows the file fills in both numbers. */
  page: line('pagina', 'totaal'),
  picture: line(),
  /** Stands before the caption of a table. */
  table: line('nummer', 'tekst'),
  captions: z.strictObject({ picture: line('ronde'), moved: line('ronde'), rounds: line(), actions: line() }),
  standardCell: line('nummer', 'standaard'),
  counted: line('stand', 'aantal'),
  noActions: line(),
  answers: line(),
  notesAndVotes: line(),
  votesOnly: line(),
  otherCriteria: line(),
  compareHelp: line(),
  otherText: line('stand'),
  direction: line(),
  changedTo: line(),
  same: line(),
  movedStandards: line('hoe'),
  before: line('ronde', 'antwoord'),
  noteBefore: line('ronde', 'tekst'),
  actionFacts: line('criterium', 'ronde'),
  wholeTeam: line(),
  forgotten: line(),
  /** Stands for a person who is never named. */
  somebody: line(),
  ways: z.strictObject({ together: line(), vote: line() }),
  ballots: z.strictObject({ open: line(), revealed: line() }),
  votesFor: line('antwoord'),
  dissent: line('tekst'),
  evidence: line('bron'),
  oldCriterion: line(),
  yes: line(),
  no: line(),
  standings: z.strictObject({ member: line(), manager: line() }),
  /** The first column of a file that holds all tables below each other. */
  kind: line(),
  followsAnswers: line('blad'),
  sheets: z.strictObject({
    overview: line(),
    answers: sheet,
    actions: sheet,
    rounds: sheet,
    ballots: sheet,
    recipients: sheet,
    trail: sheet,
    deliveries: sheet,
    downloads: sheet,
    people: sheet,
    team: sheet,
    technical: sheet,
  }),
  columns: ReportColumns,
  /** Words for codes. A code without a word is shown as it is. */
  words: z.record(z.string(), line()),
});
