import { foldStart } from '../../content/fold.ts';
import type { Content } from '../../content/index.ts';
import { createNumberReader, type Numbered } from '../numbered.ts';

/** How many characters of a question are searched for a number, which stands at the beginning or close to it. */
const MOST_CHARACTERS = 300;

/** A standard or criterion that a question names by its number, and the rest of that question. */
export type ByNumber = Readonly<{
  standard: string;
  criterion?: string;
  rest: string;
  /** Whether it can be an ordinal as well: "de printer op de 3e verdieping". */
  ordinal: boolean;
}>;

/** A number with an "e" right after it. */
const ORDINAL = /^\d+e$/;

/** Makes the function that finds the standard or criterion whose number a question names. */
export function createByNumber(content: Content): (question: string) => ByNumber | undefined {
  const reader = createNumberReader(content);
  const standards = new Map(content.standards.map((one) => [one.id, one]));
  const thereIs = ({ standard: id, letter, said }: Numbered, text: string): ByNumber | undefined => {
    const standard = standards.get(id);
    if (!standard) return undefined;
    const criterion = `${id}${letter}`;
    const isThere = standard.criteria.some((one) => one.id === criterion);
    const ordinal = ORDINAL.test(said);
    if (ordinal && !isThere) return undefined;
    return { standard: id, ...(isThere ? { criterion } : {}), rest: text.replace(said, ' '), ordinal };
  };
  return (question) => {
    const text = foldStart(question, MOST_CHARACTERS).replace(/\s+/g, ' ');
    const [found] = reader.within(text).flatMap((one) => thereIs(one, text) ?? []);
    return found;
  };
}

/**
 * The ids of the entries about a standard or criterion, in order: the standard or criterion itself, the criteria of a
 * standard, the resources, and the criteria that it refers to.
 */
export function entriesByNumber(content: Content, { standard: id, criterion }: ByNumber): string[] {
  const standard = content.standards.find((one) => one.id === id);
  const criteria = (standard?.criteria ?? []).filter((one) => !criterion || one.id === criterion);
  return [
    ...new Set([
      ...(criterion ? [] : [id]),
      ...criteria.map((one) => one.id),
      ...criteria.flatMap((one) => one.resources.map((resource) => resource.id)),
      ...criteria.flatMap((one) => one.seeAlso),
    ]),
  ];
}
