import assert from 'node:assert/strict';
import { understand } from '../../dialogs/understand.ts';
import { type Command, usualPackage } from '../fixtures/app-package.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';

const PLACES = { personal: PERSONAL, team: CHANNEL, groupChat: GROUP } as const;

const { bots, composeExtensions } = usualPackage().manifest;
const [{ commandLists, scopes }] = bots;

/** What the list of a scope holds. */
function listOf(scope: string): Command[] {
  return commandLists.filter((list) => list.scopes.includes(scope)).flatMap(({ commands }) => commands);
}

/** Commands are short words that the bot knows; prompts are questions, to start with. */
const commandsOf = (scope: string) => listOf(scope).filter(({ type }) => type !== 'prompt');
const promptsOf = (scope: string) => listOf(scope).filter(({ type }) => type === 'prompt');

const WHEN = { true: 'during a round', false: 'before the first round' };

const duringAndBefore = (all: readonly string[]) =>
  [false, true].flatMap((begun) => all.map((words) => [words, begun] as const));

describe('The commands that Teams lists', () => {
  it('are there for every scope, at most 12, each once, with a short description', () => {
    assert.deepEqual([...scopes].sort(), Object.keys(PLACES).sort());
    for (const scope of scopes) {
      const commands = listOf(scope);
      assert.ok(commands.length >= 8 && commands.length <= 12, `${scope}: ${commands.length}`);
      assert.equal(new Set(commands.map(({ title }) => title)).size, commands.length);
      for (const { title, description } of commands) {
        assert.ok(title.length <= 32 && description.length <= 64, `${title}: ${description}`);
      }
    }
  });

  it('start with questions of every scope, which say the same to who reads them as to the bot', () => {
    for (const scope of scopes) {
      const prompts = promptsOf(scope);
      assert.equal(prompts.length, 3, scope);
      for (const { description, prompt } of prompts) assert.equal(description, prompt);
    }
  });

  for (const [scope, place] of Object.entries(PLACES)) {
    describe(`in the scope ${scope}`, () => {
      let bot: TestBot;
      before(async () => {
        bot = await TestBot.start();
      });
      after(() => bot.stop());

      for (const [words, begun] of duringAndBefore(commandsOf(scope).map(({ title }) => title))) {
        it(`understand “${words}” ${WHEN[`${begun}`]}`, async () => {
          const said = textOf(await answerTo(bot, place, words, begun));
          assert.notEqual(understand(content, words).kind, 'question');
          assert.ok(!said.includes(content.texts.results.none), said);
          assert.ok(!said.includes(content.texts.results.found), said);
          assert.ok(!said.includes(content.texts.messages.failure.title), said);
        });
      }

      // Clients that know no prompts put the title into the message instead.
      const prompts = promptsOf(scope).flatMap(({ title, prompt = '' }) => [prompt, title]);
      for (const [words, begun] of duringAndBefore(prompts)) {
        it(`answer “${words}” ${WHEN[`${begun}`]}`, async () => {
          const said = textOf(await answerTo(bot, place, words, begun));
          const { found, besides } = content.texts.results;
          assert.ok(
            [found, besides].some((heading) => said.includes(heading)),
            said,
          );
        });
      }
    });
  }
});

/** Each phrase gets a team of its own, so that none depends on the one before it. */
async function answerTo(bot: TestBot, place: typeof PERSONAL, words: string, begun: boolean) {
  const own = { ...place, id: `${place.id}-${words}-${begun}` };
  const chat = new Chat(bot, 'team' in place ? { ...own, team: own.id } : own, `Sanne ${words} ${begun}`);
  if (begun) await chat.press(await chat.ask('samen kiezen'), 'beantwoorden met Deels');
  return (await chat.ask(words)).card;
}

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
