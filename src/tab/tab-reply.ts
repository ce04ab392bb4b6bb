import type { Content } from '../../content/index.ts';

/** The parts of a request under /tab that are looked at. */
export type TabRequest = Readonly<{
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  /** The address that the connection comes from. */
  address: string;
  host: string | undefined;
  encodings: string | undefined;
  body: unknown;
  /** Aborts when whoever asked is gone, or has the reply. */
  gone: AbortSignal;
}>;

export type TabReply = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array;
}>;

/** A reply that is made later: whoever asked waits for it longer than a turn may take. */
export type HeldReply = () => Promise<TabReply>;

export type ProblemName = keyof Content['texts']['tabProblems'];

const STATUS: Record<ProblemName, number> = {
  badRequest: 400,
  signIn: 401,
  noAccess: 403,
  notFound: 404,
  tooMany: 429,
  failed: 500,
  notBuilt: 503,
};

export function jsonReply(value: unknown, status = 200, headers: TabReply['headers'] = {}): TabReply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** What went wrong, in a sentence for the person who asked. It has no details. */
export function problemReply({ texts }: Content, name: ProblemName): TabReply {
  const error = { error: texts.tabProblems[name] };
  if (name === 'signIn') return jsonReply(error, STATUS[name], { 'www-authenticate': 'Bearer' });
  if (name === 'tooMany') return jsonReply(error, STATUS[name], { 'retry-after': '10' });
  return jsonReply(error, STATUS[name]);
}
