/** The most bytes of a request that are read. A card's payload is far smaller. */
export const BODY_LIMIT = 262_144;

/** How long things may take (ms), and how many there may be. The names are those of Node's server. */
export const HTTP_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  /** The time without a byte in either direction, after which the client does not seem to read its response. */
  timeout: 20_000,
  /** The time until the next request of a connection that is kept, such as a balancer has. */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2_000,
  maxRequestsPerSocket: 10_000,
  maxHeadersCount: 100,
  maxConnections: 5_000,
};

export type HttpLimits = Readonly<typeof HTTP_LIMITS>;
