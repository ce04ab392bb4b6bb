/** The largest request (bytes) that is read; a card's payload is far smaller. */
export const BODY_LIMIT = 262_144;

/** How long things may take (ms), and how many there may be; the names are those of Node's server. */
export const HTTP_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  /** Without a byte in either direction: then the client does not read its answer. */
  timeout: 20_000,
  /** For the next request of a kept connection, such as a balancer has. */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2_000,
  maxRequestsPerSocket: 10_000,
  maxHeadersCount: 100,
  maxConnections: 5_000,
};

export type HttpLimits = Readonly<typeof HTTP_LIMITS>;
