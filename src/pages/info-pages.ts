import { fill } from '../../content/fill.ts';
import type { Content, Texts } from '../../content/index.ts';
import type { Config } from '../config/config.ts';
import { type ToldTerms, toldTerms } from '../config/told-terms.ts';
import { escaped, htmlDocument, policyOf } from './html-document.ts';

/** A page as it is sent. Everybody gets the same. */
export type InfoPage = Readonly<{ headers: Readonly<Record<string, string>>; body: string }>;

/** The pages by their path in the address. */
export type InfoPages = ReadonlyMap<string, InfoPage>;

type PageText = Texts['pages']['privacy'];
/**
 * The settings that the pages tell about: how long data are kept, who is responsible, whom people can mail, and where the
 * accessibility statement is.
 */
export type PageFacts = Pick<Config, 'keep' | 'contact' | 'privacy' | 'accessibility'>;

/** The other page that this page links to, by its path and title. */
type OtherPage = Readonly<{ to: string; title: string }>;
type PageParts = Readonly<{ text: PageText; about: PageFacts; other: OtherPage; kept: ToldTerms }>;

const PATHS = { privacy: '/privacy', terms: '/terms' } as const;

/** The pages on privacy and terms that the app's entry in Teams leads to, made once. */
export function infoPages({ texts }: Content, about: PageFacts): InfoPages {
  const { privacy, terms } = texts.pages;
  const kept = toldTerms(texts, about.keep);
  const page = (text: PageText, other: OtherPage) => pageOf(texts.pages, { text, about, other, kept });
  return new Map([
    [PATHS.privacy, page(privacy, { to: PATHS.terms, title: terms.title })],
    [PATHS.terms, page(terms, { to: PATHS.privacy, title: privacy.title })],
  ]);
}

function pageOf(texts: Texts['pages'], { text, about, other, kept }: PageParts): InfoPage {
  const { title, intro, sections } = text;
  const said = text === texts.privacy ? organisationOf(texts.organisation, about.privacy) : [];
  const main = [
    `<p>${escaped(intro)}</p>`,
    ...(said.length > 0 ? [sectionOf(texts.organisation.title, said)] : []),
    ...sections.map((one) =>
      sectionOf(
        one.title,
        one.lines.map((line) => escaped(fill(line, kept))),
      ),
    ),
    ...(text === texts.privacy ? statementOf(texts.accessibility, about.accessibility) : []),
    sectionOf(texts.contact.title, [contactOf(texts.contact, about.contact)]),
    `<p><a href="${other.to}">${escaped(other.title)}</a></p>`,
  ];
  return {
    headers: { ...HEADERS, 'content-security-policy': policyOf("'none'") },
    body: htmlDocument({ title, site: texts.site, main: main.join('\n') }),
  };
}

/** What the organisation says about itself, a line of HTML each. Where it says nothing, there is no line. */
function organisationOf(
  { title: _, ...texts }: Texts['pages']['organisation'],
  privacy: PageFacts['privacy'],
): string[] {
  return Object.entries(texts).flatMap(([name, text]) => {
    const said = privacy[name as keyof typeof texts];
    return said === null ? [] : [escaped(fill(text, { tekst: said }))];
  });
}

/** The link to the accessibility statement, as HTML. Where none is set, nothing stands there. */
function statementOf(
  { title, statement }: Texts['pages']['accessibility'],
  address: string | null,
): string[] {
  if (address === null) return [];
  return [sectionOf(title, [`<a href="${escaped(new URL(address).href)}">${escaped(statement)}</a>`])];
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
