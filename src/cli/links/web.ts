import type { InTurn, Wait } from './host-turns.ts';

/** What others are asked with. */
export type Web = Readonly<{
  fetch: typeof fetch;
  inTurn: InTurn;
  wait: Wait;
  /** How long (ms) an answer may take. */
  timeout: number;
}>;

/** What a server answered, as far as it matters here. */
export type WebReply = Readonly<{
  status: number;
  /** Where it sends on to, as it is written. */
  location: string | null;
  /** How long (s) it asks to wait; null where it does not say. */
  retryAfter: number | null;
  isPage: boolean;
  /** The beginning of the page; empty for HEAD, and for what is no page. */
  html: string;
}>;

/** Says what asks. Nothing else is told to anybody. */
const HEADERS = {
  'user-agent': 'zelfscan-links/1 (checks the links of an infobox now and then)',
  accept: '*/*',
};

/** How much (bytes) of a page is read: its title stands at the beginning. */
const MOST = 64 * 1024;

/**
 * Asks for one address, without following.
 * @throws what fetch throws
 */
export function ask({ fetch, inTurn, timeout }: Web, url: URL, method: 'HEAD' | 'GET'): Promise<WebReply> {
  return inTurn(url.hostname, async () => {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(url, { method, headers: HEADERS, redirect: 'manual', signal });
    const { status, headers } = response;
    const isPage = /^\s*(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '');
    const html = isPage && method === 'GET' && response.ok ? await beginningOf(response) : '';
    await response.body?.cancel().catch(() => {});
    return { status, location: headers.get('location'), retryAfter: secondsOf(headers), isPage, html };
  });
}

async function beginningOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let read = 0;
  for await (const part of body ?? []) {
    read += part.length;
    text += decoder.decode(part, { stream: true });
    if (read >= MOST) break;
  }
  return text;
}

/** `Retry-After` is a number of seconds, or a date. */
function secondsOf(headers: Headers): number | null {
  const said = headers.get('retry-after');
  if (!said) return null;
  if (/^\d+$/.test(said)) return Number(said);
  const until = Date.parse(said);
  const now = Date.parse(headers.get('date') ?? '');
  return Number.isFinite(until - now) ? Math.max(0, (until - now) / 1000) : null;
}
