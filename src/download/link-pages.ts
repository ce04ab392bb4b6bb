import { fill } from '../../content/fill.ts';
import type { Content, Texts } from '../../content/index.ts';
import type { Link } from '../../dialogs/download/link.ts';
import { escaped, htmlDocument, policyOf } from '../pages/html-document.ts';

/** The reply of HTTP. */
export type PageReply = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array;
}>;

type Pages = Texts['download']['pages'];
export type PageName = Exclude<keyof Pages, 'site' | 'signIn' | 'download' | 'readyOwn'>;

/** A link that was guessed looks like one that never existed. */
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

/** A page without script, which reads well on a phone. */
export function pageReply(
  { texts }: Content,
  name: PageName,
  { format, signIn }: Readonly<{ format?: Link['format'] | undefined; signIn: boolean }>,
): PageReply {
  const { pages, files, ready } = texts.download;
  const own = name === 'ready' && format === 'json' ? pages.readyOwn : null;
  const { lines } = own ?? pages[name];
  const title = format ? fill(ready, { bestand: files[format] }) : pages[name].title;
  const said = name === 'ready' && signIn ? [...lines, pages.signIn] : lines;
  const form = `<form method="post"><button>${escaped(own?.open ?? pages.download)}</button></form>`;
  const main = [...said.map((line) => `<p>${escaped(line)}</p>`), ...(name === 'ready' ? [form] : [])].join(
    '\n',
  );
  return {
    status: STATUS[name],
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyOf(name === 'ready' ? formTargets(signIn) : "'none'"),
    },
    body: htmlDocument({ title, site: pages.site, main }),
  };
}

/**
 * The addresses that a form may lead to. Browsers hold every redirect to this, and an organisation may send its people
 * on to a sign-in of its own.
 */
function formTargets(signIn: boolean): string {
  return signIn ? "'self' https:" : "'self'";
}
