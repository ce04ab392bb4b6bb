import type { Content, OneTexts } from './content.ts';
import { deepFreeze } from './deep-freeze.ts';
import { madeOnce } from './made-once.ts';

/**
 * The same content, speaking to one person who does the scan alone: "je" where a team reads "jullie", and what one person
 * says of a choice ("Weet ik niet").
 */
export const forOne = madeOnce(
  (content: Content): Content =>
    deepFreeze({
      ...content,
      alone: true,
      choices: content.choices.map((choice) => ({ ...choice, label: choice.vote ?? choice.label })),
      texts: withOne(content.texts, content.one),
    }),
);

/** Puts the texts for one person in the place of those for a team. A list of lines is replaced as a whole. */
export function withOne<Texts>(texts: Texts, one: OneTexts): Texts {
  const replaced = Object.entries(one).map(([name, text]) => [
    name,
    isTexts(text) ? withOne((texts as OneTexts)[name], text) : text,
  ]);
  return { ...texts, ...Object.fromEntries(replaced) };
}

function isTexts(text: unknown): text is OneTexts {
  return typeof text === 'object' && text !== null && !Array.isArray(text);
}
