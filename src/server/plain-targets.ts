import type { IncomingMessage, ServerResponse } from 'node:http';
import type restify from 'restify';
import { createMemory, type Memory } from '../memory.ts';

/** A host as browsers, Teams and balancers write it: a name or an address, with or without a port. */
const HOST = /^(?:[\w.-]*|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** A path without anything that is read in its own way, such as a query or two dots. */
const LETTERS = /^(?:\/[\w-]+)+$/;

/** How many hosts are remembered: this server has few names. */
const HOSTS = 20;

/** restify's handlers before its own parsing. Its types do not show them. */
type Early = restify.Server & {
  first(handle: (request: IncomingMessage, response: ServerResponse) => boolean): void;
};

/**
 * Lets only requests for a path on a host through to restify. restify parses the target before any handler runs, so a
 * failure there could not be handled.
 */
export function onlyPlainTargets(server: restify.Server): void {
  const known = createMemory<true>(HOSTS);
  (server as Early).first((request, response) => {
    if (isPlain(request, known)) return true;
    // These are two steps, because restify's writeHead returns nothing.
    response.writeHead(400, { connection: 'close', 'content-length': '0' });
    response.end();
    return false;
  });
}

function isPlain({ url = '', headers: { host = '' } }: IncomingMessage, known: Memory<true>): boolean {
  if (!url.startsWith('/')) return false;
  // A path of plain letters is a target on every host, so for what Teams sends only its host is parsed, once.
  const rest = LETTERS.test(url) ? '/' : url;
  if (rest === '/' && known.get(host)) return true;
  const plain = HOST.test(host) && URL.canParse(`http://${host || 'localhost'}${rest}`);
  if (plain) known.set(host, true);
  return plain;
}
