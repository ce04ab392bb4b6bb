import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Card } from '../../cards/parts/element.ts';
import type { Content } from '../../content/index.ts';
import { timeOf } from '../../dialogs/time.ts';
import type { Config } from '../config.ts';
import { apart, type Deadlines, deadlineNow, TooLateError, TURN } from '../deadline.ts';
import type { Messenger } from '../delivery/messenger.ts';
import type { Elapsed } from '../elapsed.ts';
import { loadOnce } from '../load-once.ts';
import type { Log } from '../log.ts';
import { createSeldom } from '../seldom.ts';
import type { Address } from '../store/contract/address.ts';
import { spotOf, type TurnDeps, type TurnInput, type TurnOutput } from '../turn/turn.ts';
import type { Sdk } from './adapter.ts';
import { createAddresses } from './address-book.ts';
import { channelIn, type Found } from './channel.ts';
import { type Conversation, conversationOf } from './conversation.ts';
import type { Caller, DoorsSettings, Refusal } from './doors/doors.ts';
import { doorsFor, refusalHere } from './doors/for-bot.ts';
import { createGuests } from './guests.ts';
import { createChannels } from './known-channels.ts';
import { messageWith } from './message.ts';
import { createOutside, type Outside } from './outside.ts';
import type { Owners } from './owners.ts';
import { ActivityShape, addressOf, type ReadActivity, type Reading, readActivity } from './read-activity.ts';
import { createRepeats } from './repeats.ts';
import { createMessenger } from './sdk-messenger.ts';
import { searchBody } from './search-body.ts';
import { effectOf } from './team-events.ts';
import { createTurns, UntoldError } from './turns.ts';
import { createUpdates } from './updates.ts';

export type Reply = Readonly<{ status: number; body: unknown; headers?: Readonly<Record<string, string>> }>;

export type Bot = Readonly<{
  /**
   * Answers one request of Teams, or refuses it without a word; 503 when what came of it could not be told in time.
   * @throws when something is wrong here
   */
  handle(caller: Caller, body: unknown): Promise<Reply>;
  /** The way out for messages that answer nobody. */
  messenger: Messenger;
  /** What conversations tell and show to who is not in one just now. */
  outside: Outside;
  /** Loads what the first turn that sends a message would wait for. */
  warmUp(): Promise<unknown>;
  /** An address did not work: whoever comes from there tells it anew. */
  unreached(): void;
  /** Finishes what is still to be shown, as far as there is time. */
  close(): Promise<void>;
}>;

type BotDeps = TurnDeps &
  Readonly<{
    app: Config['app'];
    log: Log;
    elapsed: Elapsed;
    deadlines: Deadlines;
    /** Aborts when this process has no time left. */
    leaving?: AbortSignal | undefined;
    /** How long (ms) one request may take that changes a card. */
    patience?: number | undefined;
    /** Who owns a team; null without a registration: then everybody in a channel counts as its owner. */
    owners: Owners | null;
    /** What of the doors is not as in production: tests have their own OpenID provider. */
    doors?: Partial<DoorsSettings> | undefined;
    sdk?: Sdk | undefined;
  }>;

/** The bot behind its doors. */
export function createBot(deps: BotDeps): Bot {
  const { content, store, log, deadlines, leaving, patience = TURN } = deps;
  /** Loading the SDK takes a fifth of a start, and most turns are answered without it. */
  const adapter = loadOnce(async () => new (await import('./adapter.ts')).Adapter(deps.app, deps.sdk));
  const doors = doorsFor(deps);
  const addresses = createAddresses(store, deps.now);
  const once = createRepeats<TurnOutput>(deps.elapsed);
  const seldom = createSeldom(deps.elapsed);
  const updates = createUpdates({
    patience,
    leaving,
    failed: (error) => seldom('update', (times) => log.warn('a card could not be updated', { times, error })),
    async update({ serviceUrl, conversation, message }, card, abortSignal) {
      const { conversations } = await (await adapter()).connectorFor(serviceUrl);
      await conversations.updateActivity(conversation, message, messageWith(card), { abortSignal });
    },
  });
  const failed = (what: string, error: unknown) =>
    seldom(what, (times) => log.warn(`Teams did not tell ${what}`, { times, error }));
  const channels = createChannels({ ...deps, failed });
  const guests = doors && createGuests({ isAllowed: doors.isAllowed, elapsed: deps.elapsed, failed });
  const conversationFor = (activity: Activity, ownChannel: string | null) =>
    conversationOf(adapter, activity, { owners: deps.owners, failed, ownChannel }, deadlineNow());

  /** What was kept of places may have been deleted, or does not hold any more. */
  function forget(): void {
    addresses.forget();
    channels.forget();
  }
  const turns = createTurns({ ...deps, addresses, updates, forget });

  /** The channel that an activity is about, and whose scan it has; Teams is asked where somebody is there. */
  async function channelOf(read: ReadActivity, activity: Activity): Promise<Found | null> {
    const named = channelIn(read);
    if (!named || read.name === 'composeExtension/query') return null;
    const there = IN_PERSON.has(read.type) || effectOf(read) === 'installed';
    const list = async (signal: AbortSignal) =>
      await (await (await adapter()).open(activity)).channelsOf(named.team ?? '', signal);
    return await channels.find(named, there ? list : null, there);
  }

  /** Somebody in a channel whose organisation is not on the list, as far as Teams tells. */
  async function isStranger(conversation: Conversation, channel: string, { type, from }: ReadActivity) {
    if (!guests || !IN_PERSON.has(type)) return false;
    const person = from.aadObjectId ?? from.id;
    return !(await guests.mayTakePart(channel, person, () => conversation.tenantOf(person)));
  }

  async function answer(
    conversation: Conversation,
    reading: Reading,
    address: Address | null,
  ): Promise<Reply> {
    switch (reading.kind) {
      case 'nothing':
        return DONE;
      case 'unchanged':
        await addresses.heard(spotOf(reading.input), address);
        return DONE;
      case 'unknown-invoke':
        // No fault of ours: a status of 500 and more would make Teams try it again.
        return { status: 400, body: undefined };
      case 'search':
        return { status: 200, body: searchBody(content, reading) };
      case 'removed':
        await addresses.removed(spotOf(reading.input));
        return DONE;
      case 'renamed':
        await addresses.heard(spotOf(reading.input), address);
        await rename(reading.input);
        return DONE;
      case 'rests':
        await addresses.rests(reading.part);
        return DONE;
      case 'back':
        await addresses.back(reading.part, address);
        return DONE;
      case 'upgraded':
        await addresses.installed(spotOf(reading.input), address);
        return DONE;
      case 'installed':
        await addresses.installed(spotOf(reading.input), address);
        await welcome(conversation, reading.input, address);
        await rename(reading.input);
        return DONE;
      case 'turn':
        return await answerTurn(conversation, reading, address);
    }
  }

  /** Greets once in each conversation; a card that Teams did not take was no greeting, and the repeat brings it. */
  async function welcome(
    conversation: Conversation,
    input: TurnInput,
    address: Address | null,
  ): Promise<void> {
    const at = timeOf(deps.now());
    if (!(await store.welcome(spotOf(input), at))) return;
    try {
      await turns.take(conversation, input, address);
    } catch (error) {
      // Also when there is no time left.
      await apart(() => store.unwelcome(spotOf(input), at));
      throw error;
    }
  }

  /** A team is called what Teams calls it. */
  async function rename({ team: { id, kind, name, tenant } }: TurnInput): Promise<void> {
    if (name === null) return;
    await store.rename({ team: { id, kind, name }, tenant, at: timeOf(deps.now()) });
  }

  async function answerTurn(
    conversation: Conversation,
    { input, invoke }: Extract<Reading, { kind: 'turn' }>,
    address: Address | null,
  ): Promise<Reply> {
    const key = `${input.conversation} ${input.activity}`;
    const { reply } = await once(key, () => turns.take(conversation, input, address));
    // Teams brings a press anew that gets nothing.
    if (invoke) return { status: 200, body: reply ? resultOf(reply) : toldBelow(content) };
    if (!reply) return DONE;
    if (input.pressed && address) {
      turns.show(address.serviceUrl, input, [{ message: input.pressed, card: reply }]);
    }
    return DONE;
  }

  function refuse({ status, headers, why }: Refusal): Reply {
    if (why) seldom(why, (times) => log.warn('a request was refused', { status, why, times }));
    return { status, headers, body: undefined };
  }

  /** Answers what came in through the doors. */
  async function admit(activity: Activity, read: ReadActivity): Promise<Reply> {
    const found = await channelOf(read, activity);
    const ownChannel = found?.scope === 'channel' ? found.channel : null;
    const conversation = conversationFor(activity, ownChannel);
    if (ownChannel !== null && (await isStranger(conversation, ownChannel, read))) {
      return refuse({ status: 403, headers: {}, why: 'they are of an organisation that is not on the list' });
    }
    return await answer(conversation, readActivity(content, read, randomUUID, found), addressOf(read));
  }

  async function handle(caller: Caller, body: unknown): Promise<Reply> {
    const proven = await doors?.caller(caller);
    if (proven && 'status' in proven) return refuse(proven);
    const shape = ActivityShape.safeParse(body);
    if (!shape.success) {
      const problems = shape.error.issues.map((issue) => issue.path.join('.'));
      seldom('no activity', (times) => log.warn('a request is no activity', { times, problems }));
      return { status: 400, body: undefined };
    }
    const refusal = proven ? doors?.activity(proven, shape.data) : refusalHere(caller, shape.data);
    if (refusal) return refuse(refusal);
    // The SDK is given what was read: what it sends back to Teams is as long and of the kind that it should be.
    const read: object = shape.data;
    return await admit(read as Activity, shape.data);
  }

  return {
    async handle(caller, body) {
      try {
        return await deadlines.answer(() => handle(caller, body));
      } catch (error) {
        if (!(error instanceof TooLateError || error instanceof UntoldError)) throw error;
        seldom('late', (times) => log.warn('a request was not answered in time', { times, error }));
        // Teams brings it again.
        return { status: 503, body: undefined };
      }
    },
    messenger: createMessenger(async (serviceUrl) => (await adapter()).connectorAt(serviceUrl)),
    outside: createOutside({
      adapter,
      app: deps.app,
      conversationFor,
      channels,
      store,
      schedule: updates.schedule,
    }),
    warmUp: adapter,
    unreached: forget,
    close: () => updates.flush(),
  };
}

/** Activities of somebody who is there. */
const IN_PERSON = new Set(['message', 'invoke']);

const DONE: Reply = { status: 200, body: undefined };

/** What a press gets whose answer is a message. */
function toldBelow({ texts }: Content): unknown {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: texts.notices.below };
}

/** What a pressed button gets, as Teams wants it. */
function resultOf(card: Card): unknown {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}
