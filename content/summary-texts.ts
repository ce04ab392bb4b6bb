import * as z from 'zod';
import { line } from './text-line.ts';

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
