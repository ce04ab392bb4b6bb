import type { Change } from './change.ts';
import { rememberedOf } from './remembered.ts';
import type { Scan } from './scan.ts';
import type { State } from './state.ts';
import type { Time } from './time.ts';
import { beginVoting, endVoting, withVotes } from './vote/with-votes.ts';

type Who = Pick<State, 'member' | 'now' | 'cast'>;

/**
 * @param scan for a change that begins a round, the closed one before it
 * @returns the scan with the changes made, as it will be once they are saved
 */
export function withChanges(scan: Scan, changes: readonly Change[], who: Who): Scan {
  return changes.reduce((before, change) => withChange(before, change, who), scan);
}

function withChange(scan: Scan, change: Change, { member, now, cast }: Who): Scan {
  switch (change.kind) {
    case 'start-scan':
      return { ...emptyScan(change.round, now), ...beginVoting(change.way), ...rememberedOf(scan) };
    case 'close-scan': {
      const { before: _, ...own } = scan;
      return { ...own, ...endVoting(scan), closedAt: now };
    }
    case 'answer': {
      const { choice, reason, note, link, expected, wording } = change;
      const before = scan.answers[change.criterion];
      const { dissent = before?.dissent, evidence = before?.evidence } = change;
      const texts = { note, link, ...(dissent ? { dissent } : {}), ...(evidence ? { evidence } : {}) };
      const answer = { choice, reason, ...texts, version: expected + 1, by: member.name, at: now, wording };
      // Spreading keys of which some are numbers takes twenty times as long.
      const answers = Object.assign({}, scan.answers, { [change.criterion]: answer });
      return { ...scan, answers };
    }
    case 'way':
    case 'vote':
    case 'reveal':
    case 'vote-again':
      return { ...scan, voting: withVotes(scan, change, { now, cast }) };
    default:
      return scan;
  }
}

/** @param now the time at which it begins */
export function emptyScan(round: number, now: Time): Scan {
  return { round, startedAt: now, closedAt: null, answers: {} };
}

/**
 * Whether cards about a standard look different after these changes. Votes are left out: the number of them is shown a
 * moment later, and never more often than people can read it.
 */
export function changesScan(changes: readonly Change[]): boolean {
  return changes.some(({ kind }) => SCAN_CHANGES.has(kind));
}

const SCAN_CHANGES: ReadonlySet<Change['kind']> = new Set([
  'way',
  'reveal',
  'vote-again',
  'answer',
  'start-scan',
  'close-scan',
  'take-back',
]);
