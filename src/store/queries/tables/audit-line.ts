import { hash } from 'node:crypto';
import type { Change } from '../../../../dialogs/change.ts';
import { isUnsigned } from '../../../../dialogs/unsigned.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';

type Columns = 'kind' | 'round' | 'criterion' | 'choice' | 'reason' | 'version' | 'subject';

/** @returns the team whose trail gets the line. A manager changes a team, or downloads from it, in their own chat. */
export function auditedTeam({ team }: Pick<TurnRecord, 'team'>, change: Change): string {
  const named = change.kind === 'link' ? change.link.team : 'team' in change ? change.team : undefined;
  return named ?? team.id;
}

/**
 * The member and the activity that a line names. An unsigned line names nobody. Its activity is kept as a hash: a repeat
 * is recognised by it, and nobody can look it up in the lines of other places. The hash holds the member too, since
 * activities of two people may have the same id.
 */
export function signed(
  { member, activity }: Pick<TurnRecord, 'member' | 'activity'>,
  { kind }: Change,
): Pick<Schema['audit'], 'member' | 'activity'> {
  if (!isUnsigned(kind)) return { member: member.id, activity };
  const told = hash('sha256', `${member.id} ${activity}`, 'base64url');
  return { member: '', activity: told };
}

/** The part of an audit line that says what a change was about, never what somebody wrote. Round 0 means no round. */
export function auditOf(change: Change): Pick<Schema['audit'], Columns> {
  const nothing = { criterion: null, choice: null, reason: null, version: null, subject: null };
  const line = { ...nothing, kind: change.kind, round: 0 };
  switch (change.kind) {
    case 'start-scan':
    case 'close-scan':
    case 'take-back':
    case 'share':
    case 'vote-by':
      return { ...line, round: change.round };
    case 'vote':
    case 'reveal':
    case 'vote-again':
      return { ...line, round: change.round, criterion: change.criterion };
    case 'way':
      return { ...line, round: change.round, choice: change.way, subject: change.standard };
    case 'release':
      return { ...line, round: change.round, choice: change.on ? 'on' : 'off' };
    case 'answer': {
      const { round, criterion, choice, reason, expected } = change;
      return { ...line, round, criterion, choice, reason, version: expected + 1 };
    }
    case 'action': {
      const { id, round, criterion, state } = change.action;
      return { ...line, round, criterion, choice: state, version: change.expected + 1, subject: String(id) };
    }
    case 'add-manager':
      return { ...line, subject: change.manager.id };
    case 'remove-manager':
      return { ...line, subject: change.manager };
    case 'receive-again':
    case 'set-rhythm':
      return { ...line, choice: change.rhythm, subject: change.manager };
    case 'pause':
      return { ...line, choice: change.on ? 'on' : 'off', subject: change.who };
    case 'link':
      return { ...line, round: change.link.round ?? 0, subject: change.link.format };
    // Which party somebody said stands in their own row only, and goes with it.
    case 'party':
    case 'delete-team':
    case 'forget-member':
      return line;
  }
}
