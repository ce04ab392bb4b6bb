import type * as z from 'zod';
import { didYouMean } from './near.ts';
import { printed, shown } from './shown.ts';

type Issue = z.core.$ZodIssue;

/** What stands at the place of a mistake: its value, and its text in the file, empty where that is not a single word. */
type Found = Readonly<{ value: unknown; text: string }>;

/** @returns what is wrong there and what is expected, in short Dutch sentences */
export function saysOf(issue: Issue, { value, text }: Found): string {
  if (value === null) return emptySays(text);
  switch (issue.code) {
    case 'invalid_type':
      return typeSays(issue.expected, { value, text });
    case 'invalid_value':
      return choiceSays(issue.values.map(String), { value, text });
    case 'too_small':
      return smallSays(issue, value);
    case 'too_big':
      return bigSays(issue, value);
    case 'invalid_format':
      return `${shown(value)} klopt niet. Hier hoort ${issue.message}.`;
    case 'custom':
      return issue.message;
    default:
      return `${shown(value)} kan hier niet.`;
  }
}

function emptySays(text: string): string {
  if (text === '') return 'hier staat niets. Vul dit in.';
  return `“${printed(text)}” leest de bot niet als tekst. Zet het tussen aanhalingstekens.`;
}

/** What belongs at a place, by the kind of value that is expected there; else lines with names. */
const KINDS: Readonly<Record<string, string>> = {
  array: 'Hier hoort een lijst. Begin elke regel met een streepje en een spatie.',
  int: 'Hier hoort een heel getal.',
  number: 'Hier hoort een heel getal.',
  boolean: 'Schrijf true of false.',
};

function typeSays(expected: string, found: Found): string {
  if (expected === 'string') return noTextSays(found);
  return `${written(found)} kan hier niet. ${KINDS[expected] ?? 'Hier horen regels met een naam, een dubbele punt en een waarde.'}`;
}

function noTextSays(found: Found): string {
  if (Array.isArray(found.value)) return 'hier hoort één tekst, geen lijst.';
  if (typeof found.value === 'object')
    return 'hier hoort één tekst. Staat er “: ” in of een { vooraan? Zet de tekst dan tussen aanhalingstekens.';
  return `${written(found)} is voor de bot geen tekst. Zet het tussen aanhalingstekens.`;
}

/** A value as it was written. */
function written({ value, text }: Found): string {
  if (Array.isArray(value)) return 'een lijst';
  if (typeof value === 'object') return 'een blok met regels';
  return shown(text === '' ? value : text);
}

function choiceSays(words: readonly string[], found: Found): string {
  const [only] = words;
  if (words.length === 1) return `${written(found)} kan hier niet. Schrijf ${only}, of haal de regel weg.`;
  const hint = didYouMean(String(found.value), words) || ` Kies uit: ${words.join(', ')}.`;
  return `${written(found)} bestaat niet.${hint}`;
}

function smallSays(
  { minimum, origin, exact }: Extract<Issue, { code: 'too_small' }>,
  value: unknown,
): string {
  const count = Number(minimum);
  if (origin === 'string') return 'hier staat niets. Vul dit in.';
  if (origin === 'array') return listSays(value, exact ? `precies ${count}` : `minstens ${count}`);
  return `${shown(value)} is te klein. ${count === 0 ? 'Begin bij 1' : `Het moet minstens ${count} zijn`}.`;
}

function bigSays({ maximum, origin, exact }: Extract<Issue, { code: 'too_big' }>, value: unknown): string {
  const count = Number(maximum);
  if (origin === 'array') return listSays(value, exact ? `precies ${count}` : `hooguit ${count}`);
  if (typeof value === 'string')
    return `${shown(value)} is te lang: ${value.trim().length} tekens. Hooguit ${count} passen.`;
  return `${shown(value)} is te groot. Het mag hooguit ${count} zijn.`;
}

function listSays(value: unknown, expected: string): string {
  const length = Array.isArray(value) ? value.length : 0;
  return `er staan er ${length}. Het moeten er ${expected} zijn.`;
}
