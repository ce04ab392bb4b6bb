/** What goes back to a request of Teams. */
export type Reply = Readonly<{
  /** Of HTTP. */
  status: number;
  /** Is sent as JSON; undefined sends none. */
  body: unknown;
  headers?: Readonly<Record<string, string>>;
}>;

/** All is well, and there is nothing to say. */
export const DONE: Reply = { status: 200, body: undefined };
