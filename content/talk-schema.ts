import * as z from 'zod';
import { line, text } from './text-line.ts';

/** What an editor may write for the conversation itself: who take part in it, how a team knows, and what to ask. */

const id = z.string().regex(/^[a-z-]+$/, 'een id in kleine letters, zoals "veilig-thuis"');

const Party = z.strictObject({
  id,
  label: text.max(20),
  /** The name inside a sentence: "wijkteam en Veilig Thuis zien 10C anders". */
  inSentence: text.max(20),
  /** How people say it: "ik spreek voor Veilig Thuis". */
  typed: z.array(text).min(1),
  /** A question to talk about when the groups are too small to show apart. */
  instead: text.max(140),
});

const Evidence = z.strictObject({
  id,
  label: text.max(14),
  /** A team that only has this does not really know. */
  weak: z.literal(true).optional(),
});

const Guide = z.strictObject({
  purpose: text.max(140),
  /** Questions to begin with. */
  opening: z.array(text.max(140)).length(2),
  /** What a colleague would see here. */
  colleague: text.max(160),
  /** Minutes for one criterion. */
  minutes: z.int().min(2).max(30),
});

export const TalkFile = z.strictObject({
  parties: z.array(Party).min(2).max(3),
  evidence: z.array(Evidence).min(2).max(5),
  /** Says that the guides are the bot's own words. */
  /** By the id of the standard. */
  guides: z.record(z.string(), Guide),
});

/** What cards and the shared screen say about parties, evidence, the guide and the steps of a scan. */
export const TalkTexts = z.strictObject({
  party: z.strictObject({
    title: line(),
    why: line(),
    /** What everybody has to know before they choose a party. */
    safe: line('aantal'),
    proposed: line('partij'),
    /** On the button of the party that is proposed, and of the one that was chosen before. */
    proposal: line('partij'),
    chosen: line('partij'),
    now: line('partij'),
    nowNone: line(),
    change: line(),
    none: line(),
    said: line('partij'),
    saidNone: line(),
    kept: line(),
    alone: line(),
    /** The group of those who did not say a party. */
    others: line(),
    apart: line(),
    votes: line('aantal'),
    tooSmall: line(),
    gap: line('partijen', 'criterium'),
    gaps: line('partijen', 'criteria'),
    noGap: line(),
    /** Where not every party gave enough votes on the scale. */
    notCompared: line(),
  }),
  evidence: z.strictObject({
    question: line(),
    kept: line('criterium', 'antwoord'),
    known: line('bron'),
    takenAway: line(),
    summary: line('bronnen'),
    count: line('bron', 'aantal'),
    none: line('aantal'),
    onlyWeak: line(),
    /** What a screen reader says of a button, and of the one that is kept. */
    button: line('criterium', 'bron'),
    chosen: line('criterium', 'bron'),
  }),
  guide: z.strictObject({
    title: line('nummer', 'standaard'),
    button: line(),
    opening: line(),
    colleague: line(),
    minutes: line('minuten'),
  }),
  steps: z.strictObject({
    /** "Stap 3 van 6: bespreken." */
    step: line('nummer', 'totaal', 'stap'),
    names: z.strictObject({
      voorbereiden: line(),
      stemmen: line(),
      bespreken: line(),
      plannen: line(),
      volgen: line(),
      herhalen: line(),
    }),
    next: z.strictObject({
      start: line(),
      vote: line('criterium'),
      discuss: line('criterium'),
      close: line(),
      plan: line(),
      follow: line('wat', 'datum'),
      repeat: line(),
    }),
  }),
});
