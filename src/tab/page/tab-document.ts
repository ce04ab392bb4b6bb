import type { Content } from '../../../content/index.ts';
import { type PageTexts, pageTexts } from './page-texts.ts';

/** The addresses of the built files of a page. */
export type Assets = Readonly<{
  script: string;
  style: string;
  /** Scripts that are needed soon. */
  preload: readonly string[];
}>;

/** The HTML of the tab itself. The frame around the views is there before any script runs. */
export function tabDocument(content: Content, assets: Assets): string {
  const words = pageTexts(content);
  const links = Object.entries(words.views).map(([view, title]) => {
    // Only people who receive summaries have teams to see. The page shows the link once it knows.
    const hidden = view === 'teams' ? ' hidden' : '';
    return `<li id="naar-${view}"${hidden}><a href="#${view}">${asHtml(title)}</a></li>`;
  });
  return page(words, assets, {
    heading: words.views.overzicht,
    before: `<a id="naar-inhoud" class="skip" href="#kop">${asHtml(words.skip)}</a>
<header><div><p class="product">${asHtml(words.product)}</p><p id="team"></p><p id="stand"></p></div><div id="gereedschap"></div></header>
<nav id="onderdelen" aria-label="${asHtml(words.navigation)}"><ul>${links.join('')}</ul></nav>
<p id="verbinding" class="line" role="status"></p>`,
    inside: busyPart(words),
    // The first view is a card, which has its own heading.
    look: 'unseen',
  });
}

/** The HTML of the page with which the tab is added to a channel. */
export function configDocument(content: Content, assets: Assets): string {
  const words = pageTexts(content);
  const lines = words.settings.lines.map((sentence) => `<p>${asHtml(sentence)}</p>`).join('');
  return page(words, assets, { heading: words.settings.title, inside: lines });
}

/** The HTML of the page on which people choose who they are, in a local run. */
export function localDocument(content: Content, assets: Assets): string {
  const words = pageTexts(content);
  return page(words, assets, { heading: words.local.title, inside: busyPart(words) });
}

type Parts = Readonly<{
  heading: string;
  /** Whether people see the heading, or only hear it. */
  look?: 'seen' | 'unseen';
  /** HTML above the heading. */
  before?: string;
  /** The HTML in the place where the views stand. */
  inside: string;
}>;

function page(
  words: PageTexts,
  { script, style, preload }: Assets,
  { heading, look = 'seen', before = '', inside }: Parts,
): string {
  const preloads = preload.map((path) => `<link rel="modulepreload" href="${path}">`).join('\n');
  // The block of data is never run as a script. "<" is escaped, so that it can't end the block.
  const data = JSON.stringify(words).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asHtml(heading)} – ${asHtml(words.product)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
${preloads}
</head>
<body>
${before}
<main>
<h1 id="kop" class="${look}" tabindex="-1">${asHtml(heading)}</h1>
<div id="melding" class="alert" role="alert"></div>
<div id="nieuws" class="newer" role="status"></div>
<div id="beeld">${inside}</div>
<noscript><p>${asHtml(words.noScript)}</p></noscript>
</main>
<p id="bericht" class="unseen" role="status"></p>
<script id="teksten" type="application/json">${data}</script>
</body>
</html>
`;
}

function busyPart({ busy }: PageTexts): string {
  return `<p class="busy">${asHtml(busy)}</p>`;
}

function asHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
