/** How many lines a page of actions or criteria has: a phone shows them without much scrolling. */
const PAGE = 6;

/**
 * One page of a list.
 * @param wanted from 0; past the end the last page is shown
 */
export function pageOf<T>(
  all: readonly T[],
  wanted = 0,
): Readonly<{ shown: readonly T[]; page: number; pages: number }> {
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  return { shown: all.slice(page * PAGE, (page + 1) * PAGE), page, pages };
}
