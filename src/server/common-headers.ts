import type restify from 'restify';

/** Headers of every response, unless a page has its own. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};
const HTTPS = { 'strict-transport-security': 'max-age=31536000' };

type HeaderSettings = Readonly<{
  /** Whether people come by https only. */
  https: boolean;
  isClosing: () => boolean;
}>;

/** Sets the headers that every response has. */
export function setCommonHeaders(server: restify.Server, { https, isClosing }: HeaderSettings): void {
  const always = Object.entries(https ? { ...HEADERS, ...HTTPS } : HEADERS);
  server.pre((req: restify.Request, res: restify.Response, next: restify.Next) => {
    for (const [name, value] of always) res.setHeader(name, value);
    // The server ends with its last connection, so it keeps none while it closes. A client that asked for another
    // protocol might go on in that one.
    if (isClosing() || req.headers.upgrade) res.setHeader('connection', 'close');
    next();
  });
}
