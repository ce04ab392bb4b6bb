import assert from 'node:assert/strict';
import { TestBot } from '../fixtures/bot.ts';
import { payloadOf, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';
import { readDone } from '../fixtures/read-done.ts';
import { answeredOf, markedOf, says, TEXTS, tileOf, typedFor, wordOf } from '../fixtures/wording.ts';

/** How long (ms) a turn may take here that can't end otherwise. */
const TURN = 1_000;
/** Longer (ms) than any turn takes, on a slow machine too; without a deadline nothing here would end so soon. */
const LONG = 8_000;

/** Ways in which Teams fails that no patience helps. */
const WAYS: readonly (Way & Readonly<{ what: string }>)[] = [
  { what: 'never answers', status: 0 },
  { what: 'begins an answer that never ends', status: 200, endless: true },
  { what: 'answers 502', status: 502 },
  { what: 'asks for an hour of rest', status: 429, retryAfter: '3600' },
  { what: 'is away for an hour', status: 503, retryAfter: '3600' },
];

type Way = Readonly<{ status: number; endless?: boolean; retryAfter?: string }>;

const FAILED = says(TEXTS.messages.failure.title);

describe('A turn, when Teams', () => {
  let bot: TestBot;
  before(async () => {
    bot = await TestBot.start();
  });
  after(() => bot.stop());
  afterEach(mend);

  /** From now on Teams fails so; what hangs gets little time, and all else as much as in production. */
  async function fail(on: RegExp, { status, endless = false, ...how }: Way): Promise<void> {
    bot.connector.known.failing = [{ on, status, endless, ...how }];
    if (status === 0 || endless) await giveTime(TURN);
  }

  async function mend(): Promise<void> {
    bot.connector.known.failing = [];
    await giveTime(undefined);
  }

  async function giveTime(turn: number | undefined): Promise<void> {
    if (bot.turn === turn) return;
    bot.turn = turn;
    await bot.restart();
  }

  const requests = (method: string) =>
    bot.connector.known.asked.filter((asked) => asked.startsWith(method)).length;

  for (const [n, { what, ...way }] of WAYS.entries()) {
    const place = { ...PERSONAL, id: `a:${n}` };

    it(`${what}, costs no more than its time and one request, and what was said is kept`, async () => {
      const chat = new Chat(bot, place, `Lid ${n}`);
      await chat.ask(wordOf('together'));
      await fail(/activities/, way);
      const before = requests('POST');
      const began = performance.now();
      const { status } = await chat.post({ type: 'message', id: `typed-${n}`, text: 'deels' });
      assert.ok(performance.now() - began < LONG);
      assert.equal(status, 503, 'Teams brings it again');
      assert.equal(requests('POST') - before, 1);
      await mend();
      const [again] = await chat.say(typedFor('deels'), `typed-${n}`);
      assert.match(textOf(again?.card ?? { body: [] }), answeredOf(1));
      const { scan } = await bot.store.load({
        team: `person:aad-Lid ${n}`,
        conversation: place.id,
        member: '',
      });
      assert.deepEqual(
        Object.values(scan?.answers ?? {}).map(({ choice, version }) => [choice, version]),
        [['deels', 1]],
      );
    });

    // Whether an answer does not come or does not end, the same signal ends it: said once.
    if (way.endless) continue;

    it(`${what}, is told to who pressed a button, and a second press shows the card`, async () => {
      const chat = new Chat(bot, { ...place, id: `a:pressed-${n}` }, `Ander ${n}`);
      const done = await readDone(chat, wordOf('together'));
      await fail(/activities/, way);
      const before = requests('POST');
      const failed = await chat.press(done, says(TEXTS.buttons.next, { standaard: 2 }));
      assert.equal(failed.status, 200);
      assert.match(textOf(failed.card), FAILED);
      assert.equal(requests('POST') - before, 1);
      await mend();
      const { card } = await chat.pressForNew(done, says(TEXTS.buttons.next, { standaard: 2 }));
      assert.match(textOf(card.card), /[Ss]tandaard 2 van 10/);
    });

    it(`${what}, is answered at once where nothing new is sent, and others’ cards are tried once`, async () => {
      const chat = new Chat(bot, { ...GROUP, id: `19:group-${n}@thread.v2` });
      const card = await chat.ask(wordOf('together'));
      // What is still to be shown elsewhere is no part of this.
      await bot.settled();
      await fail(/activities/, way);
      const before = requests('PUT');
      const answered = await chat.press(card, tileOf('deels'));
      assert.match(textOf(answered.card), says(markedOf('deels')));
      const began = performance.now();
      await bot.settled();
      assert.ok(performance.now() - began < LONG);
      assert.equal(requests('PUT') - before, 1);
    });

    it(`${what} about people, goes on with what is known`, async () => {
      const chat = new Chat(bot, { ...CHANNEL, id: `19:channel-${n}`, team: `19:team-${n}` });
      await chat.ask(wordOf('together'));
      const asks = await chat.ask(wordOf('delete'));
      await fail(/^GET/, way);
      const before = requests('GET');
      const answered = await chat.press(asks, TEXTS.rights.buttons.team);
      assert.equal(answered.status, 200);
      assert.ok(requests('GET') - before <= 1);
    });
  }

  it('takes no card for a while, is one line a minute for the operator, with how often', async () => {
    await bot.restart();
    const chat = new Chat(bot, { ...PERSONAL, id: 'a:lines' });
    const before = bot.logged.length;
    const told = () => {
      const lines = bot.logged.slice(before).map((line) => JSON.parse(line));
      return lines.filter(({ message }) => message === 'a card could not be sent').map(({ times }) => times);
    };
    await fail(/activities/, { status: 502 });
    for (let n = 0; n < 5; n += 1) await chat.post({ type: 'message', id: `line-${n}`, text: 'hallo' });
    assert.deepEqual(told(), [1]);
    bot.clock += 61_000;
    await chat.post({ type: 'message', id: 'line-5', text: 'hallo' });
    assert.deepEqual(told(), [1, 5]);
  });

  it('hangs for everybody, keeps few connections, and lets go of them all', async () => {
    await fail(/activities/, { status: 0 });
    bot.connector.known.mostOpen = 0;
    const people = Array.from({ length: 250 }, (_, n) => new Chat(bot, { ...PERSONAL, id: `a:many-${n}` }));
    const answers = await Promise.all(people.map((chat) => chat.post({ type: 'message', text: 'hallo' })));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([503]));
    assert.ok(bot.connector.known.mostOpen <= 200, `${bot.connector.known.mostOpen} at once`);
    await until(() => bot.connector.known.open === 0);
    const card = { event: { kind: 'start' } };
    const pressed = await new Chat(bot, { ...PERSONAL, id: 'a:pressing' }).execute('card', card);
    assert.equal(pressed.status, 200);
  });
});

describe('A turn, when the store', () => {
  let bot: TestBot;
  before(async () => {
    bot = await TestBot.start();
  });
  after(() => bot.stop());

  it('is held by somebody else, is told that it failed before that ends, and goes on after it', async () => {
    const chat = new Chat(bot);
    const card = await chat.ask(wordOf('start'));
    bot.turn = TURN;
    await bot.restart();
    const release = await bot.holdStore();
    const [pressed, typed] = await Promise.all([
      chat.execute(card.message, payloadOf(card.card, tileOf('deels'))),
      chat.ask(wordOf('next')),
    ]);
    // Nothing else could have ended it: the store is still held.
    await release();
    assert.equal(pressed.status, 200);
    assert.match(textOf(pressed.card), FAILED);
    assert.match(textOf(typed.card), FAILED);
    bot.turn = undefined;
    await bot.restart();
    const after = await chat.press(card, tileOf('deels'));
    assert.match(textOf(after.card), says(markedOf('deels')));
  });
});

/** Waits for what must come. */
async function until(holds: () => boolean): Promise<void> {
  for (let n = 0; n < 200 && !holds(); n += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(holds());
}
