import { createHash } from 'node:crypto';
import { fieldIds } from '../../cards/payload.ts';
import type { Way } from '../../dialogs/vote/ballot.ts';
import { SERVICE, TENANT } from '../fixtures/registration.ts';

/** A chat in which a team answers together, or one person alone. */
export type Place = Readonly<{
  /** The team's id, as the store has it. */
  team: string;
  conversation: string;
  type: 'personal' | 'groupChat';
  /** How its people come to their answers. */
  way: Way;
}>;

/**
 * An answer to a criterion. Its note is like no other, so that the row tells which press wrote it. An answer that people
 * agree on after a vote has none.
 */
export type Answer = Readonly<{
  criterion: string;
  choice: string;
  note: string;
  /** The version on the card that it was chosen on. */
  seen: number;
  /** The revealed ballot on that card; missing when the people do not vote. */
  ballot?: number;
}>;

/** A press about a ballot. `choice`: what somebody votes; missing when the ballot is revealed, or opened. */
export type Cast = Readonly<{ criterion: string; ballot: number; choice?: string }>;

/** A press that changes something, named as the line of the trail that it leaves. */
export type Press = Readonly<{
  place: Place;
  member: string;
  activity: string;
  kind: 'start-scan' | 'add-manager' | 'answer' | 'share' | 'close-scan' | 'vote' | 'reveal' | 'vote-again';
  /** The round that it is about; 0 where it is about none. */
  round: number;
  answer: Answer | null;
  /** Set for the presses about a ballot. */
  cast?: Cast;
}>;

/**
 * What somebody was told: that it was saved; that it was not, with what somebody else did meanwhile; that something went
 * wrong. `nothing`: the connection broke, or the answer was no card.
 */
export type Told = 'saved' | 'refused' | 'failed' | 'nothing';

/** A press, and what the person who pressed was told. */
export type Pressed = Readonly<{
  press: Press;
  told: Told;
  /** The HTTP status of the answer; null when there was none. */
  status: number | null;
  /** When (ISO 8601) the bot died before it answered; the same activity was sent again after each. */
  cut: readonly string[];
  /** When (ms since 1970) it was sent for the first time, and how long (ms) the last answer took. */
  began: number;
  took: number;
}>;

/** The person who receives the summaries of every team. */
export const MANAGER = 'Leidinggevende';

/** How the directory names somebody. */
export function idOf(name: string): string {
  return `aad-${name}`;
}

/** The activity as the trail has it: of a vote it has only a hash, with the person. */
export function lineOf({ kind, member, activity }: Pick<Press, 'kind' | 'member' | 'activity'>): string {
  if (kind !== 'vote') return activity;
  return createHash('sha256')
    .update(`${idOf(member)} ${activity}`)
    .digest('base64url');
}

/** A press as Teams sends it. */
export function bodyOf(press: Press): string {
  return invoke(press.place, press.member, press.activity, dataOf(press));
}

/** Any pressed button, as Teams sends it. */
export function invoke(
  { conversation, type }: Pick<Place, 'conversation' | 'type'>,
  member: string,
  activity: string,
  data: unknown,
): string {
  return JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: activity,
    channelId: 'msteams',
    serviceUrl: SERVICE,
    replyToId: 'card',
    from: { id: `29:${member}`, name: member, aadObjectId: idOf(member) },
    recipient: { id: '28:bot' },
    conversation: { id: conversation, conversationType: type, tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    value: { action: { type: 'Action.Execute', verb: 'press', data } },
  });
}

/** What stands behind the button. */
function dataOf({ kind, round, answer, cast, place }: Press): unknown {
  switch (kind) {
    case 'start-scan':
      return { event: { kind: place.way === 'vote' ? 'vote-first' : 'together', round } };
    case 'add-manager':
      return { event: { kind: 'add-manager', person: idOf(MANAGER) } };
    case 'share':
      return { event: { kind: 'share', round } };
    case 'close-scan':
      return { event: { kind: 'confirm-close', round } };
    case 'answer': {
      // A button of an earlier release's card, on which the note was typed: so one row tells which press wrote both.
      const fields = { criterion: answer?.criterion ?? '', version: answer?.seen ?? 0 };
      const event = { kind: 'answer', round, choice: answer?.choice, ballot: answer?.ballot };
      return { event, fields, [fieldIds(fields).note]: answer?.note || undefined };
    }
    case 'vote':
    case 'vote-again':
      return { event: { kind, round, ...cast } };
    case 'reveal':
      return { event: { kind, round, ...cast, early: true } };
  }
}
