/** The reply to a request of Teams. */
export type Reply = Readonly<{
  /** The status of HTTP. */
  status: number;
  /** JSON, as it is sent; undefined sends no body. */
  body: Uint8Array | undefined;
  headers?: Readonly<Record<string, string>>;
}>;

/** All is well, and there is nothing to say. */
export const DONE: Reply = { status: 200, body: undefined };

const TEXT = new TextEncoder();

/** All is well, and this is what there is to say. It is encoded once, also where the reply is given again. */
export function replyOf(told: unknown): Reply {
  return { status: 200, body: TEXT.encode(JSON.stringify(told)) };
}
