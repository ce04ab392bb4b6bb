import type { Change } from './change.ts';
import type { Scan } from './scan.ts';
import type { State } from './state.ts';
import type { Time } from './time.ts';

/** @returns the scan with the changes made, as it will be once they are saved */
export function withChanges(
  scan: Scan,
  changes: readonly Change[],
  who: Pick<State, 'member' | 'now'>,
): Scan {
  return changes.reduce((before, change) => withChange(before, change, who), scan);
}

function withChange(scan: Scan, change: Change, { member, now }: Pick<State, 'member' | 'now'>): Scan {
  switch (change.kind) {
    case 'start-scan':
      return emptyScan(change.round, now);
    case 'close-scan':
      return { ...scan, closedAt: now };
    case 'answer': {
      const { choice, reason, note, link, expected, wording } = change;
      const answer = { choice, reason, note, link, version: expected + 1, by: member.name, wording };
      return { ...scan, answers: { ...scan.answers, [change.criterion]: answer } };
    }
    default:
      return scan;
  }
}

/** @param now the time at which it begins */
export function emptyScan(round: number, now: Time): Scan {
  return { round, startedAt: now, closedAt: null, answers: {} };
}

/** Whether cards about a standard look different after these changes. */
export function changesScan(changes: readonly Change[]): boolean {
  return changes.some(({ kind }) => SCAN_CHANGES.has(kind));
}

const SCAN_CHANGES: ReadonlySet<Change['kind']> = new Set([
  'answer',
  'start-scan',
  'close-scan',
  'take-back',
]);
