import { z } from 'zod';

/** A text with the placeholders that may stand in it. */
function line(...placeholders: string[]) {
  return z
    .string()
    .trim()
    .min(1)
    .refine(
      (text) => !/[{}]/.test(placeholders.reduce((rest, name) => rest.replaceAll(`{${name}}`, ''), text)),
      placeholders.length > 0
        ? `only these may stand between braces: ${placeholders.join(', ')}`
        : 'no placeholders in braces here',
    );
}

const message = z.strictObject({ title: line(), lines: z.array(line()).min(1) });

/** All Dutch that the cards say, apart from the framework and the infobox. */
export const TextFile = z.strictObject({
  messages: z.strictObject({
    welcome: message,
    help: message,
    hello: message,
    thanks: message,
    stop: message,
    unknown: message,
    'no-scan': message,
    failure: message,
    ask: message,
  }),
  /** What a team is called as long as Teams has not told its name. */
  teamNames: z.strictObject({ personal: line(), group: line(), channel: line() }),
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
    allGood: line(),
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
    privacy: line(),
  }),
  notices: z.strictObject({
    noteSaved: line(),
    whichCriterion: line(),
    changedMeanwhile: line(),
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
    failure: line(),
    moved: line(),
  }),
  problems: z.strictObject({ noteTooLong: line('limit', 'length'), badLink: line() }),
  tones: z.strictObject({ good: line(), info: line(), problem: line() }),
});
