/**
 * Whether an id can stand in the path of an address as itself. The client encodes what is special in it, but a browser's
 * or the client's rules for addresses take `.` and `..` out of a path, also when encoded, and nothing is left of an empty one:
 * then something else would be asked for.
 */
export function isInPath(id: string): boolean {
  return id.length > 0 && id !== '.' && id !== '..' && id.isWellFormed();
}

/** An id that can't be asked for; like Teams' own answer about an id that it does not take. */
export class NoIdError extends Error {
  readonly statusCode = 400;
  readonly code = 'BadArgument';
  constructor() {
    super('an id that can not stand in an address');
    this.name = 'NoIdError';
  }
}

/**
 * The SDK's requests of one kind, each only with ids that can stand in an address: every text that they are given is one.
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
