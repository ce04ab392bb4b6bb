/** What came of an address. */
export type LinkState =
  | 'works'
  | 'moved'
  | 'gone'
  | 'says-gone'
  | 'sent-home'
  | 'sent-away'
  | 'no-host'
  | 'no-names'
  | 'no-connection'
  | 'tls'
  | 'too-late'
  | 'in-circles'
  | 'hidden'
  | 'busy'
  | 'fails'
  | 'unreadable'
  | 'mail'
  | 'bad-mail';

export type Checked = Readonly<{
  state: LinkState;
  /** The status that came last. */
  status?: number;
  /** A better address: where it went for good, or the same with https. */
  better?: string;
  /** The host where it ended, where that is another site than was asked for. */
  away?: string;
  /** The code of a fault of the connection, such as CERT_HAS_EXPIRED. */
  code?: string;
}>;

/** States in which nobody finds anything there: a link that stays so is dead. */
const DEAD: ReadonlySet<LinkState> = new Set(['gone', 'says-gone', 'sent-home', 'no-host']);

export function isDead({ state }: Checked): boolean {
  return DEAD.has(state);
}

/** States in which people get what the link promises. */
export function isAlive({ state }: Checked): boolean {
  return state === 'works' || state === 'moved';
}
