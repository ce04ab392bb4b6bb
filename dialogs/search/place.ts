import type { Content } from '../../content/index.ts';
import { fold, foldStart } from './fold.ts';

/** A number stands at the beginning of a question, or nearly so. */
const MOST_CHARACTERS = 300;

/** A standard or criterion that a question names by its number. */
export type Place = Readonly<{ standard: string; criterion?: string; rest: string }>;

/**
 * Finds the number of a standard or criterion, however written: "3b", "standaard drie onderdeel b",
 * "criterium 6 c", "crit. 10-f", "de derde standaard". A bare number counts only when it is all there is.
 */
export function createPlaces(content: Content): (question: string) => Place | undefined {
  const { before, between, ordinals } = content.search.numbers;
  const numbers = content.commands.numbers.map(fold);
  const order = ordinals.map(fold);
  const any = (words: readonly string[]) => words.map(fold).join('|');
  const number = `(10|[1-9]|${numbers.join('|')})`;
  const letter = `(?:[\\s.,:/-]*(?:(?:${any(between)})\\s*)?([a-j]))?`;
  const patterns = [
    new RegExp(
      `\\b(?:${any(before)})\\.?\\s*(?:nummer|nr\\.?)?\\s*[:-]?\\s*${number}\\b${letter}(?![a-z0-9])`,
    ),
    new RegExp(`\\b(?:${any(before)})\\.?\\s*(10|[1-9])([a-j])(?![a-z0-9])`),
    new RegExp(`\\b(${order.join('|')})\\s+(?:${any(before)})()\\b`),
    /(?<![\w.-])(10|[1-9])[.-]?([a-j])(?![a-z0-9])/,
    new RegExp(`^[\\s"'(]*${number}${letter}[\\s?!.)"']*$`),
  ];
  const standards = new Map(content.standards.map((one) => [one.id, one]));
  const showsOf = (found: RegExpExecArray, text: string): Place | undefined => {
    const word = found[1] ?? '';
    const at = Math.max(numbers.indexOf(word), order.indexOf(word));
    const standard = standards.get(at >= 0 ? String(at + 1) : word);
    if (!standard) return undefined;
    const criterion = `${standard.id}${(found[2] ?? '').toUpperCase()}`;
    const rest = text.replace(found[0], ' ');
    const isThere = standard.criteria.some((one) => one.id === criterion);
    return { standard: standard.id, ...(isThere ? { criterion } : {}), rest };
  };
  return (question) => {
    // With single spaces the patterns, which allow spaces in several places beside each other, never have a choice.
    const text = foldStart(question, MOST_CHARACTERS).replace(/\s+/g, ' ');
    for (const pattern of patterns) {
      const found = pattern.exec(text);
      const place = found ? showsOf(found, text) : undefined;
      if (place) return place;
    }
    return undefined;
  };
}

/**
 * The entries that belong to a place, in order: the standard or criterion itself, the criteria of a
 * standard, the resources, and the criteria that it refers to.
 */
export function entriesAt(content: Content, place: Place): string[] {
  const standard = content.standards.find((one) => one.id === place.standard);
  const criteria = (standard?.criteria ?? []).filter((one) => !place.criterion || one.id === place.criterion);
  return [
    ...new Set([
      ...(place.criterion ? [] : [place.standard]),
      ...criteria.map((one) => one.id),
      ...criteria.flatMap((one) => one.resources.map((resource) => resource.id)),
      ...criteria.flatMap((one) => one.seeAlso),
    ]),
  ];
}
