import { z } from 'zod';
import { line } from './text-line.ts';

/** What the card of a standard says. */
export const StandardTexts = z.strictObject({
  context: line('nummer', 'totaal', 'beantwoord', 'criteria'),
  heading: line('nummer', 'standaard'),
  chooseAnswer: line('criterium'),
  yourAnswer: line('antwoord', 'naam'),
  norm: line(),
  meaning: line(),
  talk: line(),
  noteLabel: line(),
  notePlaceholder: line(),
  linkLabel: line(),
  linkPlaceholder: line(),
  reasonTitle: line(),
  resourcesTitle: line(),
  noResources: line(),
  noTools: line(),
  seeAlso: line('criteria'),
  free: line(),
  list: line(),
  withNote: line(),
  openCriterion: line('criterium', 'stand'),
  result: line('antwoord'),
  leftOut: line('antwoorden'),
  leftOutMore: line('antwoorden'),
  suggestions: line(),
});

/** What the list of all standards says. */
export const OverviewTexts = z.strictObject({
  title: line('team'),
  context: line('ronde', 'beantwoord', 'criteria'),
  openStandard: line('nummer', 'standaard', 'stand'),
  partly: line('beantwoord', 'criteria'),
});

/** What the pages with all notes of a round say. */
export const NotesTexts = z.strictObject({
  title: line('ronde'),
  context: line('pagina', 'totaal'),
  none: line(),
  dissent: line('tekst'),
  all: line(),
  ofStandard: line(),
  next: line(),
  previous: line(),
});

/** What the summary of a round says. */
export const SummaryTexts = z.strictObject({
  title: line('team'),
  interim: line('ronde'),
  closed: line('ronde', 'datum'),
  conclusion: z.strictObject({
    all: line('criteria'),
    some: line('beantwoord', 'criteria'),
    few: line(),
    same: line('antwoord'),
    unranked: line(),
    noneGood: line(),
    best: line('standaarden'),
    /** Once all criteria are answered; before that, `weakest`. */
    first: line('standaarden'),
    weakest: line('standaarden'),
    nothingAsks: line(),
    notKnown: line('aantal'),
    /** To a manager. */
    ask: line('aantal', 'criteria', 'standaarden'),
    fewAsk: line('aantal', 'criteria', 'welke'),
    oneAsks: line('criteria', 'welke'),
  }),
  best: line(),
  first: line(),
  /** What a screen reader says of a line of symbols: the result in words, then what can be seen. */
  stripLine: line('stand', 'standaard', 'symbolen'),
  details: line(),
  perStandard: line(),
  strong: line(),
  weak: line(),
  unknown: line(),
  open: line(),
  suggestions: line(),
  none: line(),
  more: line('aantal'),
  read: line('ronde'),
  actions: line(),
  actionLine: line('wie', 'datum'),
  votes: line(),
  voted: line('aantal'),
  votedOne: line(),
  apartOn: line('aantal'),
  apartNowhere: line(),
  /** Why a manager does not see all counts. */
  withheld: z.strictObject({ open: line(), few: line('aantal') }),
  turnout: line('aantal', 'totaal'),
  agreed: line('antwoord'),
  notAgreed: line(),
  /** How far votes lie apart. */
  spread: z.strictObject({ same: line(), near: line(), apart: line(), unranked: line() }),
  votedAlso: line(),
  inShort: line('stemmen', 'criteria'),
  dissents: line(),
  receivers: line(),
  download: line(),
  privacy: line(),
});

/** What the card says that asks to close a round. */
export const ClosingTexts = z.strictObject({
  title: line('ronde'),
  open: line('aantal'),
  one: line(),
  whole: line(),
  unrevealed: line('aantal'),
  oneUnrevealed: line(),
  forGood: line(),
  sent: line('namen'),
  sentMany: line('aantal'),
});

/** Sentences about what somebody just did: what came of it, or why it was not done. */
export const ScanNotices = z.strictObject({
  noteSaved: line(),
  nothingSent: line(),
  below: line(),
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
  firstCriterion: line(),
  lastOpen: line(),
  roundStillOpen: line('ronde'),
  noSuchRound: line('ronde'),
  noRoundBefore: line(),
  notEmpty: line('ronde'),
  takenBack: line('ronde', 'vorige'),
  justClosed: line('ronde'),
  justClosedSent: line('ronde', 'namen'),
});
