import { type Span, spansOf } from './span.ts';

/** An id as SharePoint, OneNote and Teams make them, with or without dashes: 8f14e45f-ceea-467f-9575-2f1f5a3b8c01. */
const GUID = /(?<![\p{L}\p{N}])w?[\da-f]{8}(?:-?[\da-f]{4}){3}-?[\da-f]{12}(?![\p{L}\p{N}])/giu;
const TOKEN = /(?<![\p{L}\p{N}])[\da-z]{20,2000}(?![\p{L}\p{N}])/giu;
/** How many runs of letters or digits a token has at least; account numbers and words glued to numbers have fewer. */
const RUNS = 8;

/** Ids and tokens that a machine made, mostly in web addresses: the digits in them are nobody's number. */
export function codesIn(text: string): readonly Span[] {
  return [...spansOf(text, GUID), ...spansOf(text, TOKEN, isMade)];
}

function isMade([token]: RegExpMatchArray): boolean {
  return token.split(/(?<=\d)(?=\D)|(?<=\D)(?=\d)/).length >= RUNS;
}
