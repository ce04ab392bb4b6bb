import { z } from 'zod';
import { readPayload, saidPrivately } from '../../cards/payload.ts';
import { cut } from '../../content/cut.ts';
import type { Content } from '../../content/index.ts';
import { channelTeam } from '../../dialogs/channel-team.ts';
import type { Event } from '../../dialogs/event.ts';
import { hear } from '../../dialogs/hear.ts';
import { ownTeam } from '../../dialogs/own-team.ts';
import { TEXT_LIMIT, typed } from '../../dialogs/typed.ts';
import type { Address, TeamPart } from '../store/contract/address.ts';
import type { TurnInput } from '../turn/turn.ts';
import { type Found, withoutThread } from './channel.ts';
import { isInPath } from './in-path.ts';
import { optionalList, optionalPart, optionalText } from './optional.ts';
import { SAID, saidIn } from './said.ts';
import { type Effect, effectOf, partOf } from './team-events.ts';

/** How long (characters) what Teams names may be: ids and addresses are refused beyond it, names are cut. */
const ID_LENGTH = 1_000;
const WORD_LENGTH = 100;
/** Longer names of people are cut more: they stand in sentences on a phone. */
const NAME_LENGTH = 80;
const TEAM_NAME_LENGTH = 250;

/** How many people are looked at who came or went at once. */
const MEMBERS = 1_000;

const id = z.string().min(1).max(ID_LENGTH).refine(isInPath);
const word = z.string().max(WORD_LENGTH);
const address = z.string().max(ID_LENGTH);
const teamName = typed(TEAM_NAME_LENGTH);
/** Where what is wrong would count as absent, what is too long is cut: then it still is nobody's. */
const cutId = typed(ID_LENGTH);

/**
 * What this bot reads of an activity; everything else in it is left alone, and goes nowhere. Every text has an end: what
 * is read of it further on takes as long as it is. What need not be there may be null or of another kind, and then is as
 * if it was not there.
 */
export const ActivityShape = z.object({
  type: word,
  id: optionalText(id),
  name: optionalText(word),
  action: optionalText(word),
  ...SAID,
  value: z.unknown().optional(),
  replyToId: optionalText(id),
  from: z.object({
    id,
    name: optionalText(teamName),
    aadObjectId: optionalText(id),
    /** The organisation that somebody in a shared channel comes from, where Teams tells it. */
    tenantId: optionalText(cutId),
    userRole: optionalText(word),
    userPrincipalName: optionalText(cutId),
  }),
  // Whatever stands there for "only they see it" makes it so, also where the rest of it can't be read.
  recipient: optionalPart(z.object({ id: optionalPart(id), isTargeted: z.unknown().optional() })),
  conversation: z.object({
    id,
    conversationType: optionalText(word),
    name: optionalText(teamName),
    tenantId: optionalText(cutId),
  }),
  serviceUrl: address.nullish(),
  channelId: word.nullish(),
  // The SDK takes it for a text and dies of anything else; this bot speaks Dutch anyhow.
  locale: optionalPart(word),
  membersAdded: optionalList(z.object({ id }), MEMBERS),
  membersRemoved: optionalList(z.object({ id }), MEMBERS),
  channelData: optionalPart(
    z.object({
      team: optionalPart(
        z.object({ id: cutId.pipe(id), name: optionalText(teamName), aadGroupId: optionalText(cutId) }),
      ),
      channel: optionalPart(
        z.object({ id: cutId.pipe(id), name: optionalText(teamName), type: optionalText(cutId) }),
      ),
      tenant: optionalPart(z.object({ id: optionalText(cutId) })),
      eventType: optionalText(cutId),
    }),
  ),
});

export type ReadActivity = z.infer<typeof ActivityShape>;

/** What an activity means for this bot. */
export type Reading =
  | Readonly<{ kind: 'turn'; input: TurnInput; invoke: boolean }>
  /** Only `installed` says that the bot is there; the others may come after its end, and bring nothing back. */
  | Readonly<{ kind: Exclude<Effect, 'rests' | 'back'>; input: TurnInput }>
  | Readonly<{ kind: 'rests' | 'back'; input: TurnInput; part: TeamPart }>
  /** A search from the compose box. */
  | Readonly<{ kind: 'search'; question: string; skip: number; count: number }>
  | Readonly<{ kind: 'unknown-invoke' }>
  | Readonly<{ kind: 'nothing' }>;

/**
 * Turns an activity into an event with who and where; unknown or malformed input becomes an event too.
 * @param found the channel that it is about; null outside channels, and where it is about a team itself
 */
export function readActivity(
  content: Content,
  activity: ReadActivity,
  freshId: () => string,
  found: Found | null = null,
): Reading {
  const team = teamOf(activity, found);
  // What answers an invoke is shown to who pressed; a message in a group to everybody. Where Teams does not say which card
  // was pressed, the answer is a message.
  const privately = isPrivate(activity);
  const answers = activity.type === 'invoke' && activity.replyToId !== undefined;
  const alone = answers || team.kind === 'personal' || privately;
  const turn = (event: Event, pressed: string | null = null): TurnInput => ({
    team,
    alone,
    member: { id: activity.from.aadObjectId ?? activity.from.id, name: nameOf(activity) },
    conversation: activity.conversation.id,
    activity: activity.id ?? freshId(),
    event,
    // A message that one person sees is left as it is; what was pressed there is answered below.
    pressed: privately && activity.type === 'message' ? null : pressed,
    ...(privately ? { privately } : {}),
    ...(found?.anew ? { anew: true as const } : {}),
  });
  switch (activity.type) {
    case 'message': {
      const payload = isPayload(activity);
      const pressed = payload ? (activity.replyToId ?? null) : null;
      const event = payload ? readPayload(activity.value) : hear(content, saidIn(activity));
      return { kind: 'turn', input: turn(event, pressed), invoke: false };
    }
    case 'invoke':
      return readInvoke(activity, turn);
    case 'installationUpdate':
    case 'conversationUpdate':
      return readEvent(activity, turn({ kind: 'installed' }), found);
    default:
      return { kind: 'nothing' };
  }
}

function readEvent(activity: ReadActivity, input: TurnInput, found: Found | null): Reading {
  const kind = effectOf(activity);
  if (kind === 'rests' || kind === 'back') return { kind, input, part: partOf(input.team.id, found) };
  return { kind, input };
}

/**
 * Whether something was said where others are, and only to this bot: the activity says so, or the button does that was
 * pressed. Alone with the bot there is no such message.
 */
function isPrivate({ type, recipient, value, conversation }: ReadActivity): boolean {
  if (type !== 'message' && type !== 'invoke') return false;
  if (conversation.conversationType === 'personal') return false;
  return Boolean(recipient?.isTargeted) || saidPrivately(value) || saidPrivately(actionData(value));
}

function readInvoke(
  { name, value, replyToId }: ReadActivity,
  turn: (event: Event, pressed: string | null) => TurnInput,
): Reading {
  switch (name) {
    case 'adaptiveCard/action':
      return { kind: 'turn', input: turn(readPayload(actionData(value)), replyToId ?? null), invoke: true };
    case 'composeExtension/query':
      return readSearch(value);
    default:
      return { kind: 'unknown-invoke' };
  }
}

/**
 * Progress belongs to the team; in a channel with people of its own to the channel, in a group chat to the group, in a
 * personal chat to the person.
 */
function teamOf(activity: ReadActivity, found: Found | null): TurnInput['team'] {
  const { conversation, channelData, from } = activity;
  const tenant = tenantOf(activity);
  const team = channelData?.team;
  if (found?.scope === 'channel') {
    return { id: channelTeam(found.channel), kind: 'own-channel', name: found.name, tenant };
  }
  if (conversation.conversationType === 'channel' || team) {
    const general = team?.id ?? withoutThread(conversation.id);
    return { id: `team:${general}`, kind: 'channel', name: team?.name ?? null, tenant };
  }
  if (conversation.conversationType === 'groupChat') {
    return { id: `group:${conversation.id}`, kind: 'group', name: conversation.name ?? null, tenant };
  }
  return { id: ownTeam(from.aadObjectId ?? from.id), kind: 'personal', name: null, tenant };
}

function tenantOf({ conversation, channelData }: ReadActivity): string | null {
  return conversation.tenantId ?? channelData?.tenant?.id ?? null;
}

/** How the conversation of an activity is reached later; null when the activity does not tell. */
export function addressOf(activity: ReadActivity): Address | null {
  const { serviceUrl, conversation, from } = activity;
  if (!serviceUrl) return null;
  const personal =
    conversation.conversationType !== 'channel' && conversation.conversationType !== 'groupChat';
  return { serviceUrl, account: personal ? from.id : null, tenant: tenantOf(activity) };
}

function nameOf({ from }: ReadActivity): string {
  return cut(from.name?.trim() || 'Iemand', NAME_LENGTH);
}

/** Whether a message is a press; an empty value may come along with what somebody says. */
function isPayload({ value, text }: ReadActivity): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return text === undefined || Object.keys(value).length > 0;
}

/** How many results the compose box gets at most, whatever it asks for. */
const PAGE = 25;

/** How many parameters of a search are looked at; there is one. */
const PARAMETERS = 10;

const QueryShape = z.object({
  parameters: optionalList(z.object({ name: z.unknown().optional(), value: z.string() }), PARAMETERS),
  queryOptions: z
    .object({ skip: z.int().nonnegative().catch(0), count: z.int().positive().max(PAGE).catch(PAGE) })
    .catch({ skip: 0, count: PAGE })
    .default({ skip: 0, count: PAGE }),
});

/** Before anything is typed Teams sends a parameter "initialRun" instead of the question; the question's may have no name. */
function readSearch(value: unknown): Reading {
  const query = QueryShape.safeParse(value);
  if (!query.success) return { kind: 'search', question: '', skip: 0, count: PAGE };
  const { parameters, queryOptions } = query.data;
  const asked = parameters.find(({ name }) => name !== 'initialRun')?.value ?? '';
  return { kind: 'search', question: cut(asked, TEXT_LIMIT), ...queryOptions };
}

const ActionShape = z.object({ action: z.object({ data: z.unknown().optional() }) });

function actionData(value: unknown): unknown {
  const shape = ActionShape.safeParse(value);
  return shape.success ? shape.data.action.data : undefined;
}
