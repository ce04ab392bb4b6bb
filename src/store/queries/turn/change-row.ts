import type { Kysely } from 'kysely';
import type { Change } from '../../../../dialogs/change.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import { deleteTeam, forget } from '../person/forget.ts';
import { writeAction } from '../tables/actions.ts';
import { writeAnswer } from '../tables/answers.ts';
import { voteAgain } from '../tables/ballots.ts';
import { writeLink } from '../tables/links.ts';
import { receiveAgain, writeManager } from '../tables/managers.ts';
import { writeParty } from '../tables/members.ts';
import { writePaused } from '../tables/paused.ts';
import { reveal } from '../tables/reveal.ts';
import { closeScan, release, startScan, takeBack } from '../tables/scans.ts';
import { writeVote } from '../tables/votes.ts';
import { writeVoteBy, writeWay } from '../tables/ways.ts';
import { checkShare } from './told.ts';

/** Writes one change of a turn. @returns 0 when something that the change depends on has changed meanwhile */
export async function changeRow(db: Kysely<Schema>, turn: TurnRecord, change: Change): Promise<bigint> {
  switch (change.kind) {
    case 'start-scan':
      return await startScan(db, turn, change);
    case 'close-scan':
      return await closeScan(db, turn, change.round);
    case 'take-back':
      return await takeBack(db, turn, change.round);
    case 'release':
      return await release(db, turn, change);
    case 'way':
      return await writeWay(db, turn, change);
    case 'vote':
      return await writeVote(db, turn, change);
    case 'reveal':
      return await reveal(db, turn, change);
    case 'party':
      return await writeParty(db, turn, change.party);
    case 'vote-again':
      return await voteAgain(db, turn, change);
    case 'vote-by':
      return await writeVoteBy(db, turn, change);
    case 'answer':
      return await writeAnswer(db, turn, change);
    case 'action':
      return await writeAction(db, turn, change);
    case 'link':
      return await writeLink(db, turn, change);
    case 'delete-team':
      return await deleteTeam(db, turn.team.id);
    case 'share':
      return await checkShare(db, turn.team.id, change);
    case 'add-manager':
    case 'remove-manager':
    case 'set-rhythm':
      await writeManager(db, turn, change);
      return 1n;
    case 'receive-again':
      return await receiveAgain(db, turn, change);
    case 'pause':
      await writePaused(db, turn, change);
      return 1n;
    case 'forget-member':
      await forget(db, turn.member.id, turn.at);
      return 1n;
  }
}
