import { ownTeam } from '../../dialogs/own-team.ts';
import { whereIs } from '../bot/elsewhere/membership.ts';
import { placeOfTeam } from '../bot/elsewhere/place.ts';
import type { Outside } from '../bot/outside.ts';
import type { Store } from '../store/contract/store.ts';

/** Asks whether somebody is in a team at this moment. @throws when Teams does not tell */
export type Belongs = (team: string, person: string) => Promise<boolean>;

type BelongsDeps = Readonly<{ store: Pick<Store, 'reach'>; outside: Pick<Outside, 'isMember'> }>;

/** Asks Teams each time. For a file it is not enough who was there a moment ago. */
export function createBelongs({ store, outside }: BelongsDeps): Belongs {
  return async (team, person) => {
    const place = placeOfTeam(team);
    if (place.kind === 'personal') return team === ownTeam(person);
    const where = await whereIs(store, place);
    return where !== null && (await outside.isMember(where, person));
  };
}
