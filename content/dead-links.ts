import type { z } from 'zod';
import type { LinkEntry } from './infobox-schema.ts';
import { pageName } from './page-name.ts';

type Written = z.infer<typeof LinkEntry>;
type Linked = Readonly<{ links: readonly Written[] }>;

type WorkingLink = Omit<Written, 'dead'>;
/** A link that nobody should follow any more, and the day from which on that is known ("2026-11-02"). */
export type DeadLink = WorkingLink & Readonly<{ since: string }>;
/** What somebody can follow, and what they can't. `links` is all that is ever opened. */
export type Sorted<T extends Linked> = Omit<T, 'links'> &
  Readonly<{ links: readonly WorkingLink[]; dead: readonly DeadLink[] }>;

/**
 * Makes the function that takes dead links out of the links of an entry. A page that is marked at one entry is dead at
 * every other one as well, however its address is written.
 * @param entries all that have links
 */
export function withoutDeadIn(entries: readonly Linked[]): <T extends Linked>(entry: T) => Sorted<T> {
  const since = new Map(
    entries.flatMap(({ links }) =>
      links.flatMap(({ url, dead }) => (dead ? [[pageName(url), dead] as const] : [])),
    ),
  );
  return (entry) => {
    const sorted = entry.links.map(({ dead = '', ...link }) => ({
      ...link,
      since: dead || since.get(pageName(link.url)),
    }));
    return {
      ...entry,
      links: sorted.flatMap(({ since, ...link }) => (since ? [] : [link])),
      dead: sorted.flatMap(({ since, ...link }) => (since ? [{ ...link, since }] : [])),
    };
  };
}

/** Whether there is a way to it; what never had an address is found in another way. */
export function isReachable({ links, dead }: Pick<Sorted<Linked>, 'links' | 'dead'>): boolean {
  return links.length > 0 || dead.length === 0;
}
