import type { IncomingMessage, ServerResponse } from 'node:http';
import type restify from 'restify';

/** A name or an address as browsers, Teams and balancers write them, with or without a port. */
const HOST = /^(?:[\w.-]*|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** restify's types do not know its first chain. */
type Early = restify.Server & {
  first(handle: (request: IncomingMessage, response: ServerResponse) => boolean): void;
};

/**
 * Refuses requests whose address is no path on a host: those are for proxies, or are no address at all. restify reads
 * each as one before any handler, and what it can't read would end the process.
 */
export function onlyPlainTargets(server: restify.Server): void {
  (server as Early).first((request, response) => {
    if (isPlain(request)) return true;
    // In two steps: restify's writeHead returns nothing.
    response.writeHead(400, { connection: 'close', 'content-length': '0' });
    response.end();
    return false;
  });
}

function isPlain({ url = '', headers: { host = '' } }: IncomingMessage): boolean {
  return url.startsWith('/') && HOST.test(host) && URL.canParse(`http://${host || 'localhost'}${url}`);
}
