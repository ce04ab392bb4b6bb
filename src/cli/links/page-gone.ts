/** A title or head that says that there is no page, in Dutch or English. */
const SAYS_GONE = [
  /\bpagina\b.{0,30}\bniet (?:meer )?(?:gevonden|vinden|beschikbaar)\b/iu,
  /\bpagina (?:bestaat|is er) niet\b/iu,
  /\b(?:niet|not) (?:gevonden|found)$/iu,
  /\b(?:page|file|document)\b.{0,10}\bnot found\b/iu,
  /\b(?:error|fout|foutmelding|http) ?404\b/iu,
  /^\W*404\W*(?:$|[-–—|:]|(?:not|niet|pagina|page|error|fout))/iu,
  /[-–—|:]\s*404\W*$/u,
];

/** Tells whether a page that came with "all is well" says itself that it is not there. */
export function saysGone(html: string): boolean {
  const titles = [...html.matchAll(/<(title|h1)\b[^>]{0,500}>(.{0,500}?)<\/\1/gis)];
  return titles
    .map(([, , inside = '']) => plainOf(inside))
    .some((text) => SAYS_GONE.some((gone) => gone.test(text)));
}

function plainOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Tells whether somebody who asked for a page was sent to the front of a site, where that page is not. */
export function isSentHome(asked: URL, got: URL): boolean {
  return !isHome(asked) && isHome(got);
}

function isHome({ pathname, search, hash }: URL): boolean {
  return search === '' && hash === '' && /^\/(?:nl\/?)?(?:(?:home|index)(?:\.\w{2,5})?)?\/?$/i.test(pathname);
}

/**
 * Tells whether two addresses are of one owner, as far as their names tell: "www.nji.nl" and "oud.nji.nl". The front of
 * another site says nothing of a page: a network that lets nobody through sends everybody there.
 */
export function isSameSite(one: URL, other: URL): boolean {
  return ownerOf(one) === ownerOf(other);
}

function ownerOf({ hostname }: URL): string {
  return /[a-z][a-z\d-]*$/i.test(hostname) ? hostname.split('.').slice(-2).join('.') : hostname;
}
