import { z } from 'zod';
import { ManagerTexts, TeamsTexts, TrendTexts } from './manager-texts.ts';
import { PageTexts } from './page-texts.ts';
import { PlanTexts } from './plan-texts.ts';
import { DownloadTexts, ReportTexts } from './report-texts.ts';
import { RightsTexts } from './rights-texts.ts';
import { TabProblemTexts } from './tab-problem-texts.ts';
import { TabTexts } from './tab-texts.ts';
import { line } from './text-line.ts';

const message = z.strictObject({ title: line(), lines: z.array(line()).min(1) });

/** Stands where personal data stood. "[at]" and "[punt]" are a way to write an e-mail address. */
const BETWEEN_BRACKETS = z
  .string()
  .regex(/^\[(?!at\]|dot\]|punt\]|ap)[\p{L} -]{2,30}\]$/iu, 'one or more words between square brackets');

/** One text for each kind of personal data. */
function eachKind<Text extends z.ZodString>(text: Text) {
  return { bsn: text, phone: text, email: text, birthdate: text, address: text, iban: text, plate: text };
}

/** All Dutch that the cards say, apart from the framework and the infobox. */
export const TextFile = z.strictObject({
  messages: z.strictObject({
    welcome: message,
    help: message,
    hello: message,
    thanks: message,
    stop: message,
    'no-scan': message,
    failure: message,
    held: message,
    ask: message,
  }),
  /** What a team is called as long as Teams has not told its name. */
  answer: z.strictObject({
    asked: line('vraag'),
    answer: line(),
    maybe: line(),
    none: line(),
    sources: line('bronnen'),
    noneHelp: line(),
    urgentTitle: line(),
    urgent: line(),
    call: line(),
    criterion: line('criteria'),
    standard: line(),
    topic: line(),
    more: line(),
    wanted: line(),
    notWanted: line(),
    brokenLink: line(),
    whichLink: line(),
    thisLink: line('titel'),
    noLink: line(),
    thanksWanted: line(),
    thanksNotWanted: line(),
    thanksBroken: line(),
    search: line(),
    field: line(),
    fieldEmpty: line(),
  }),
  privacy: z.strictObject({
    question: line('wat'),
    questionField: line('wat'),
    note: line('wat'),
    link: line('wat'),
    /** What was found. */
    kinds: z.strictObject(eachKind(line())),
    /** What stands in its place. */
    instead: z.strictObject(eachKind(BETWEEN_BRACKETS)),
  }),
  managers: ManagerTexts,
  trend: TrendTexts,
  teams: TeamsTexts,
  plan: PlanTexts,
  download: DownloadTexts,
  report: ReportTexts,
  rights: RightsTexts,
  tab: TabTexts,
  tabProblems: TabProblemTexts,
  pages: PageTexts,
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
    saveNote: line(),
    close: line(),
    confirmClose: line(),
    notYet: line(),
    otherAnswer: line(),
    newRound: line(),
    change: line(),
    view: line(),
    explanation: line(),
    note: line(),
    resources: line('aantal'),
    open: line('plek'),
    mail: line('plek'),
  }),
  standard: z.strictObject({
    context: line('nummer', 'totaal', 'beantwoord', 'criteria'),
    heading: line('nummer', 'standaard'),
    chooseAnswer: line('criterium'),
    yourAnswer: line('antwoord', 'naam'),
    norm: line(),
    meaning: line(),
    talk: line(),
    noteLabel: line('limit'),
    notePlaceholder: line(),
    linkLabel: line(),
    linkPlaceholder: line(),
    reasonTitle: line('antwoord'),
    resourcesTitle: line(),
    noResources: line(),
    noTools: line(),
    seeAlso: line('criteria'),
    free: line(),
    list: line(),
    withNote: line(),
    openCriterion: line('criterium', 'stand'),
    result: line('antwoord'),
    suggestions: line(),
  }),
  overview: z.strictObject({
    title: line('team'),
    context: line('ronde', 'beantwoord', 'criteria'),
    openStandard: line('nummer', 'standaard', 'stand'),
    partly: line('beantwoord', 'criteria'),
  }),
  summary: z.strictObject({
    title: line('team'),
    interim: line('ronde', 'beantwoord', 'criteria'),
    closed: line('ronde', 'datum', 'beantwoord', 'criteria'),
    perStandard: line(),
    strong: line(),
    weak: line(),
    unknown: line(),
    open: line(),
    suggestions: line(),
    none: line(),
    more: line('aantal'),
    confirm: line(),
    confirmOpen: line('aantal'),
    actions: line(),
    actionLine: line('wie', 'datum'),
    receivers: line(),
    download: line(),
    privacy: line(),
  }),
  notices: z.strictObject({
    noteSaved: line(),
    whichCriterion: line(),
    changedMeanwhile: line(),
    changedNow: line(),
    answerHeld: line(),
    noteHeld: line(),
    noteAfterOwn: line(),
    noteAfterColleague: line('naam'),
    youChose: line('antwoord'),
    colleagueChose: line('naam', 'antwoord'),
    closed: line('ronde'),
    otherRound: line('ronde'),
    malformed: line(),
    noSuchPlace: line('wat'),
    firstStandard: line(),
    lastOpen: line(),
    roundStillOpen: line('ronde'),
    justClosed: line('ronde'),
    justClosedSent: line('ronde', 'namen'),
  }),
  problems: z.strictObject({ noteTooLong: line('limit', 'length'), badLink: line() }),
  tones: z.strictObject({ good: line(), info: line(), problem: line() }),
});
