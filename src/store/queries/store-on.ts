import type { Kysely } from 'kysely';
import { NEVER } from '../../../dialogs/time.ts';
import type { Store } from '../contract/store.ts';
import type { Schema } from '../schema/schema.ts';
import { keepAddress, removeAddress, renewAddress, unwelcomeAt, welcomeAt } from './delivery/addresses.ts';
import { deliveriesOn } from './delivery/deliveries.ts';
import { rest, resume } from './delivery/resting.ts';
import { NotSaved } from './not-saved.ts';
import { rightsOn } from './person/rights.ts';
import { regionsOn } from './region/regions.ts';
import { reportsOn } from './report/reports.ts';
import { tabOn } from './tab-reads.ts';
import { keepChannel, readChannel, wasOfTeam } from './tables/channels.ts';
import { readMisses, writeFeedback } from './tables/feedback.ts';
import { linksOn } from './tables/links.ts';
import { tryOut } from './try-out.ts';
import { beganFirst, load, readTrail } from './turn/load-turn.ts';
import { writeTurn } from './turn/save-turn.ts';
import { renameTeam } from './turn/write-who.ts';

/** Runs a write in a transaction; it resolves once that is durable. */
export type Write = (job: (trx: Kysely<Schema>) => Promise<void>) => Promise<void>;

/**
 * The store on a database that has the present schema.
 * @param write how its writes are made
 */
export function storeOn(db: Kysely<Schema>, write: Write): Store {
  return {
    load: (spot, about, needs) => load(db, spot, about, needs),
    async save(turn) {
      try {
        await write((trx) => writeTurn(trx, turn));
        return 'saved';
      } catch (error) {
        if (error instanceof NotSaved) return error.why;
        throw error;
      }
    },
    beganFirst: (team) => beganFirst(db, team),
    cardSent: (spot, version, message, at) =>
      write(async (trx) => {
        await trx
          .updateTable('places')
          // A card that could not be sent was never placed: the next press may try again at once.
          .set({ message, placed_at: message === null ? NEVER : at })
          .where('team', '=', spot.team)
          .where('conversation', '=', spot.conversation)
          .where('version', '=', version)
          .execute();
      }),
    async welcome(spot, at) {
      let first = false;
      await write(async (trx) => {
        first = await welcomeAt(trx, spot, at);
      });
      return first;
    },
    unwelcome: (spot, at) => write((trx) => unwelcomeAt(trx, spot, at)),
    farewell: (spot, at) => write((trx) => removeAddress(trx, spot, at)),
    keepAddress: (spot, address, at) => write((trx) => keepAddress(trx, spot, address, at)),
    renewAddress: (spot, address, at) => write((trx) => renewAddress(trx, spot, address, at)),
    rest: (part, at) => write((trx) => rest(trx, part, at)),
    resume: (part, serviceUrl, at) => write((trx) => resume(trx, part, serviceUrl, at)),
    channel: (host, channel) => readChannel(db, host, channel),
    keepChannel: (channel, at) => write((trx) => keepChannel(trx, channel, at)),
    wasOfTeam: (host, channel) => wasOfTeam(db, host, channel),
    rename: (named) => write((trx) => renameTeam(trx, named)),
    note: (id, day, feedback) => write((trx) => writeFeedback(trx, id, day, feedback)),
    tryOut: () => tryOut(write),
    misses: () => readMisses(db),
    trail: (team) => readTrail(db, team),
    ...deliveriesOn(db, write),
    ...linksOn(db, write),
    ...regionsOn(db, write),
    ...reportsOn(db),
    ...rightsOn(db, write),
    ...tabOn(db, write),
    close: () => db.destroy(),
  };
}
