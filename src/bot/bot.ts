import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes, CardFactory, type TurnContext } from 'botbuilder';
import { draw } from '../../cards/draw.ts';
import { extensionItems } from '../../cards/extension.ts';
import type { Card } from '../../cards/parts/element.ts';
import type { Content } from '../../content/index.ts';
import { messageView } from '../../dialogs/messages.ts';
import { searchOf } from '../../dialogs/questions.ts';
import type { Config } from '../config.ts';
import type { Door } from '../delivery/door.ts';
import type { Log } from '../log.ts';
import { runTurn, spotOf, type TurnDeps, type TurnInput, type TurnOutput } from '../turn/turn.ts';
import { Adapter, type Credentials } from './adapter.ts';
import { createAddresses } from './addresses.ts';
import { createDoor } from './door.ts';
import { isHere, TEAMS_HOSTS } from './doors/admit.ts';
import { type Caller, createDoors, type Doors, type DoorsSettings, type Refusal } from './doors/doors.ts';
import { BOT_CONNECTOR } from './doors/token.ts';
import { createOutside, type Outside } from './outside.ts';
import type { Owners } from './owners.ts';
import { peopleOf } from './people.ts';
import { ActivityShape, addressOf, type ReadActivity, type Reading, readActivity } from './read-activity.ts';
import { createRepeats } from './repeats.ts';
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
  const adapter = new Adapter(deps.app, deps.credentials);
  const doors = doorsFor(deps);
  const addresses = createAddresses(store, deps.now);
  const people = (context: TurnContext) =>
    peopleOf(context, {
      connector: adapter.connector(context),
      owners: deps.owners,
      failed: (what, error) => log.warn(`Teams did not tell ${what}`, { error }),
    });
  const once = createRepeats<TurnOutput>();
  const updates = createUpdates((error) => log.warn('a card could not be updated', { error }));

  async function answer(context: TurnContext, reading: Reading): Promise<void> {
    switch (reading.kind) {
      case 'nothing':
      case 'unchanged':
        return;
      case 'unknown-invoke':
        // No fault of ours: a status of 500 and more would make Teams try it again.
        return await respond(context, 400);
      case 'search':
        return await respondWith(context, { status: 200, body: searchBody(content, reading) });
      case 'removed':
        return await addresses.removed(spotOf(reading.input));
      case 'renamed':
        return await rename(reading.input);
      case 'installed':
        if (!(await store.welcome(spotOf(reading.input), deps.now().toISOString()))) return;
        await runAndSend(context, reading.input);
        return;
      case 'turn': {
        const { input, invoke } = reading;
        const { reply } = await once(`${input.conversation} ${input.activity}`, () =>
          runAndSend(context, input),
        );
        if (invoke) await respond(context, 200, reply);
        else if (reply && input.pressed) schedule(context, input, [{ message: input.pressed, card: reply }]);
      }
    }
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
  async function runAndSend(context: TurnContext, input: TurnInput): Promise<TurnOutput> {
    try {
      const output = await runTurn(deps, input, people(context));
      if (ENDS.has(input.event.kind)) addresses.forget();
      if (output.post) await post(context, input, output.post);
      schedule(context, input, output.updates);
      return output;
    } catch (error) {
      log.error('a turn failed', { event: input.event.kind, error });
      const card = draw(content, messageView(content, { scan: null }, 'failure'));
      if (input.pressed !== null) return { reply: card, post: null, updates: [] };
      await post(context, input, { card, claim: null });
      return { reply: null, post: null, updates: [] };
    }
  }

  async function post(
    context: TurnContext,
    input: TurnInput,
    { card, claim }: NonNullable<TurnOutput['post']>,
  ): Promise<void> {
    let message: string | null = null;
    try {
      message = (await context.sendActivity(messageWith(card)))?.id ?? null;
    } finally {
      if (claim !== null) await store.placed(spotOf(input), claim, message);
    }
  }

  function schedule(context: TurnContext, input: TurnInput, changes: TurnOutput['updates']): void {
    const update = adapter.updater(context);
    for (const { message, card } of changes) {
      updates.schedule(input.conversation, message, card, (id, latest) => update(id, messageWith(latest)));
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
      const activity = { ...(body as Activity), locale: shape.data.locale } as Activity;
      return await adapter.handle(activity, async (context) => {
        if (address && 'input' in reading && reading.kind !== 'removed') {
          await addresses.seen(spotOf(reading.input), address);
        }
        await answer(context, reading);
      });
    },
    door: createDoor((serviceUrl) => adapter.connectorAt(serviceUrl)),
    outside: createOutside({ adapter, app: deps.app, people, schedule: updates.schedule }),
    unreached: () => addresses.forget(),
    close: () => updates.flush(),
  };
}

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

function messageWith(card: Card): Partial<Activity> {
  return { type: ActivityTypes.Message, attachments: [CardFactory.adaptiveCard(card)] };
}

async function respond(context: TurnContext, status: number, card: Card | null = null): Promise<void> {
  const body = card
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
    : undefined;
  await respondWith(context, { status, body });
}

async function respondWith(context: TurnContext, value: { status: number; body: unknown }): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
}

/** The answer to a search from the compose box, as Teams wants it. */
function searchBody(
  content: Content,
  { question, skip, count }: Extract<Reading, { kind: 'search' }>,
): unknown {
  const items = extensionItems(content, searchOf(content).ask(question), { skip, count });
  const attachments = items.map(({ title, text, card }) => ({
    ...CardFactory.adaptiveCard(card),
    preview: CardFactory.heroCard(title, text),
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}
