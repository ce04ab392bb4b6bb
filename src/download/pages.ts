import { createHash } from 'node:crypto';
import { fill } from '../../content/fill.ts';
import type { Content, Texts } from '../../content/index.ts';
import type { Link } from '../../dialogs/state.ts';

/** What goes back over HTTP. */
export type Reply = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array;
}>;

type Pages = Texts['download']['pages'];
export type PageName = Exclude<keyof Pages, 'site' | 'signIn' | 'download'>;

/** A guessed link and one that never was look the same. */
const STATUS: Record<PageName, number> = {
  ready: 200,
  expired: 410,
  used: 410,
  unknown: 404,
  other: 403,
  gone: 410,
  'sign-in-failed': 401,
  failed: 500,
};

/** A page without script that reads well on a phone. */
export function pageReply(
  { texts }: Content,
  name: PageName,
  { format, signIn }: Readonly<{ format?: Link['format'] | undefined; signIn: boolean }>,
): Reply {
  const { pages, files, ready } = texts.download;
  const { lines } = pages[name];
  const title = format ? fill(ready, { bestand: files[format] }) : pages[name].title;
  const said = name === 'ready' && signIn ? [...lines, pages.signIn] : lines;
  const form = `<form method="post"><button>${escaped(pages.download)}</button></form>`;
  const body = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – ${escaped(pages.site)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${said.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
${name === 'ready' ? form : ''}
</main>
</body>
</html>
`;
  const policy = [...POLICY, `form-action ${name === 'ready' ? formTargets(signIn) : "'none'"}`];
  return {
    status: STATUS[name],
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy.join('; ') },
    body,
  };
}

/** Browsers hold every redirect after a form to this: an organisation may send its people on to a sign-in of its own. */
function formTargets(signIn: boolean): string {
  return signIn ? "'self' https:" : "'self'";
}

function escaped(text: string): string {
  const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };
  return text.replace(/[&<>"']/g, (sign) => `&${names[sign]};`);
}

const STYLE =
  ':root{color-scheme:light dark}' +
  'body{margin:0;font:1.125rem/1.5 "Segoe UI",system-ui,sans-serif}' +
  'main{max-width:34rem;margin:0 auto;padding:2rem 1.25rem}' +
  'h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}' +
  'button{font:inherit;padding:.75rem 1.5rem;border:0;border-radius:.25rem;background:#4f52b2;color:#fff;cursor:pointer}' +
  'button:focus-visible{outline:3px solid;outline-offset:3px}';

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
];
