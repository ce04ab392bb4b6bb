import assert from 'node:assert/strict';
import { searchOf } from '../../dialogs/questions.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';
import { says, TEXTS } from '../fixtures/wording.ts';

const QUESTION = 'waar vind ik training over huwelijksdwang?';

/** The root entity, as Teams gets it. */
type Root = { type: string; '@type': string; '@context': string; citation: Claim[] };
type Claim = { '@type': string; position: number; appearance: Record<string, unknown> };

describe('An answer of the infobox names its sources to Teams', () => {
  let bot: TestBot;
  before(async () => {
    // What a bot has loaded soon after its start: no turn here has to wait for it.
    await import('../../src/bot/sdk/adapter.ts');
    searchOf(content).ask(QUESTION);
  });
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  for (const place of [PERSONAL, GROUP, CHANNEL]) {
    it(`in the message with the card, in a place of the kind ${place.type}`, async () => {
      const [sent, ...more] = await new Chat(bot, place).say(QUESTION);
      assert.deepEqual(more, []);
      assert.match(textOf(sent?.card ?? { body: [] }), says(TEXTS.results.found));
      assert.match(sent?.text ?? '', /^Bronnen: Online cursus Huwelijksdwang \[1\]/);
      const [root, ...others] = (sent?.entities ?? []) as Root[];
      assert.deepEqual(others, []);
      assert.deepEqual({ ...root, citation: [] }, ROOT);
      const [first] = root?.citation ?? [];
      assert.deepEqual([first?.['@type'], first?.position], ['Claim', 1]);
      const { abstract, url, ...rest } = first?.appearance ?? {};
      assert.match(String(url), /^https:/);
      assert.match(String(abstract), /huwelijksdwang/);
      assert.deepEqual(rest, {
        '@type': 'DigitalDocument',
        name: 'Online cursus Huwelijksdwang',
        keywords: ['e-learning', 'Augeo Academy en Fier', TEXTS.standard.free],
      });
    });
  }

  it('and nothing else that it says does', async () => {
    const chat = new Chat(bot);
    for (const text of ['hallo', 'start', 'overzicht', 'hoeveel vakantiedagen heb ik nog']) {
      for (const { text: line, entities } of await chat.say(text)) {
        assert.deepEqual([line, entities], [undefined, undefined], text);
      }
    }
  });

  it('not in what is told to one person alone, since a second message of it might be seen by all', async () => {
    const [sent, ...more] = await new Chat(bot, GROUP).sayPrivately(QUESTION);
    assert.deepEqual(more, []);
    assert.match(textOf(sent?.card ?? { body: [] }), /Online cursus Huwelijksdwang/);
    assert.deepEqual([sent?.text, sent?.entities], [undefined, undefined]);
  });

  it('not to a pressed card, which stays one message', async () => {
    const chat = new Chat(bot, GROUP);
    const rated = await chat.press(await chat.ask(QUESTION), TEXTS.results.wanted);
    assert.match(textOf(rated.card), says(TEXTS.results.thanksWanted));
    await bot.settled();
    const changes = bot.connector.sent.filter(({ method }) => method === 'PUT');
    assert.equal(changes.length, 1);
    assert.deepEqual([changes[0]?.text, changes[0]?.entities], [undefined, undefined]);
  });

  for (const status of [400, 413]) {
    it(`and is there without them when Teams says ${status}`, async () => {
      bot.connector.failNext(status);
      const [sent, ...more] = await new Chat(bot).say(QUESTION);
      assert.deepEqual(more, []);
      assert.match(textOf(sent?.card ?? { body: [] }), /Online cursus Huwelijksdwang/);
      assert.deepEqual([sent?.text, sent?.entities], [undefined, undefined]);
    });
  }
});

/** One root, that says nothing of an AI. */
const ROOT = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  citation: [],
};
