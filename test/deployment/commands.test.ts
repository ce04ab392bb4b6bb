import assert from 'node:assert/strict';
import { understand } from '../../dialogs/understand.ts';
import { usualPackage } from '../fixtures/app-package.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';

const PLACES = { personal: PERSONAL, team: CHANNEL, groupChat: GROUP } as const;

const { bots, composeExtensions } = usualPackage().manifest;
const [{ commandLists, scopes }] = bots;

/** What the list of a scope holds. */
function commandsOf(scope: string): { title: string; description: string }[] {
  return commandLists.filter((list) => list.scopes.includes(scope)).flatMap(({ commands }) => commands);
}

describe('The commands that Teams lists', () => {
  it('are there for every scope, at most 12, each once, with a short description', () => {
    assert.deepEqual([...scopes].sort(), Object.keys(PLACES).sort());
    for (const scope of scopes) {
      const commands = commandsOf(scope);
      assert.ok(commands.length >= 8 && commands.length <= 12, `${scope}: ${commands.length}`);
      assert.equal(new Set(commands.map(({ title }) => title)).size, commands.length);
      for (const { title, description } of commands) {
        assert.ok(title.length <= 32 && description.length <= 64, `${title}: ${description}`);
      }
    }
  });

  for (const [scope, place] of Object.entries(PLACES)) {
    describe(`in the scope ${scope}`, () => {
      let bot: TestBot;
      before(async () => {
        bot = await TestBot.start();
      });
      after(() => bot.stop());

      for (const begun of [false, true]) {
        for (const { title } of commandsOf(scope)) {
          it(`understand “${title}” ${begun ? 'during a round' : 'before the first round'}`, async () => {
            // Each gets a team of its own, so that no command depends on the one before it.
            const own = { ...place, id: `${place.id}-${title}-${begun}` };
            const chat = new Chat(
              bot,
              'team' in place ? { ...own, team: own.id } : own,
              `Sanne ${title} ${begun}`,
            );
            if (begun) await chat.press(await chat.ask('start'), 'beantwoorden met Deels');
            const { card } = await chat.ask(title);
            const said = textOf(card);
            assert.notEqual(understand(content, title).kind, 'question');
            assert.ok(!said.includes(content.texts.answer.none), said);
            assert.ok(!said.includes(content.texts.answer.answer), said);
            assert.ok(!said.includes(content.texts.messages.failure.title), said);
          });
        }
      }
    });
  }
});

describe('The search that Teams puts beside the message box', () => {
  let bot: TestBot;
  before(async () => {
    bot = await TestBot.start();
  });
  after(() => bot.stop());

  it('is one query, with a field that the bot reads', async () => {
    const [command, ...more] = composeExtensions[0].commands;
    assert.deepEqual([command.type, command.parameters.length, more.length], ['query', 1, 0]);
    const { body } = await new Chat(bot).post({
      type: 'invoke',
      name: 'composeExtension/query',
      value: {
        commandId: 'zoek',
        parameters: [{ name: command.parameters[0]?.name, value: 'training over huwelijksdwang' }],
        queryOptions: { skip: 0, count: 5 },
      },
    });
    assert.match(JSON.stringify(body), /huwelijksdwang/i);
  });
});
