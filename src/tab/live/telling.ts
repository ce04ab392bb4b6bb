import type { Store } from '../../store/contract/store.ts';

/**
 * Makes a store that tells which team may look different after a write. Telling once too often does no harm.
 * @param changed is called with the team, once the write is saved
 */
export function telling(store: Store, changed: (team: string) => void): Store {
  return {
    ...store,
    async save(turn) {
      const saved = await store.save(turn);
      // A manager, or the owner of an action, changes a team from their own chat.
      const others = turn.changes.flatMap((change) => ('team' in change && change.team) || []);
      if (saved === 'saved') for (const team of new Set([turn.team.id, ...others])) changed(team);
      return saved;
    },
    async cardSent(spot, sent) {
      await store.cardSent(spot, sent);
      changed(spot.team);
    },
    async rename(named) {
      await store.rename(named);
      changed(named.team.id);
    },
    async leave(team, member) {
      await store.leave(team, member);
      changed(team);
    },
    async moveCard(spot, before, shows) {
      const moved = await store.moveCard(spot, before, shows);
      if (moved) changed(spot.team);
      return moved;
    },
  };
}
