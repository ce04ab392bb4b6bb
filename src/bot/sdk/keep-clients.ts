import { createOncePerKey } from '../../once-per-key.ts';
import type { Connector } from './connector.ts';

/** How many service URLs keep their client. Teams uses a handful of regions. */
const AT_MOST = 32;

/**
 * Keeps the client of each service URL.
 * @param make makes a client; after a failure it is made anew the next time
 */
export function keepClients(
  make: (serviceUrl: string) => Promise<Connector>,
): (serviceUrl: string) => Promise<Connector> {
  const once = createOncePerKey<Connector>({ atMost: AT_MOST });
  return (serviceUrl) => once(serviceUrl, () => make(serviceUrl));
}
