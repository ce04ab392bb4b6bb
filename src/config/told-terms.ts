import { deepFreeze } from '../../content/deep-freeze.ts';
import { fill } from '../../content/fill.ts';
import type { Content, Texts } from '../../content/index.ts';
import { madeOnce } from '../../content/made-once.ts';
import { type KEPT_FOR, spanOf } from '../../content/span.ts';
import { type Keep, keptDays } from './kept-days.ts';

/** How long things are kept, as people say it, by the placeholder that stands for it. */
export type ToldTerms = Readonly<Record<(typeof KEPT_FOR)[number], string>>;

/** Tells how long things are kept, as it is set. */
export function toldTerms({ spans }: Texts, keep: Keep): ToldTerms {
  const days = keptDays(keep);
  const told = (term: keyof typeof days) => spanOf(spans, days[term]);
  return {
    namen: told('names'),
    toelichtingen: told('notes'),
    rondes: told('scans'),
    stemmen: told('votes'),
    berichten: told('deliveries'),
    links: told('links'),
    vragen: told('feedback'),
  };
}

/** The contents that were made of one, by the terms that they tell. */
const madeOf = madeOnce((_: Content) => new Map<string, Content>());

/**
 * The content as the bot says it: with how long it keeps things, as it is set, in what it says about itself.
 * @returns the same content each time, so that what is made of it is made once
 */
export function withTerms(content: Content, keep: Keep): Content {
  const made = madeOf(content);
  const key = [keep.names, keep.notes, keep.scans].join(' ');
  const known = made.get(key);
  if (known) return known;
  const terms = toldTerms(content.texts, keep);
  const told = (text: string) => fill(text, terms);
  const about = content.about.map(({ text, voting, alone, ...rest }) => ({
    ...rest,
    text: told(text),
    ...(voting !== undefined && { voting: told(voting) }),
    ...(alone !== undefined && { alone: told(alone) }),
  }));
  const filled = deepFreeze({ ...content, about });
  made.set(key, filled);
  return filled;
}
