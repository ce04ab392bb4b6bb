import * as z from 'zod';
import { ManagerTexts } from './manager-texts.ts';
import { PageTexts } from './page-texts.ts';
import { PlanTexts } from './plan-texts.ts';
import { ReportTexts } from './report-texts.ts';
import { DeadLinkTexts, ResultTexts } from './result-texts.ts';
import { RightsTexts } from './rights-texts.ts';
import {
  ClosingTexts,
  MeaningTexts,
  NoPlaceTexts,
  NotesTexts,
  OverviewTexts,
  ScanNotices,
  StandardTexts,
} from './scan-texts.ts';
import { SummaryTexts } from './summary-texts.ts';
import { TabProblemTexts } from './tab-problem-texts.ts';
import { TabTexts } from './tab-texts.ts';
import { TalkTexts } from './talk-schema.ts';
import { line } from './text-line.ts';
import { VoteTexts } from './vote-texts.ts';

const message = z.strictObject({ title: line(), lines: z.array(line()).min(1) });

/**
 * A text that replaces personal data. "[at]" and "[punt]" are not allowed: they are a way to write an e-mail address.
 */
const BETWEEN_BRACKETS = z
  .string()
  .regex(
    /^\[(?!at\]|dot\]|punt\]|ap)[\p{L} -]{2,30}\]$/iu,
    'een of meer woorden tussen [ en ], zoals "[telefoonnummer]"',
  );

/** One text for each kind of personal data. */
function eachKind<Text extends z.ZodString>(text: Text) {
  return { bsn: text, phone: text, email: text, birthdate: text, address: text, iban: text, plate: text };
}

/**
 * What one person who does the scan alone reads in place of texts for a team. Put together with them, it is checked as
 * they are.
 */
export const OneFile = z.strictObject({ texts: z.record(z.string(), z.unknown()) });

/** All Dutch that the cards say, apart from the framework and the infobox. */
export const TextFile = z.strictObject({
  messages: z.strictObject({
    welcome: message,
    help: message,
    hello: message,
    thanks: message,
    fine: message,
    stop: message,
    'no-scan': message,
    failure: message,
    held: message,
    privately: message,
    ask: message,
  }),
  /** The line under each card that only one person in a group or channel sees. */
  privately: line(),
  results: ResultTexts,
  deadLinks: DeadLinkTexts,
  privacy: z.strictObject({
    question: line('wat'),
    questionField: line('wat'),
    note: line('wat'),
    link: line('wat'),
    /** The names of what was found. */
    kinds: z.strictObject(eachKind(line())),
    /** The words that replace it. */
    instead: z.strictObject(eachKind(BETWEEN_BRACKETS)),
  }),
  managers: ManagerTexts,
  plan: PlanTexts,
  votes: VoteTexts,
  talk: TalkTexts,
  report: ReportTexts,
  rights: RightsTexts,
  tab: TabTexts,
  tabProblems: TabProblemTexts,
  pages: PageTexts,
  spans: z.strictObject({ day: line(), days: line('aantal'), years: line('aantal') }),
  /** The name of a team as long as Teams has not told it. */
  teamNames: z.strictObject({ personal: line(), group: line(), channel: line(), 'own-channel': line() }),
  channelAnew: line(),
  buttons: z.strictObject({
    start: line(),
    resume: line(),
    ask: line(),
    help: line(),
    overview: line(),
    summary: line(),
    previous: line(),
    skip: line(),
    next: line('standaard'),
    why: line(),
    undo: line(),
    save: line(),
    later: line(),
    close: line(),
    confirmClose: line(),
    goBack: line(),
    takeBack: line(),
    otherAnswer: line(),
    newRound: line(),
    change: line(),
    view: line(),
    meaning: line(),
    resources: line('aantal'),
    backToQuestion: line(),
    more: line(),
    allCriteria: line(),
    howItWorks: line(),
    open: line('plek'),
    mail: line('plek'),
  }),
  /** How far a team is, after the line that counts. */
  progress: z.strictObject({
    half: line(),
    minute: line(),
    minutes: line('aantal'),
    hours: line('aantal'),
    round: line('ronde', 'regel'),
  }),
  before: z.strictObject({ choice: line('antwoord'), reason: line('antwoord', 'reden') }),
  standard: StandardTexts,
  overview: OverviewTexts,
  notes: NotesTexts,
  summary: SummaryTexts,
  closing: ClosingTexts,
  question: z.strictObject({ notYet: line(), tooSoon: line() }),
  notices: ScanNotices,
  meaning: MeaningTexts,
  noPlace: NoPlaceTexts,
  problems: z.strictObject({ noteTooLong: line('limit', 'length'), badLink: line() }),
  tones: z.strictObject({ good: line(), info: line(), problem: line() }),
});
