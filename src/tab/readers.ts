import type { Readers } from '../../dialogs/about-text.ts';
import type { Membership } from '../bot/elsewhere/membership.ts';
import { type ClaimedPlace, readPlace } from '../bot/elsewhere/place.ts';
import type { Store } from '../store/contract/store.ts';
import { TAB } from '../store/contract/tab-conversation.ts';
import type { Signed } from './identity.ts';

export type ReadersDeps = Readonly<{
  store: Pick<Store, 'load'>;
  membership: Pick<Membership, 'allowed'>;
  /** The place that has the scan of this one. */
  scanOf: (claimed: ClaimedPlace) => Promise<ClaimedPlace>;
}>;

/** Of a team that is not known: any team. */
const ANY: Readers = { kind: 'channel', scan: null };

/** Makes the function that finds out who reads along in a place. Of a place that somebody is not in, it tells nothing. */
export function createReaders({ store, membership, scanOf }: ReadersDeps) {
  return async (named: string | null, { id }: Signed): Promise<Readers> => {
    const claimed = readPlace(named, id);
    if (!claimed) return ANY;
    const { kind, team } = await scanOf(claimed);
    if (kind === 'personal') return { kind, scan: null };
    if (!(await membership.allowed(claimed, id))) return ANY;
    const { scan } = await store.load({ team, conversation: TAB, member: id }, undefined);
    return { kind, scan };
  };
}
