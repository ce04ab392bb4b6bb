import { createHash } from 'node:crypto';

/** A page without script, which reads well on a phone, in a light and in a dark theme. */
export type HtmlPage = Readonly<{
  title: string;
  /** The name of the site, which stands behind the title. */
  site: string;
  /** The part under the heading, as HTML. */
  main: string;
  /** Whether it holds tables, which need more room on a wide screen. */
  isWide?: boolean;
}>;

/**
 * The content security policy of such a page.
 * @param formAction the addresses that its forms may go to
 */
export function policyOf(formAction: string): string {
  return [...POLICY, `form-action ${formAction}`].join('; ');
}

export function htmlDocument({ title, site, main, isWide = false }: HtmlPage): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – ${escaped(site)}</title>
<style>${STYLE}</style>
</head>
<body>
<main${isWide ? ' class="wide"' : ''}>
<h1>${escaped(title)}</h1>
${main}
</main>
</body>
</html>
`;
}

/** A text as it stands in HTML, also in an attribute. */
export function escaped(text: string): string {
  const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };
  return text.replace(/[&<>"']/g, (sign) => `&${names[sign]};`);
}

const STYLE =
  ':root{color-scheme:light dark}' +
  'a{color:light-dark(#4f52b2,#aab1fa)}' +
  'body{margin:0;background:light-dark(#fff,#1f1f1f);color:light-dark(#242424,#fff);font:1.125rem/1.5 "Segoe UI",system-ui,sans-serif}' +
  'main{max-width:34rem;margin:0 auto;padding:2rem 1.25rem}' +
  '.wide{max-width:72rem}' +
  'table{border-collapse:collapse;width:100%;font-size:1rem}' +
  'th,td{text-align:left;vertical-align:top;padding:.375rem .5rem;border:1px solid light-dark(#8a8a8a,#757575);overflow-wrap:anywhere;min-width:4.5rem}' +
  'th{overflow-wrap:normal;min-width:0;background:light-dark(#e8e8f4,#33334d)}' +
  'td{white-space:pre-line}' +
  // On a narrow screen a row is a block of its own, and each cell says which column it is.
  '@media (max-width:60rem){thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}table,tbody,tr,td{display:block}tr{margin:0 0 1rem;border:1px solid light-dark(#8a8a8a,#757575)}td{border:0}td::before{content:attr(data-column) ": ";font-weight:600}td.empty{display:none}}' +
  'h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}' +
  'h2{font-size:1.25rem;line-height:1.25;margin:2rem 0 .5rem}' +
  'ul{margin:0;padding-left:1.25rem}' +
  'li{margin:0 0 .5rem}' +
  'button{font:inherit;padding:.75rem 1.5rem;border:0;border-radius:.25rem;background:#4f52b2;color:#fff;cursor:pointer}' +
  'a:focus-visible,button:focus-visible{outline:3px solid;outline-offset:3px}';

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
];
