import type { Link, State } from '../state.ts';
import { later } from '../time.ts';

/** How long (ms) a link works. */
const WORKS = 15 * 60_000;

/** A link that was made, and where it leads. */
export type MadeLink = Readonly<{ link: Link; url: string }>;

/**
 * Makes a link to a file, for who asked.
 * @param secret what its address ends with, and where this bot is reached
 */
export function makeLink(
  { now }: Pick<State, 'now'>,
  { value, address }: NonNullable<State['secret']>,
  file: Pick<Link, 'team' | 'format' | 'round' | 'withoutNotes'>,
): MadeLink {
  const expires = later(now, WORKS);
  return { link: { ...file, secret: value, expires }, url: `${address}/download/${value}` };
}
