import type { IncomingMessage, ServerResponse } from 'node:http';
import type restify from 'restify';

/** A host as browsers, Teams and balancers write it: a name or an address, with or without a port. */
const HOST = /^(?:[\w.-]*|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** restify's handlers before its own parsing. Its types do not show them. */
type Early = restify.Server & {
  first(handle: (request: IncomingMessage, response: ServerResponse) => boolean): void;
};

/**
 * Lets only requests for a path on a host through to restify. restify parses the target before any handler runs, so a
 * failure there could not be handled.
 */
export function onlyPlainTargets(server: restify.Server): void {
  (server as Early).first((request, response) => {
    if (isPlain(request)) return true;
    // These are two steps, because restify's writeHead returns nothing.
    response.writeHead(400, { connection: 'close', 'content-length': '0' });
    response.end();
    return false;
  });
}

function isPlain({ url = '', headers: { host = '' } }: IncomingMessage): boolean {
  return url.startsWith('/') && HOST.test(host) && URL.canParse(`http://${host || 'localhost'}${url}`);
}
