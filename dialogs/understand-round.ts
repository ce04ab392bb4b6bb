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
  const said = endingIn(text, `(?:${rounds.map(plain).join('|')}) (\\d{1,5}|${numbers.join('|')})`);
  const before = said ? undefined : endingIn(text, `(${roundBefore.map(plain).join('|')})`);
  const found = said ?? before;
  if (!found) return undefined;
  const kind = found.lead === '' ? 'summary' : command(found.lead)?.kind;
  if (kind !== 'summary' && kind !== 'overview' && kind !== 'notes') return undefined;
  if (before) return kind === 'summary' ? { kind, before: true } : undefined;
  const round = Number(found.last) || numbers.indexOf(found.last) + 1;
  return round > 0 ? { kind, round } : undefined;
}

function endingIn(text: string, ending: string) {
  const found = new RegExp(`^(?:(.+?) )?${ending}$`).exec(text);
  return found ? { lead: found[1] ?? '', last: found[2] ?? '' } : undefined;
}
