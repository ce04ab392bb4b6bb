/** The reply to a request of Teams. */
export type Reply = Readonly<{
  /** The status of HTTP. */
  status: number;
  /** Sent as JSON; undefined sends no body. */
  body: unknown;
  headers?: Readonly<Record<string, string>>;
}>;

/** All is well, and there is nothing to say. */
export const DONE: Reply = { status: 200, body: undefined };
