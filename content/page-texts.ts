import * as z from 'zod';
import { listed } from './dutch.ts';
import { KEPT_FOR } from './span.ts';
import { line } from './text-line.ts';

const page = z.strictObject({
  title: line(),
  intro: line(),
  sections: z
    .array(
      z.strictObject({ title: line(), lines: z.array(line(...KEPT_FOR.map((name) => `${name}?`))).min(1) }),
    )
    .min(1),
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
  /** What the organisation says about itself, each in a line of its own. */
  organisation: z.strictObject({
    title: line(),
    controller: line('tekst'),
    ground: line('tekst'),
    officer: line('tekst'),
    processor: line('tekst'),
  }),
  /** The link to the organisation's accessibility statement, which Dutch law asks of public bodies. */
  accessibility: z.strictObject({ title: line(), statement: line() }),
  /** The only page that tells how long things are kept: each of them has to stand there once. */
  privacy: page.superRefine(({ sections }, { addIssue }) => {
    const told = sections.flatMap(({ lines }) => lines).join(' ');
    const lacking = KEPT_FOR.map((name) => `{${name}}`).filter((name) => !told.includes(name));
    const message = `nergens staat ${listed(lacking)}. Vertel hoe lang je dat bewaart.`;
    if (lacking.length > 0) addIssue({ code: 'custom', message, path: ['sections'] });
  }),
  terms: page,
});
