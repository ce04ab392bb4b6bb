import * as z from 'zod';
import { line } from './text-line.ts';

/** The placeholders for the numbers of days after which something is deleted by itself. */
const DAYS = ['namen', 'toelichtingen', 'rondes'] as const;

const page = z.strictObject({
  title: line(),
  intro: line(),
  sections: z.array(z.strictObject({ title: line(), lines: z.array(line(...DAYS)).min(1) })).min(1),
});

/** The pages that the app's entry in Teams leads to. */
export const PageTexts = z.strictObject({
  site: line(),
  contact: z.strictObject({
    title: line(),
    /** Stands before an e-mail address. */
    mail: line(),
    /** What stands there when no address is set. */
    none: line(),
  }),
  privacy: page,
  terms: page,
});
