import type { IncomingMessage, ServerResponse } from 'node:http';
import type restify from 'restify';

/** A name or an address as browsers, Teams and balancers write them, with or without a port. */
const HOST = /^(?:[\w.-]*|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** restify's handlers before its own parsing, which its types do not show. */
type Early = restify.Server & {
  first(handle: (request: IncomingMessage, response: ServerResponse) => boolean): void;
};

/**
 * Refuses requests whose address is no path on a host: those are for proxies, or are no address at all. restify parses
 * the address before any handler runs, and a failure there would end the process.
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
