import { z } from 'zod';
import { readPayload, saidPrivately } from '../../cards/payload.ts';
import { cut } from '../../content/cut.ts';
import type { Content } from '../../content/index.ts';
import type { Event } from '../../dialogs/event.ts';
import { ownTeam } from '../../dialogs/own-team.ts';
import { TEXT_LIMIT, typed } from '../../dialogs/typed.ts';
import { understand } from '../../dialogs/understand.ts';
import type { Address } from '../store/store.ts';
import type { TurnInput } from '../turn/turn.ts';
import { isInPath } from './in-path.ts';
import { withoutMentions } from './mentions.ts';

/** How long (characters) what Teams names may be: ids and addresses are refused beyond it, names are cut. */
const ID_LENGTH = 1_000;
const WORD_LENGTH = 100;
/** Longer names of people are cut more: they stand in sentences on a phone. */
const NAME_LENGTH = 80;
const TEAM_NAME_LENGTH = 250;

const id = z.string().min(1).max(ID_LENGTH).refine(isInPath);
const word = z.string().max(WORD_LENGTH);
const address = z.string().max(ID_LENGTH);
const teamName = typed(TEAM_NAME_LENGTH);
/** Where what is wrong would count as absent, what is too long is cut: then it still is nobody's. */
const cutId = typed(ID_LENGTH);

/**
 * What this bot reads of an activity; everything else in it is left alone. Every text has an end: what is read of it
 * further on takes as long as it is.
 */
export const ActivityShape = z.object({
  type: word,
  id: id.optional(),
  name: word.optional(),
  action: word.optional(),
  text: typed(TEXT_LIMIT).optional(),
  value: z.unknown().optional(),
  replyToId: id.optional(),
  from: z.object({ id, name: teamName.optional(), aadObjectId: id.optional() }),
  // Whatever stands there for "only they see it" makes it so.
  recipient: z.object({ id, isTargeted: z.unknown().optional() }).optional(),
  conversation: z.object({
    id,
    conversationType: word.optional(),
    name: teamName.nullish(),
    tenantId: cutId.nullish(),
  }),
  serviceUrl: address.nullish(),
  channelId: word.nullish(),
  // The SDK takes it for a text and dies of anything else; this bot speaks Dutch anyhow.
  locale: word.optional().catch(undefined),
  membersAdded: z.array(z.object({ id })).optional(),
  membersRemoved: z.array(z.object({ id })).optional(),
  channelData: z
    .object({
      team: z.object({ id: cutId.pipe(id), name: teamName.nullish(), aadGroupId: cutId.nullish() }).nullish(),
      tenant: z.object({ id: cutId.nullish() }).nullish(),
      eventType: cutId.nullish(),
    })
    .nullish()
    .catch(null),
});

export type ReadActivity = z.infer<typeof ActivityShape>;

/** What an activity means for this bot. */
export type Reading =
  | Readonly<{ kind: 'turn'; input: TurnInput; invoke: boolean }>
  /** Only `installed` says that the bot is there; the others may come after its end, and bring nothing back. */
  | Readonly<{ kind: 'installed' | 'removed' | 'renamed' | 'unchanged'; input: TurnInput }>
  /** A search from the compose box. */
  | Readonly<{ kind: 'search'; question: string; skip: number; count: number }>
  | Readonly<{ kind: 'unknown-invoke' }>
  | Readonly<{ kind: 'nothing' }>;

/** Turns an activity into an event with who and where; unknown or malformed input becomes an event too. */
export function readActivity(content: Content, activity: ReadActivity, freshId: () => string): Reading {
  const team = teamOf(activity);
  // What answers an invoke is shown to who pressed; a message in a group to everybody.
  const privately = isPrivate(activity);
  const alone = activity.type === 'invoke' || team.kind === 'personal' || privately;
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
  });
  switch (activity.type) {
    case 'message': {
      const pressed = isPayload(activity.value) ? (activity.replyToId ?? null) : null;
      const event = isPayload(activity.value)
        ? readPayload(activity.value)
        : understand(content, withoutMentions(activity.text ?? ''));
      return { kind: 'turn', input: turn(event, pressed), invoke: false };
    }
    case 'invoke':
      return readInvoke(activity, turn);
    case 'installationUpdate':
      return { kind: installationOf(activity), input: turn({ kind: 'installed' }) };
    case 'conversationUpdate':
      return { kind: changeOf(activity), input: turn({ kind: 'installed' }) };
    default:
      return { kind: 'nothing' };
  }
}

function installationOf({ action = '' }: ReadActivity) {
  if (action.startsWith('remove')) return 'removed';
  return action.startsWith('add') ? 'installed' : 'unchanged';
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

/** What happened to the conversation itself. */
function changeOf({ channelData, membersAdded, membersRemoved, recipient }: ReadActivity) {
  const event = channelData?.eventType ?? '';
  const isBot = (member: { id: string }) => member.id === recipient?.id;
  if (event === 'teamRenamed') return 'renamed';
  if (GONE.has(event) || membersRemoved?.some(isBot)) return 'removed';
  return membersAdded?.some(isBot) ? 'installed' : 'unchanged';
}

/** What Teams calls the end of a team, or of the bot in it. */
const GONE = new Set(['teamDeleted', 'teamHardDeleted']);

function readInvoke(
  { name, value, replyToId }: ReadActivity,
  turn: (event: Event, pressed: string) => TurnInput,
): Reading {
  switch (name) {
    case 'adaptiveCard/action':
      return { kind: 'turn', input: turn(readPayload(actionData(value)), replyToId ?? ''), invoke: true };
    case 'composeExtension/query':
      return readSearch(value);
    default:
      return { kind: 'unknown-invoke' };
  }
}

/** Progress belongs to the team; in a group chat to the group, in a personal chat to the person. */
function teamOf(activity: ReadActivity): TurnInput['team'] {
  const { conversation, channelData, from } = activity;
  const tenant = tenantOf(activity);
  const team = channelData?.team;
  if (conversation.conversationType === 'channel' || team) {
    // A thread's id is the channel's with the first message behind it; the team is the same for all of them.
    const fallback = conversation.id.split(';')[0] ?? conversation.id;
    return { id: `team:${team?.id ?? fallback}`, kind: 'channel', name: team?.name ?? null, tenant };
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

function isPayload(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** How many results the compose box gets at most, whatever it asks for. */
const PAGE = 25;

const QueryShape = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown().optional() })).default([]),
  queryOptions: z
    .object({ skip: z.int().nonnegative().catch(0), count: z.int().positive().max(PAGE).catch(PAGE) })
    .catch({ skip: 0, count: PAGE })
    .default({ skip: 0, count: PAGE }),
});

/** Before anything is typed Teams sends a parameter "initialRun" instead of the question. */
function readSearch(value: unknown): Reading {
  const query = QueryShape.safeParse(value);
  if (!query.success) return { kind: 'search', question: '', skip: 0, count: PAGE };
  const { parameters, queryOptions } = query.data;
  const asked = parameters.find(({ name }) => name !== 'initialRun')?.value;
  return {
    kind: 'search',
    question: typeof asked === 'string' ? cut(asked, TEXT_LIMIT) : '',
    ...queryOptions,
  };
}

const ActionShape = z.object({ action: z.object({ data: z.unknown().optional() }) });

function actionData(value: unknown): unknown {
  const shape = ActionShape.safeParse(value);
  return shape.success ? shape.data.action.data : undefined;
}
