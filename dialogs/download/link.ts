import type { State } from '../state.ts';
import { later, type Time } from '../time.ts';

export const FORMATS = ['docx', 'xlsx', 'csv', 'json'] as const;

/**
 * A download for the one person who asked. It works once, for a short time. `json`: the file with what is kept about a
 * person.
 */
export type Link = Readonly<{
  /** The team whose data it holds. */
  team: string;
  format: (typeof FORMATS)[number];
  /** The round that the file is about; null for what is kept about a person. */
  round: number | null;
  /** Whether notes are left out: a manager gets none. */
  withoutNotes: boolean;
  /** The end of the address. Only its hash is kept. */
  secret: string;
  /** Until when it works. */
  expires: Time;
}>;

/** How long (ms) a link works. */
const WORKS = 15 * 60_000;

/** A new link, with the address that it leads to. */
export type MadeLink = Readonly<{ link: Link; url: string }>;

/**
 * Makes a link to a file, for the person who asked.
 * @param secret `value` is the end of the link; `address` is where this bot is reached
 */
export function makeLink(
  { now }: Pick<State, 'now'>,
  { value, address }: NonNullable<State['secret']>,
  file: Pick<Link, 'team' | 'format' | 'round' | 'withoutNotes'>,
): MadeLink {
  const expires = later(now, WORKS);
  return { link: { ...file, secret: value, expires }, url: `${address}/download/${value}` };
}
