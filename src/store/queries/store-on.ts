import type { Kysely } from 'kysely';
import type { Store } from '../contract/store.ts';
import type { Schema } from '../schema/schema.ts';
import { atOneMoment, type Write } from '../schema/transaction.ts';
import { anyServiceUrl, keepAddress, renewAddress } from './delivery/addresses.ts';
import { claim } from './delivery/claim.ts';
import { factsOf } from './delivery/delivery-facts.ts';
import { readAttempts, readLedger } from './delivery/queue.ts';
import { rest, resume } from './delivery/resting.ts';
import { settle } from './delivery/settle.ts';
import { targetOf } from './delivery/target.ts';
import { farewell, unwelcome, welcome } from './delivery/welcome.ts';
import { readInSight } from './in-sight.ts';
import { savedOrWhy } from './not-saved.ts';
import { expireTeams } from './person/expire.ts';
import { expireOthers } from './person/expire-others.ts';
import { dataOf } from './person/person-data.ts';
import { readRegionSize, regionsToDecide } from './region/region-picture.ts';
import { readRegionTeams } from './region/region-teams.ts';
import { writeRegion } from './region/write-region.ts';
import { readReport } from './report/read-report.ts';
import { readStamps } from './stamps.ts';
import { readTrail } from './tables/audit.ts';
import { keepChannel, readChannel, wasOfTeam } from './tables/channels.ts';
import { readMisses, writeFeedback } from './tables/feedback.ts';
import { beginSignIn, endSignIn, markUsed, readLink } from './tables/links.ts';
import { manages } from './tables/managers.ts';
import { moveCard, writeSent } from './tables/places.ts';
import { beganFirst } from './tables/scans.ts';
import { renameTeam } from './tables/teams.ts';
import { leave } from './tables/votes.ts';
import { tryOut } from './try-out.ts';
import { load } from './turn/load-turn.ts';
import { readNewestScan } from './turn/newest-scan.ts';
import { writeTurn } from './turn/save-turn.ts';

/**
 * Makes the store on a database that has the present schema: it says which query each method is.
 * @param write makes the writes
 */
export function storeOn(db: Kysely<Schema>, write: Write): Store {
  return {
    load: (spot, about, needs = []) =>
      // A ballot and its votes are read at one moment: between two reads somebody else may reveal it.
      needs.includes('ballotBox')
        ? atOneMoment(db, (trx) => load(trx, spot, { about, needs }))
        : load(db, spot, { about, needs }),
    save: (turn) => savedOrWhy(write((trx) => writeTurn(trx, turn))),
    cardSent: (spot, sent) => write((trx) => writeSent(trx, spot, sent)),

    rename: (named) => write((trx) => renameTeam(trx, named)),
    beganFirst: (team) => beganFirst(db, team),
    leave: (team, member) => write((trx) => leave(trx, team, member)),
    trail: (team) => readTrail(db, team),

    welcome: (spot, at) => write((trx) => welcome(trx, spot, at)),
    unwelcome: (spot, at) => write((trx) => unwelcome(trx, spot, at)),
    farewell: (spot, at) => write((trx) => farewell(trx, spot, at)),
    keepAddress: (spot, address, at) => write((trx) => keepAddress(trx, spot, { ...address, at })),
    renewAddress: (spot, address, at) => write((trx) => renewAddress(trx, spot, { ...address, at })),
    rest: (part, at) => write((trx) => rest(trx, part, at)),
    resume: (part, serviceUrl, at) => write((trx) => resume(trx, part, { serviceUrl, at })),

    channel: (host, channel) => readChannel(db, host, channel),
    keepChannel: (channel, at) => write((trx) => keepChannel(trx, channel, at)),
    wasOfTeam: (host, channel) => wasOfTeam(db, host, channel),

    claim: (which) => write((trx) => claim(trx, which)),
    facts: (delivery) => factsOf(db, delivery),
    settle: (claimed, settled) => write((trx) => settle(trx, claimed, settled)),
    attempts: (since) => readAttempts(db, since),
    ledger: () => readLedger(db),

    linkOf: (hash) => readLink(db, hash),
    beginSignIn: (hash, signIn) => write((trx) => beginSignIn(trx, hash, signIn)),
    endSignIn: (hash, signIn) => write((trx) => endSignIn(trx, hash, signIn)),
    useLink: (hash, at) => write((trx) => markUsed(trx, hash, at)),

    regionsToDecide: (quarter) => regionsToDecide(db, quarter),
    regionSize: (tenant) => readRegionSize(db, tenant),
    regionTeams: (tenant, quarter, after) => readRegionTeams(db, { tenant, quarter, after }),
    decideRegion: (decided) => savedOrWhy(write((trx) => writeRegion(trx, decided))),

    report: (team) => atOneMoment(db, (trx) => readReport(trx, team)),

    dataOf: (person) => dataOf(db, person),
    expireTeams: (cutoffs, at, after) => expireTeams(write, { cutoffs, at, after }),
    expireOthers: (cutoffs) => write((trx) => expireOthers(trx, cutoffs)),

    note: (id, day, feedback) => write((trx) => writeFeedback(trx, { id, day, feedback })),
    misses: (period) => readMisses(db, period),

    reach: (team) => targetOf(db, { team, person: null }),
    somewhere: () => anyServiceUrl(db),
    manages: (person) => manages(db, person),
    newestScan: (team) => readNewestScan(db, team),
    stamps: (teams) => readStamps(db, teams),
    inSight: (team) => readInSight(db, team),
    moveCard: (spot, before, shows) => write((trx) => moveCard(trx, spot, { before, shows })),

    tryOut: () => write(tryOut),
    close: () => db.destroy(),
  };
}
