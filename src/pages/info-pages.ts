import { fill } from '../../content/fill.ts';
import type { Content, Texts } from '../../content/index.ts';
import type { Config } from '../config/config.ts';
import { escaped, htmlDocument, policyOf } from './html-document.ts';

/** A page as it is sent. Everybody gets the same. */
export type InfoPage = Readonly<{ headers: Readonly<Record<string, string>>; body: string }>;

/** The pages by their path in the address. */
export type InfoPages = ReadonlyMap<string, InfoPage>;

type PageText = Texts['pages']['privacy'];
/** The settings that the pages tell about: how many days data are kept, and whom people can mail. */
export type PageFacts = Pick<Config, 'keep' | 'contact'>;

/** The other page that this page links to, by its path and title. */
type OtherPage = Readonly<{ to: string; title: string }>;
type PageParts = Readonly<{ text: PageText; about: PageFacts; other: OtherPage }>;

const PATHS = { privacy: '/privacy', terms: '/terms' } as const;

/** The pages on privacy and terms that the app's entry in Teams leads to, made once. */
export function infoPages({ texts }: Content, about: PageFacts): InfoPages {
  const { privacy, terms } = texts.pages;
  const page = (text: PageText, other: OtherPage) => pageOf(texts.pages, { text, about, other });
  return new Map([
    [PATHS.privacy, page(privacy, { to: PATHS.terms, title: terms.title })],
    [PATHS.terms, page(terms, { to: PATHS.privacy, title: privacy.title })],
  ]);
}

function pageOf(
  { site, contact }: Texts['pages'],
  { text: { title, intro, sections }, about, other }: PageParts,
): InfoPage {
  const { names, notes, scans } = about.keep;
  const days = { namen: names, toelichtingen: notes, rondes: scans };
  const main = [
    `<p>${escaped(intro)}</p>`,
    ...sections.map((one) =>
      sectionOf(
        one.title,
        one.lines.map((line) => escaped(fill(line, days))),
      ),
    ),
    sectionOf(contact.title, [contactOf(contact, about.contact)]),
    `<p><a href="${other.to}">${escaped(other.title)}</a></p>`,
  ];
  return {
    headers: { ...HEADERS, 'content-security-policy': policyOf("'none'") },
    body: htmlDocument({ title, site, main: main.join('\n') }),
  };
}

/** @param lines as HTML */
function sectionOf(title: string, lines: readonly string[]): string {
  return `<h2>${escaped(title)}</h2>\n<ul>\n${lines.map((line) => `<li>${line}</li>`).join('\n')}\n</ul>`;
}

function contactOf({ mail, none }: Texts['pages']['contact'], address: string | null): string {
  if (address === null) return escaped(none);
  return `${escaped(mail)} <a href="mailto:${escaped(encodeURI(address))}">${escaped(address)}</a>`;
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'public, max-age=3600',
};
