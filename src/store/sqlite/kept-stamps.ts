import type Database from 'better-sqlite3';
import type { Store } from '../contract/store.ts';
import type { TeamStamp } from '../contract/tab-reads.ts';

/**
 * Keeps the stamps of teams for as long as nothing at all is written: they are asked for every second, and the file can
 * tell in no time whether anybody wrote in it.
 */
export function keepingStamps(store: Store, database: Database.Database): Store {
  // What others wrote, and what this connection wrote.
  const others = database.prepare('pragma data_version').pluck();
  const own = database.prepare('select total_changes()').pluck();
  const kept = new Map<string, TeamStamp>();
  let seen = '';
  return {
    ...store,
    async stamps(teams) {
      const now = `${others.get()} ${own.get()}`;
      if (now !== seen) kept.clear();
      seen = now;
      // Another call may clear what is kept while this one reads.
      const known = new Map(kept);
      const missing = teams.filter((team) => !known.has(team));
      const read = missing.length > 0 ? await store.stamps(missing) : [];
      for (const [n, stamp] of read.entries()) {
        known.set(missing[n] ?? '', stamp);
        // What was read before somebody else's write is not kept.
        if (seen === now) kept.set(missing[n] ?? '', stamp);
      }
      return teams.flatMap((team) => known.get(team) ?? []);
    },
  };
}
