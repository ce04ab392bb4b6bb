/**
 * Whether an id keeps its place in the path of an address. The SDK's client encodes special characters. Some ids would
 * still vanish from the path, and then the request would ask for something else.
 */
export function isInPath(id: string): boolean {
  return id.length > 0 && id !== '.' && id !== '..' && id.isWellFormed();
}

/**
 * An id that can't stand in an address. The error has the status and the code with which Teams itself refuses an id.
 */
export class NoIdError extends Error {
  readonly statusCode = 400;
  readonly code = 'BadArgument';
  constructor() {
    super('an id that can not stand in an address');
    this.name = 'NoIdError';
  }
}

/**
 * Keeps ids that can't stand in an address out of the SDK's requests of one kind. Every text that those requests take
 * is an id.
 * @throws NoIdError (as a rejection) before anything is asked
 */
export function withIdsInPath<Requests extends object>(requests: Requests): Requests {
  return new Proxy(requests, {
    get(target, name) {
      const request: unknown = Reflect.get(target, name);
      if (typeof request !== 'function') return request;
      return async function (this: unknown, ...args: unknown[]) {
        if (args.some((one) => typeof one === 'string' && !isInPath(one))) throw new NoIdError();
        return await Reflect.apply(request, this, args);
      };
    },
  });
}
