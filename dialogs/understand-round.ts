import { anyOf } from '../content/escaped.ts';
import type { Content } from '../content/index.ts';
import { plain } from '../content/plain.ts';
import type { Event } from './event.ts';

/**
 * Reads which round is to be shown: "samenvatting ronde 1", "overzicht van ronde twee", "ronde 1", "toelichtingen ronde 1",
 * "samenvatting vorige ronde".
 * @param command tells what the words before the round mean
 */
export function ofRound(
  content: Content,
  text: string,
  command: (words: string) => Event | undefined,
): Event | undefined {
  const { rounds, roundBefore } = content.commands;
  const numbers = content.commands.numbers.map(plain);
  const said = endingIn(text, `${anyOf(rounds.map(plain))} (\\d{1,5}|${anyOf(numbers)})`);
  const before = said ? undefined : endingIn(text, `(${anyOf(roundBefore.map(plain))})`);
  const found = said ?? before;
  if (!found) return undefined;
  const kind = found.lead === '' ? 'summary' : command(found.lead)?.kind;
  if (kind !== 'summary' && kind !== 'overview' && kind !== 'notes') return undefined;
  if (before) return kind === 'summary' ? { kind, before: true } : undefined;
  const round = Number(found.last) || numbers.indexOf(found.last) + 1;
  return round > 0 ? { kind, round } : undefined;
}

/** The same command about the round that the text names anywhere: "laat het overzicht van ronde 2 zien". */
export function roundWithin({ commands }: Content, text: string, { kind }: Event): Event | undefined {
  if (kind !== 'summary' && kind !== 'overview' && kind !== 'notes') return undefined;
  const numbers = commands.numbers.map(plain);
  const said = new RegExp(`\\bronde (\\d{1,5}|${anyOf(numbers)})\\b`).exec(text)?.[1] ?? '';
  const round = Number(said) || numbers.indexOf(said) + 1;
  if (round > 0) return { kind, round };
  const asksBefore = commands.roundBefore.some((words) => text.includes(plain(words)));
  return kind === 'summary' && asksBefore ? { kind, before: true } : undefined;
}

/** A text without the round that it names. */
export function withoutRound({ commands }: Content, text: string): string {
  const numbers = anyOf(commands.numbers.map(plain));
  return text.replace(new RegExp(`(?:\\bvan )?(?:\\bde )?\\bronde (?:\\d{1,5}|${numbers})\\b`), ' ').trim();
}

function endingIn(text: string, ending: string) {
  const found = new RegExp(`^(?:(.+?) )?${ending}$`).exec(text);
  return found ? { lead: found[1] ?? '', last: found[2] ?? '' } : undefined;
}
