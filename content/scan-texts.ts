import * as z from 'zod';
import { line } from './text-line.ts';

/** What the card of a standard says. */
export const StandardTexts = z.strictObject({
  context: line('nummer', 'totaal', 'beantwoord', 'criteria'),
  asked: line('criterium', 'nummer', 'totaal', 'beantwoord', 'criteria'),
  askedAlone: line('nummer', 'totaal', 'beantwoord', 'criteria'),
  talkFirst: line('vraag'),
  heading: line('nummer', 'standaard'),
  chooseAnswer: line('criterium'),
  yourAnswer: line('antwoord', 'naam'),
  why: line('criterium', 'antwoord'),
  addLink: line(),
  norm: line(),
  meaning: line(),
  talk: line(),
  noteLabel: line(),
  notePlaceholder: line(),
  linkLabel: line(),
  linkPlaceholder: line(),
  reasonTitle: line(),
  resourcesTitle: line('criterium'),
  noResources: line(),
  noTools: line(),
  seeAlso: line('criteria'),
  free: line(),
  withNote: line(),
  openCriterion: line('criterium', 'stand'),
  result: line('antwoord'),
  leftOut: line('antwoorden'),
  leftOutMore: line('antwoorden'),
  suggestions: line(),
});

/** What the card says that tells what a criterion means. */
export const MeaningTexts = z.strictObject({
  title: line('criterium'),
  /** How to write a note at the answer that was given last. */
  note: line('criterium'),
});

/** What is said of a standard or criterion that is not there, and what there is. */
export const NoPlaceTexts = z.strictObject({
  standard: line('nummer'),
  criterion: line('criterium'),
  standards: line('aantal', 'eerste', 'laatste'),
  letters: line('standaard', 'eerste', 'laatste'),
  noLetters: line('standaard'),
  open: line('standaard'),
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
  noteSaved: line('criterium'),
  textsSaved: line('criterium'),
  withNote: line('bewaard'),
  noteNotYet: line(),
  noteNotKept: line('probleem'),
  noteOutdated: line(),
  notePersonal: line('wat'),
  textLost: line(),
  undone: line('criterium'),
  undoneTo: line('criterium', 'antwoord'),
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
