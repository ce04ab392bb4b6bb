import { MAIL } from '../../../content/address.ts';
import { type Checked, isAlive, type LinkState } from './link-state.ts';
import { isSameSite, isSentHome, saysGone } from './page-gone.ts';
import { ask, type Web, type WebReply } from './web.ts';

/** Looks what comes of an address. Mail is not sent: only the form of its address is looked at. */
export async function checkAddress(web: Web, address: string): Promise<Checked> {
  if (/^mailto:/i.test(address)) return { state: MAIL.test(address) ? 'mail' : 'bad-mail' };
  if (!URL.canParse(address)) return { state: 'unreadable' };
  const url = new URL(address);
  if (url.username || url.password) return { state: 'unreadable' };
  const checked = await visit(web, url);
  if (url.protocol !== 'http:' || checked.better?.startsWith('https:')) return checked;
  const safe = new URL(url);
  safe.protocol = 'https:';
  const other = await visit(web, safe);
  if (!isAlive(other)) return checked;
  return { ...checked, state: isAlive(checked) ? checked.state : 'moved', better: other.better ?? safe.href };
}

async function visit(web: Web, url: URL): Promise<Checked> {
  try {
    return await follow(web, url);
  } catch (error) {
    return ofFault(error);
  }
}

const PERMANENT = new Set([301, 308]);
const REDIRECTS = new Set([...PERMANENT, 302, 303, 307]);

/** How many times it goes on to another address. */
const MOST = 5;

async function follow(web: Web, asked: URL): Promise<Checked> {
  const seen = new Set<string>();
  let at = asked;
  let isForGood = true;
  let better: string | undefined;
  while (seen.size <= MOST) {
    seen.add(at.href);
    const reply = await look(web, at);
    const { status } = reply;
    if (!REDIRECTS.has(status)) {
      const away = isSameSite(asked, at) ? {} : { away: at.hostname };
      return { ...outcome(stateOf(reply, asked, at), status, better), ...away };
    }
    const next = nextOf(reply, at);
    if (!next) return { state: 'fails', status };
    if (seen.has(next.href)) break;
    isForGood &&= PERMANENT.has(status);
    if (isForGood) better = next.href;
    at = next;
  }
  return { state: 'in-circles' };
}

function outcome(state: LinkState, status: number, better: string | undefined): Checked {
  return state === 'works' && better ? { state: 'moved', status, better } : { state, status };
}

/** Where a server sends on to, with the place on the page that was asked for; undefined where that is no page. */
function nextOf({ location }: WebReply, at: URL): URL | undefined {
  if (!location || !URL.canParse(location, at)) return undefined;
  const next = new URL(location, at);
  next.hash ||= at.hash;
  return /^https?:$/.test(next.protocol) ? next : undefined;
}

/** The longest (s) that it waits for a server that asks for it, and how long when that does not say. */
const LONGEST = 60;
const USUAL = 5;

/** The answer of one server: some refuse HEAD, and only a page itself says that it is not there. */
async function look(web: Web, at: URL): Promise<WebReply> {
  const head = await ask(web, at, 'HEAD').catch((error) => {
    if (['no-host', 'no-names', 'tls'].includes(ofFault(error).state)) throw error;
    return undefined;
  });
  if (head && (REDIRECTS.has(head.status) || (head.status < 400 && !head.isPage))) return head;
  const first = head && isBusy(head) ? head : await ask(web, at, 'GET');
  if (!isBusy(first)) return first;
  await web.wait(Math.min(first.retryAfter ?? USUAL, LONGEST) * 1000);
  return ask(web, at, 'GET');
}

function isBusy({ status }: WebReply): boolean {
  return status === 429 || status === 503;
}

function stateOf(reply: WebReply, asked: URL, got: URL): LinkState {
  const { status, html } = reply;
  if (status === 404 || status === 410) return 'gone';
  // 999 is what LinkedIn says to programs.
  if (status === 401 || status === 403 || status === 999) return 'hidden';
  if (isBusy(reply)) return 'busy';
  if (status >= 300 || status < 200) return 'fails';
  if (saysGone(html)) return 'says-gone';
  if (!isSentHome(asked, got)) return 'works';
  return isSameSite(asked, got) ? 'sent-home' : 'sent-away';
}

/** What a fault of the connection means, by its code: those of Node, of OpenSSL, and of fetch. */
function ofFault(error: unknown): Checked {
  const fault = error as { name?: string; code?: unknown; cause?: { code?: unknown } };
  const code = String(fault.cause?.code ?? fault.code ?? '');
  if (fault.name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) return { state: 'too-late' };
  if (code === 'ENOTFOUND') return { state: 'no-host', code };
  if (code === 'EAI_AGAIN') return { state: 'no-names', code };
  if (/CERT|^ERR_TLS|^ERR_SSL|^EPROTO|SELF_SIGNED|UNABLE_TO/.test(code)) return { state: 'tls', code };
  return { state: 'no-connection', code };
}
