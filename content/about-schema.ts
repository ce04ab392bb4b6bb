import * as z from 'zod';
import { COMMANDS } from './command-schema.ts';
import { KEPT_FOR } from './span.ts';
import { line, text } from './text-line.ts';

/** What an editor may write in about.yaml and definitions.yaml, checked at the start. */

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'een id in kleine letters, zoals "wie-ziet"');

/** The most characters of a reply about the bot itself, and of what a word means: two sentences. */
const TWO_SENTENCES = 320;

/** What the bot says about itself, also of how long it keeps things. */
const said = line(...KEPT_FOR.map((name) => `${name}?`)).max(TWO_SENTENCES);

/** Replies to questions about the bot itself: "is dit anoniem?". */
export const AboutFile = z.strictObject({
  about: z
    .array(
      z.strictObject({
        id,
        title: text.max(60),
        text: said,
        /** In place of the text, where the team votes first. */
        voting: said.optional(),
        /** In place of the text, for one person who does the scan alone. */
        alone: said.optional(),
        /** The commands that people ask about when they ask this: "hoe sluit ik af". */
        commands: z.array(z.enum(COMMANDS)).optional(),
        /** The button that does it: its title, and what somebody would type for it. */
        button: z.strictObject({ title: text.max(28), does: z.enum(COMMANDS) }).optional(),
      }),
    )
    .min(1),
});

/** What words and abbreviations of the infobox mean. */
export const DefinitionFile = z.strictObject({
  definitions: z
    .array(
      z.strictObject({
        id,
        /** The word and other ways in which people write it. */
        words: z.array(text).min(1),
        title: text.max(60),
        text: text.max(TWO_SENTENCES),
      }),
    )
    .min(1),
});
