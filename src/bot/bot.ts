import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { draw } from '../../cards/draw.ts';
import type { Card } from '../../cards/parts/element.ts';
import { messageView } from '../../dialogs/messages.ts';
import type { Config } from '../config.ts';
import type { Door } from '../delivery/door.ts';
import type { Log } from '../log.ts';
import { runTurn, spotOf, type TurnDeps, type TurnInput, type TurnOutput } from '../turn/turn.ts';
import type { Adapter, Credentials } from './adapter.ts';
import { createAddresses } from './addresses.ts';
import { type Conversation, conversationOf } from './conversation.ts';
import { createDoor } from './door.ts';
import { isHere, TEAMS_HOSTS } from './doors/admit.ts';
import { type Caller, createDoors, type Doors, type DoorsSettings, type Refusal } from './doors/doors.ts';
import { BOT_CONNECTOR } from './doors/token.ts';
import { createOutside, type Outside } from './outside.ts';
import type { Owners } from './owners.ts';
import { ActivityShape, addressOf, type ReadActivity, type Reading, readActivity } from './read-activity.ts';
import { createRepeats } from './repeats.ts';
import { searchBody } from './search-body.ts';
import { createUpdates } from './updates.ts';

export type Answer = Readonly<{ status: number; body: unknown; headers?: Readonly<Record<string, string>> }>;

export type Bot = Readonly<{
  /**
   * Answers one request of Teams, or refuses it without a word.
   * @throws when the answer can't be sent
   */
  handle(caller: Caller, body: unknown): Promise<Answer>;
  /** The way out for messages that answer nobody. */
  door: Door;
  /** What conversations tell and show to who is not in one just now. */
  outside: Outside;
  /** Loads what the first turn that sends a message would wait for. */
  warmUp(): Promise<unknown>;
  /** An address did not work: whoever comes from there tells it anew. */
  unreached(): void;
  /** Finishes what is still to be shown. */
  close(): Promise<void>;
}>;

type BotDeps = TurnDeps &
  Readonly<{
    app: Config['app'];
    log: Log;
    /** Who owns a team; null without a registration: then everybody in a channel counts as its owner. */
    owners: Owners | null;
    /** What of the doors is not as in production: tests have their own OpenID provider. */
    doors?: Partial<DoorsSettings> | undefined;
    credentials?: Credentials | undefined;
  }>;

/** What may delete addresses. */
const ENDS = new Set<string>(['confirm-delete-team', 'confirm-forget-me']);

/** The bot behind its door to Teams. */
export function createBot(deps: BotDeps): Bot {
  const { content, store, log } = deps;
  let sdk: Promise<Adapter> | undefined;
  /** Loading the SDK takes as long as all else of a start together, and most turns are answered without it. */
  const adapter = () => {
    sdk ??= import('./adapter.ts').then(({ Adapter }) => new Adapter(deps.app, deps.credentials));
    return sdk;
  };
  const doors = doorsFor(deps);
  const addresses = createAddresses(store, deps.now);
  const once = createRepeats<TurnOutput>();
  const updates = createUpdates((error) => log.warn('a card could not be updated', { error }));
  const conversationFor = (activity: Activity) =>
    conversationOf(adapter, activity, {
      owners: deps.owners,
      failed: (what, error) => log.warn(`Teams did not tell ${what}`, { error }),
    });

  async function answer(conversation: Conversation, reading: Reading): Promise<Answer> {
    switch (reading.kind) {
      case 'nothing':
      case 'unchanged':
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
        await rename(reading.input);
        return DONE;
      case 'installed':
        if (await store.welcome(spotOf(reading.input), deps.now().toISOString())) {
          await runAndSend(conversation, reading.input);
        }
        return DONE;
      case 'turn':
        return await answerTurn(conversation, reading);
    }
  }

  async function answerTurn(
    conversation: Conversation,
    { input, invoke }: Extract<Reading, { kind: 'turn' }>,
  ): Promise<Answer> {
    const key = `${input.conversation} ${input.activity}`;
    const { reply } = await once(key, () => runAndSend(conversation, input));
    if (!reply) return DONE;
    if (invoke) return { status: 200, body: resultOf(reply) };
    if (input.pressed) schedule(conversation, input, [{ message: input.pressed, card: reply }]);
    return DONE;
  }

  /** A team is called what Teams calls it. */
  async function rename({ team, member, conversation, activity }: TurnInput): Promise<void> {
    const { id, kind, name, tenant } = team;
    if (name === null) return;
    const at = deps.now().toISOString();
    const nothing = { changes: [], deliveries: [], table: null };
    const known = { team: false, member: true };
    await store.save({
      team: { id, kind, name },
      tenant,
      member,
      conversation,
      activity,
      at,
      known,
      ...nothing,
    });
  }

  /** A turn that fails is told to who caused it; what was saved before stays as it is. */
  async function runAndSend(conversation: Conversation, input: TurnInput): Promise<TurnOutput> {
    try {
      const output = await runTurn(deps, input, conversation.people);
      if (ENDS.has(input.event.kind)) addresses.forget();
      if (output.post) await post(conversation, input, output.post);
      schedule(conversation, input, output.updates);
      return output;
    } catch (error) {
      log.error('a turn failed', { event: input.event.kind, error });
      const card = draw(content, messageView(content, { scan: null }, 'failure'));
      if (input.pressed !== null) return { reply: card, post: null, updates: [] };
      await post(conversation, input, { card, claim: null });
      return { reply: null, post: null, updates: [] };
    }
  }

  async function post(
    conversation: Conversation,
    input: TurnInput,
    { card, claim }: NonNullable<TurnOutput['post']>,
  ): Promise<void> {
    let message: string | null = null;
    try {
      message = await conversation.post(card);
    } finally {
      if (claim !== null) await store.placed(spotOf(input), claim, message);
    }
  }

  function schedule(conversation: Conversation, input: TurnInput, changes: TurnOutput['updates']): void {
    for (const { message, card } of changes) {
      updates.schedule(input.conversation, message, card, conversation.update);
    }
  }

  function refuse({ status, headers }: Refusal): Answer {
    if (status !== 401) log.warn('a request was refused', { status });
    return { status, headers, body: undefined };
  }

  return {
    async handle(caller, body) {
      const proven = await doors?.caller(caller);
      if (proven && 'status' in proven) return refuse(proven);
      const shape = ActivityShape.safeParse(body);
      if (!shape.success) {
        log.warn('a request is no activity', {
          problems: shape.error.issues.map((issue) => issue.path.join('.')),
        });
        return { status: 400, body: undefined };
      }
      const refusal = proven ? doors?.activity(proven, shape.data) : refusalHere(caller, shape.data);
      if (refusal) return refuse(refusal);
      const reading = readActivity(content, shape.data, randomUUID);
      const address = addressOf(shape.data);
      if (address && 'input' in reading && reading.kind !== 'removed') {
        await addresses.seen(spotOf(reading.input), address);
      }
      const activity = { ...(body as Activity), locale: shape.data.locale } as Activity;
      return await answer(conversationFor(activity), reading);
    },
    door: createDoor(async (serviceUrl) => (await adapter()).connectorAt(serviceUrl)),
    outside: createOutside({ adapter, app: deps.app, conversationFor, schedule: updates.schedule }),
    warmUp: adapter,
    unreached: () => addresses.forget(),
    close: () => updates.flush(),
  };
}

const DONE: Answer = { status: 200, body: undefined };

/** The doors of a bot with a registration; a local run has none, since nobody can prove anything there. */
function doorsFor({ app, doors, log }: BotDeps): Doors | null {
  if (!app) return null;
  return createDoors({
    openId: BOT_CONNECTOR,
    audience: app.id,
    tenants: app.tenants,
    hosts: [...TEAMS_HOSTS, ...app.serviceHosts],
    failed: (error) => log.error('who calls can not be checked', { error }),
    ...doors,
  });
}

/** Only this machine, called by its own name, so that no page on the internet gets here by a name that points here. */
function refusalHere({ host }: Caller, { serviceUrl }: ReadActivity): Refusal | null {
  return isHere(`http://${host}`) && (!serviceUrl || isHere(serviceUrl))
    ? null
    : { status: 403, headers: {} };
}

/** What a pressed button gets, as Teams wants it. */
function resultOf(card: Card): unknown {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}
