import { abortable } from '../../abortable.ts';

/** The part of the SDK client's request that is used here. */
type Request = { abortSignal?: AbortSignal };
type Policy = Readonly<{
  name: string;
  sendRequest(request: Request, next: (request: Request) => Promise<unknown>): Promise<unknown>;
}>;
/** The steps that a request goes through. The SDK's types do not show them. */
type Piped = Readonly<{
  pipeline: Readonly<{
    removePolicy(which: { name: string }): unknown;
    addPolicy(policy: Policy, where: { phase: 'Serialize' }): unknown;
  }>;
}>;

/** How long (ms) a request without a signal of its own may take. */
const PATIENCE = 4_000;

/** How many requests to Teams are under way at once, and how many more wait for one of those to end. */
const AT_ONCE = 200;
const WAITING = 1_000;

/** So many requests to Teams wait already that one more would not be made in time. */
export class CrowdedError extends Error {
  constructor() {
    super('too many requests to Teams wait already');
    this.name = 'CrowdedError';
  }
}

/** Counts the requests to Teams of all clients. */
export type Crowd = ReturnType<typeof createCrowd>;

/**
 * Bounds how many requests are under way, so that a Teams that does not respond costs no more than these connections.
 */
export function createCrowd(atOnce = AT_ONCE, waiting = WAITING) {
  let running = 0;
  const queue = new Set<() => void>();

  function leave(): void {
    const [next] = queue;
    if (next) next();
    else running -= 1;
  }

  /** @throws CrowdedError, or the reason of the signal when it aborts meanwhile */
  async function enter(signal: AbortSignal): Promise<void> {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (queue.size >= waiting) throw new CrowdedError();
    let go = () => {};
    const free = new Promise<void>((resolve) => {
      go = () => {
        queue.delete(go);
        resolve();
      };
    });
    queue.add(go);
    try {
      await abortable(free, signal);
    } catch (error) {
      // It may have been let through at the very moment that it gave up.
      if (!queue.delete(go)) leave();
      throw error;
    }
  }

  return {
    async run<T>(signal: AbortSignal, request: () => Promise<T>): Promise<T> {
      signal.throwIfAborted();
      await enter(signal);
      try {
        // Signing a request can't be aborted. It then goes on alone, and nothing is sent after it.
        return await abortable(request(), signal);
      } finally {
        leave();
      }
    },
  };
}

/**
 * Has a client of the SDK make each request once, and give it up, signing included, when its signal aborts. The SDK
 * would repeat 429, 502, 503 and 504 for as long as Retry-After says.
 * @param crowd counts the client's requests; null when the user of the client counts them
 */
export function requestingOnce<Client extends object>(client: Client, crowd: Crowd | null): Client {
  const { pipeline }: Piped = Reflect.get(client as object, 'client');
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  const policy: Policy = {
    name: 'patience',
    sendRequest: (request, next) => {
      request.abortSignal ??= AbortSignal.timeout(PATIENCE);
      const { abortSignal } = request;
      return crowd ? crowd.run(abortSignal, () => next(request)) : abortable(next(request), abortSignal);
    },
  };
  // This comes before all other steps, so that they are given up with it.
  pipeline.addPolicy(policy, { phase: 'Serialize' });
  return client;
}
