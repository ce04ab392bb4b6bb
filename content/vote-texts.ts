import * as z from 'zod';
import { line } from './text-line.ts';
import { VoteNotices } from './vote-notices.ts';

/** One text for each way in which votes can come out. */
const EachOutcome = z.strictObject({
  same: line(),
  near: line(),
  apart: line(),
  unknown: line(),
  some: line(),
  none: line(),
  one: line(),
});

/** What the cards of a team that votes first say. */
export const VoteTexts = z.strictObject({
  notices: VoteNotices,
  chooseWay: z.strictObject({
    title: line(),
    together: line(),
    vote: line(),
    change: line(),
  }),
  buttons: z.strictObject({
    together: line(),
    voteFirst: line(),
    reveal: line(),
    mine: line(),
    alone: line(),
    ahead: line(),
    again: line(),
    revealNow: line(),
    wait: line(),
    plan: line(),
    toTeam: line(),
    pause: line(),
    vote: line('team'),
  }),
  /** How many voted, in one sentence. */
  turnout: z.strictObject({
    nobody: line(),
    one: line(),
    oneOf: line('totaal'),
    many: line('aantal'),
    manyOf: line('aantal', 'totaal'),
    all: line('totaal'),
  }),
  ballot: z.strictObject({
    context: line('criterium', 'nummer', 'totaal', 'beantwoord', 'criteria'),
    /** What a screen reader says of a choice. */
    tile: line('criterium', 'antwoord'),
    secret: line(),
    known: line('aantal'),
    threshold: line('aantal'),
    thresholdOne: line(),
    reached: line(),
  }),
  reveal: z.strictObject({
    context: line('criterium', 'stemden'),
    votedOne: line(),
    votedOneOf: line('totaal'),
    voted: line('aantal'),
    votedOf: line('aantal', 'totaal'),
    titles: EachOutcome,
    /** What the team does with it. */
    advice: EachOutcome,
    few: line('aantal'),
    before: line('stemmen'),
    agree: line(),
    agreed: line('antwoord', 'naam'),
    dissentLabel: line(),
    dissentPlaceholder: line(),
  }),
  /** How far votes lie apart, in words that can follow a colon. */
  spread: z.strictObject({
    line: line('titel', 'spreiding', 'stemden'),
    range: line('laag', 'hoog'),
    same: line('antwoord'),
    some: line('antwoord'),
    none: line(),
    outside: line('spreiding', 'aantal'),
    outsideOne: line('spreiding'),
  }),
  early: z.strictObject({
    title: line('aantal'),
    titleOne: line(),
    titleUnknown: line(),
    ends: line(),
    few: line('aantal'),
    notYet: line(),
  }),
  ahead: z.strictObject({
    title: line(),
    how: line(),
    open: line('aantal'),
    openOne: line(),
    day: line(),
    dayPlaceholder: line(),
    dayEmpty: line(),
    reminder: line(),
    chosen: line('dag'),
  }),
  alone: z.strictObject({
    context: line('team'),
    cast: line('criterium', 'nummer', 'totaal', 'gestemd', 'open'),
    by: line('dag'),
    done: z.strictObject({ title: line(), line: line() }),
  }),
  teams: z.strictObject({ title: line(), line: line(), none: line(), other: line() }),
  /** What a locked phone shows: nothing of what a team votes on. */
  lockScreen: z.strictObject({ 'vote-alone': line('team'), 'vote-reminder': line('team') }),
  problems: z.strictObject({
    dissentPersonal: line('wat'),
    dissentTooLong: line('limit', 'length'),
  }),
});
