import type { Store } from './store.ts';

/**
 * Whether each method of the store only reads, or writes. A read may be made again as a whole after it failed. A write
 * sees to that itself. Closing is neither.
 */
export const METHODS = {
  load: 'reads',
  save: 'writes',
  cardSent: 'writes',
  rename: 'writes',
  beganFirst: 'reads',
  leave: 'writes',
  trail: 'reads',
  welcome: 'writes',
  unwelcome: 'writes',
  farewell: 'writes',
  keepAddress: 'writes',
  renewAddress: 'writes',
  rest: 'writes',
  resume: 'writes',
  channel: 'reads',
  keepChannel: 'writes',
  wasOfTeam: 'reads',
  claim: 'writes',
  facts: 'reads',
  settle: 'writes',
  attempts: 'reads',
  ledger: 'reads',
  linkOf: 'reads',
  beginSignIn: 'writes',
  endSignIn: 'writes',
  useLink: 'writes',
  regionsToDecide: 'reads',
  regionSize: 'reads',
  regionTeams: 'reads',
  decideRegion: 'writes',
  report: 'reads',
  dataOf: 'reads',
  expireTeams: 'writes',
  expireOthers: 'writes',
  note: 'writes',
  misses: 'reads',
  reach: 'reads',
  somewhere: 'reads',
  manages: 'reads',
  newestScan: 'reads',
  stamps: 'reads',
  inSight: 'reads',
  moveCard: 'writes',
  tryOut: 'writes',
} as const satisfies Record<Exclude<keyof Store, 'close'>, 'reads' | 'writes'>;

export type Method = keyof typeof METHODS;
export const METHOD_NAMES = Object.keys(METHODS) as readonly Method[];
