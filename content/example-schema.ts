import * as z from 'zod';
import { text } from './text-line.ts';

/** What an editor may write in examples/*.yaml: texts that the bot learns from when it is built. */

const texts = z.array(text).min(1);

/** Texts of one kind. */
export const ExampleFile = z.strictObject({ examples: texts });

/** Texts that mean the same, by what they mean. */
export const FormFile = z.strictObject({ forms: z.record(z.string(), texts) });

/** Texts that only look as if they are about the bot itself, by whether the infobox may have something on them. */
export const LikeAboutFile = z.strictObject({ infobox: texts, elsewhere: texts });
