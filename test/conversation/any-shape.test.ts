import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { TestBot } from '../fixtures/bot.ts';
import { payloadOf, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';
import { answeredOf, says, TEXTS, tileOf, typedFor, wordOf } from '../fixtures/wording.ts';

/** What may stand where something need not stand. */
const strange = fc.constantFrom<unknown>(null, undefined, '', 0, 7, true, [], {}, [null], { id: null }, [[]]);

/** Some of these fields with something strange in them. */
function some(...fields: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(fields.map((field) => [field, strange])), { requiredKeys: [] });
}

/** Everything of an activity but its type, who sent it and where. */
const around = fc.record({
  whole: some(
    ...[
      'id',
      'name',
      'action',
      'text',
      'value',
      'entities',
      'attachments',
      'replyToId',
      'recipient',
      'locale',
    ],
    ...['membersAdded', 'membersRemoved', 'channelData', 'timestamp', 'localTimestamp', 'textFormat'],
    ...['attachmentLayout', 'deliveryMode', 'callerId', 'relatesTo', 'importance', 'summary', 'topicName'],
  ),
  from: some('name', 'aadObjectId', 'tenantId', 'userRole', 'role', 'userPrincipalName'),
  conversation: some('name', 'tenantId', 'isGroup', 'conversationType'),
  channelData: some('tenant', 'eventType', 'channel', 'settings'),
  mentioned: some('type', 'text', 'mentioned'),
});

/** The fields of one kind that a kind of activity can't do without. */
function shaped(chat: Chat, change: typeof around extends fc.Arbitrary<infer A> ? A : never, needs: object) {
  const { place, person } = chat;
  const { conversationType: _, ...conversation } = change.conversation;
  return {
    id: randomUUID(),
    entities: [change.mentioned, null, 5],
    channelData: { ...(place.team ? { team: { id: place.team } } : {}), ...change.channelData },
    ...change.whole,
    from: { id: `29:${person}`, ...change.from },
    conversation: {
      id: place.id,
      ...(place.type === 'personal'
        ? change.conversation
        : { ...conversation, conversationType: place.type }),
    },
    ...needs,
  };
}

describe('An activity of any shape, with what it needs', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  const anyChat = fc.constantFrom(PERSONAL, GROUP, CHANNEL).map((place) => () => new Chat(bot, place));

  it('is answered, when somebody says something', async () => {
    await fc.assert(
      fc.asyncProperty(anyChat, around, async (chatIn, change) => {
        const chat = chatIn();
        const sent = await chat.sending(shaped(chat, change, { type: 'message' }));
        assert.equal(sent.filter(({ method }) => method === 'POST').length, 1);
      }),
      { numRuns: 60 },
    );
  });

  it('is answered, when somebody presses a button', async () => {
    await fc.assert(
      fc.asyncProperty(anyChat, around, fc.boolean(), async (chatIn, change, asMessage) => {
        const chat = chatIn();
        const before = bot.connector.sent.length;
        const data = { event: { kind: 'help' } };
        const needs = asMessage
          ? { type: 'message', value: data, text: null }
          : { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } };
        const { status, body } = await chat.post(shaped(chat, change, needs));
        assert.equal(status, 200);
        if (!asMessage) assert.ok((body as { value?: unknown }).value);
        assert.equal(bot.connector.sent.length, before + 1);
      }),
      { numRuns: 60 },
    );
  });

  it('is taken, whatever happened to a conversation', async () => {
    const kind = fc.constantFrom('conversationUpdate', 'installationUpdate', 'messageReaction', 'typing');
    await fc.assert(
      fc.asyncProperty(anyChat, around, kind, async (chatIn, change, type) => {
        const chat = chatIn();
        const { status } = await chat.post(shaped(chat, change, { type }));
        assert.equal(status, 200);
      }),
      { numRuns: 40 },
    );
  });

  it('gets a welcome, whoever else came at the same time', async () => {
    const chat = new Chat(bot, GROUP);
    const membersAdded = [{ id: '29:mo', name: null }, { id: null }, null, { id: '28:bot' }];
    const [welcome] = await chat.sending({ type: 'conversationUpdate', membersAdded });
    assert.ok(welcome?.card);
  });

  it('is read as its text, when an empty value comes along', async () => {
    const chat = new Chat(bot);
    for (const value of [{}, [], null]) {
      const [answer] = await chat.sending({
        type: 'message',
        id: randomUUID(),
        text: wordOf('start'),
        value,
      });
      assert.ok(answer?.card && payloadOf(answer.card, tileOf('deels')));
    }
  });

  it('keeps its team, when something else about the channel can not be read', async () => {
    const chat = new Chat(bot, CHANNEL);
    await chat.ask(wordOf('together'));
    await chat.ask(typedFor('deels'));
    const channelData = { team: { id: CHANNEL.team, name: 5 }, eventType: 5, tenant: 'x' };
    const [answer] = await chat.sending({
      type: 'message',
      id: randomUUID(),
      text: wordOf('overview'),
      channelData,
    });
    assert.ok(answer?.card);
    assert.match(textOf(answer.card), answeredOf(1));
  });
});

describe('A press that does not say which card it is on', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  for (const place of [PERSONAL, GROUP, CHANNEL]) {
    it(`is answered by a new message in a chat that is ${place.type}`, async () => {
      const chat = new Chat(bot, place);
      const { card } = await chat.ask(wordOf('together'));
      for (const replyToId of [undefined, null, '', 5]) {
        const before = bot.connector.sent.length;
        const { status, body } = await chat.post({
          type: 'invoke',
          name: 'adaptiveCard/action',
          id: `press-${String(replyToId)}`,
          replyToId,
          value: { action: { data: payloadOf(card, TEXTS.buttons.overview) } },
        });
        await bot.settled();
        const sent = bot.connector.sent.slice(before);
        const [answer] = sent.filter(({ method }) => method === 'POST');
        assert.equal(status, 200);
        assert.match(JSON.stringify(body), says(TEXTS.notices.below));
        assert.ok(answer?.card);
        assert.match(textOf(answer.card), answeredOf(0));
        assert.ok(sent.every(({ message }) => message !== ''));
      }
    });
  }

  it('shows nobody in a group what somebody typed and what was not saved', async () => {
    const chat = new Chat(bot, GROUP);
    await chat.ask(wordOf('together'));
    const asked = await chat.press(await chat.ask('3a'), tileOf('deels'));
    await bot.settled();
    const why = await chat.press(asked, TEXTS.buttons.why);
    const data = payloadOf(why.card, TEXTS.buttons.save);
    const { criterion, version } = data.fields as { criterion: string; version: number };
    const before = bot.connector.sent.length;
    await chat.post({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: 'press',
      value: { action: { data: { ...data, [`note-${criterion}-${version}`]: 'Bel 06-12345678' } } },
    });
    await bot.settled();
    assert.doesNotMatch(JSON.stringify(bot.connector.sent.slice(before)), /12345678|telefoonnummer/);
  });
});

describe('A search from the compose box', () => {
  let bot: TestBot;
  before(async () => {
    bot = await TestBot.start();
  });
  after(() => bot.stop());

  it('is answered with or without the name of its parameter', async () => {
    const chat = new Chat(bot);
    const found = async (parameters: unknown) => {
      const value = { commandId: 'zoek', parameters };
      const { status, body } = await chat.post({
        type: 'invoke',
        name: 'composeExtension/query',
        id: 'x',
        value,
      });
      assert.equal(status, 200);
      return titlesOf(body);
    };
    const asked = await found([{ name: 'vraag', value: 'training over huwelijksdwang' }]);
    const nothing = await found([]);
    assert.notDeepEqual(asked, nothing);
    for (const parameters of [
      [{ value: 'training over huwelijksdwang' }],
      [{ name: null, value: 'training over huwelijksdwang' }],
      [null, { name: 'initialRun', value: 'true' }, { value: 'training over huwelijksdwang' }],
      [{ name: 'vraag', value: null }, { value: 'training over huwelijksdwang' }],
    ]) {
      assert.deepEqual(await found(parameters), asked);
    }
    for (const parameters of [null, 'x', [{}], [{ name: 'initialRun', value: 'true' }]]) {
      assert.deepEqual(await found(parameters), nothing);
    }
  });
});

/** What a list of results has in it. */
function titlesOf(body: unknown): string[] {
  const { composeExtension } = body as {
    composeExtension: { attachments: { preview: { content: { title: string } } }[] };
  };
  return composeExtension.attachments.map(({ preview }) => preview.content.title);
}
