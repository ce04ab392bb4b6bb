import assert from 'node:assert/strict';
import { TestBot } from '../fixtures/bot.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';
import type { SentCard } from '../fixtures/connector.ts';
import { answeredOf, markedOf, says, TEXTS, tileOf, wordOf } from '../fixtures/wording.ts';

const OWN = 'person:aad-Sanne Bakker';
const TEAM = `team:${CHANNEL.team}`;

/** Where the card's link leads. */
function linkOf(card: SentCard): string {
  const found = (card.actions as { type: string; url?: string }[]).find(
    ({ type }) => type === 'Action.OpenUrl',
  );
  assert.ok(found?.url);
  return found.url;
}

function titles(card: SentCard): string[] {
  return pressables(card).map(({ title }) => title);
}

describe('Deleting what a team has', () => {
  let bot: TestBot;
  const owners = async () => new Set(['aad-Sanne Bakker']);
  beforeEach(async () => {
    bot = await TestBot.start(owners);
  });
  afterEach(() => bot.stop());

  async function begun(chat: Chat): Promise<void> {
    await chat.press(await chat.ask(wordOf('together')), tileOf('deels'));
  }

  it('is asked twice, tells what goes, and leaves one line that says who did it', async () => {
    const chat = new Chat(bot, CHANNEL);
    await begun(chat);
    await chat.as('Mo Yilmaz').press(await chat.ask('ga naar 3a'), tileOf('voldoende'));
    const choose = await chat.ask(wordOf('delete'));
    const { card: confirm } = await chat.pressForNew(choose, TEXTS.rights.buttons.team);
    assert.match(textOf(confirm.card), says(TEXTS.rights.team.title, {}));
    assert.match(
      textOf(confirm.card),
      says(TEXTS.rights.teamCounts, { rondes: 1, antwoorden: 2, acties: 0 }),
    );
    assert.deepEqual(titles(confirm.card), [
      TEXTS.rights.buttons.confirm,
      TEXTS.buttons.goBack,
      TEXTS.rights.buttons.before,
    ]);
    assert.equal((await bot.store.trail(TEAM)).length, 3, 'nothing went yet');
    const gone = await chat.press(confirm, TEXTS.rights.buttons.confirm);
    assert.match(textOf(gone.card), says(TEXTS.rights.teamGone.title, {}));
    const [line, ...more] = await bot.store.trail(TEAM);
    assert.deepEqual([line?.kind, line?.member, more.length], ['delete-team', 'aad-Sanne Bakker', 0]);
    assert.deepEqual(await bot.tablesWith(TEAM), ['audit']);
  });

  it('is only done for who owns the team in Teams; others read who can', async () => {
    const chat = new Chat(bot, CHANNEL);
    await begun(chat);
    const choose = await chat.ask(wordOf('delete'));
    const { card: confirm } = await chat.pressForNew(choose, TEXTS.rights.buttons.team);
    const mo = chat.as('Mo Yilmaz');
    const refused = await mo.press(choose, TEXTS.rights.buttons.team);
    assert.match(textOf(refused.card), says(TEXTS.rights.notOwner.channel));
    const again = await mo.press(confirm, TEXTS.rights.buttons.confirm);
    assert.match(textOf(again.card), says(TEXTS.rights.notOwner.channel));
    assert.equal((await bot.store.trail(TEAM)).length, 2);
    await bot.settled();
    assert.ok(bot.connector.sent.every(({ card }) => !/mag jij niet/.test(textOf(card ?? { body: [] }))));
  });

  it('is for who began the first round in a group chat', async () => {
    const chat = new Chat(bot, GROUP, 'Mo Yilmaz');
    await begun(chat);
    const choose = await chat.ask(wordOf('delete'));
    const refused = await chat.as('Sanne Bakker').press(choose, TEXTS.rights.buttons.team);
    assert.match(textOf(refused.card), says(TEXTS.rights.notOwner.group));
    const { card: confirm } = await chat.pressForNew(choose, TEXTS.rights.buttons.team);
    await chat.press(confirm, TEXTS.rights.buttons.confirm);
    assert.deepEqual(await bot.tablesWith(`group:${GROUP.id}`), ['audit']);
  });

  it('is for everybody in a group chat once nobody knows any more who began', async () => {
    const chat = new Chat(bot, GROUP, 'Mo Yilmaz');
    await begun(chat);
    const me = await chat.press(await chat.ask(wordOf('delete')), TEXTS.rights.buttons.me);
    await chat.press(me, TEXTS.rights.buttons.confirm);
    const sanne = chat.as('Sanne Bakker');
    const { card: confirm } = await sanne.pressForNew(
      await sanne.ask(wordOf('delete')),
      TEXTS.rights.buttons.team,
    );
    assert.match(textOf(confirm.card), says(TEXTS.rights.team.title));
  });

  it('of one’s own scan is for oneself', async () => {
    const chat = new Chat(bot, PERSONAL, 'Mo Yilmaz');
    await begun(chat);
    const { card: confirm } = await chat.pressForNew(
      await chat.ask(wordOf('delete')),
      TEXTS.rights.buttons.own,
    );
    await chat.press(confirm, TEXTS.rights.buttons.confirm);
    assert.deepEqual(await bot.tablesWith('person:aad-Mo Yilmaz'), ['audit']);
  });

  it('is done once for a double press, and begins nothing when it comes again', async () => {
    const chat = new Chat(bot, CHANNEL);
    await begun(chat);
    const { card: confirm } = await chat.pressForNew(
      await chat.ask(wordOf('delete')),
      TEXTS.rights.buttons.team,
    );
    await Promise.all([1, 2, 3].map(() => chat.press(confirm, TEXTS.rights.buttons.confirm)));
    assert.deepEqual(await bot.tablesWith(TEAM), ['audit']);
    const data = { event: { kind: 'confirm-delete-team' } };
    const late = await chat.execute(confirm.message, data, 'the-same');
    assert.match(textOf(late.card), says(TEXTS.rights.teamEmpty.title));
    await bot.restart();
    const repeated = await chat.execute(confirm.message, data, 'the-same');
    assert.match(textOf(repeated.card), says(TEXTS.rights.teamEmpty.title));
    assert.equal((await bot.store.trail(TEAM)).length, 1);
  });

  it('does not delete what was begun since, when Teams sends the same press again', async () => {
    const chat = new Chat(bot, CHANNEL);
    await begun(chat);
    const { card: confirm } = await chat.pressForNew(
      await chat.ask(wordOf('delete')),
      TEXTS.rights.buttons.team,
    );
    const data = { event: { kind: 'confirm-delete-team' } };
    const gone = await chat.execute(confirm.message, data, 'the-same');
    assert.match(textOf(gone.card), says(TEXTS.rights.teamGone.title));
    await begun(chat);
    await bot.restart();
    await chat.execute(confirm.message, data, 'the-same');
    const asked = bot.connector.sent.findLast(({ method }) => method === 'POST');
    assert.match(textOf(asked?.card ?? { body: [] }), says(TEXTS.rights.team.title, {}));
    assert.match(textOf((await chat.ask(wordOf('overview'))).card), answeredOf(1));
  });

  it('can be left for what it is', async () => {
    const chat = new Chat(bot, CHANNEL);
    await begun(chat);
    const kept = await chat.press(await chat.ask(wordOf('delete')), TEXTS.buttons.goBack);
    assert.match(textOf(kept.card), says(TEXTS.overview.title));
    assert.equal((await bot.store.trail(TEAM)).length, 2);
  });

  it('leaves another team as it is, and lets this one begin again', async () => {
    const other = new Chat(bot, { ...CHANNEL, id: '19:x@thread.tacv2', team: '19:team-x@thread.tacv2' });
    const chat = new Chat(bot, CHANNEL);
    await begun(other);
    await begun(chat);
    const { card: confirm } = await chat.pressForNew(
      await chat.ask(wordOf('delete')),
      TEXTS.rights.buttons.team,
    );
    const gone = await chat.press(confirm, TEXTS.rights.buttons.confirm);
    assert.match(textOf((await other.ask(wordOf('overview'))).card), answeredOf(1));
    const stale = await chat.press(gone, TEXTS.buttons.help);
    assert.match(textOf(stale.card), says(TEXTS.messages.help.title));
    assert.match(textOf((await chat.ask(wordOf('together'))).card), answeredOf(0));
  });
});

describe('Deleting what is kept about oneself', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  it('tells what happens first, and then takes the name out of every team', async () => {
    const team = new Chat(bot, CHANNEL);
    await team.ask(wordOf('together'));
    await team.press(await team.ask('ga naar 3a'), tileOf('deels'));
    const own = new Chat(bot, PERSONAL);
    await own.press(await own.ask(wordOf('start')), tileOf('voldoende'));
    const { card: confirm } = await own.pressForNew(await own.ask(wordOf('delete')), TEXTS.rights.buttons.me);
    assert.match(textOf(confirm.card), says(TEXTS.rights.me.lines[1] ?? ''));
    assert.notDeepEqual(await bot.tablesWith('aad-Sanne Bakker'), []);
    const gone = await own.press(confirm, TEXTS.rights.buttons.confirm);
    assert.match(textOf(gone.card), says(TEXTS.rights.meGone.title));
    assert.deepEqual(await bot.tablesWith('Sanne Bakker'), []);
    const card = await team.as('Mo Yilmaz').ask('ga naar 3a');
    assert.match(
      textOf(card.card),
      says(TEXTS.standard.yourAnswer, { antwoord: markedOf('deels'), naam: TEXTS.rights.somebody }),
    );
    const trail = await bot.store.trail(TEAM);
    assert.deepEqual(
      trail.map(({ kind, member }) => [kind, member]),
      [
        ['start-scan', ''],
        ['answer', ''],
        ['forget-member', ''],
      ],
    );
  });

  it('shows the question and the answer in a shared chat to who asks alone', async () => {
    const team = new Chat(bot, CHANNEL);
    await team.press(await team.ask(wordOf('together')), tileOf('deels'));
    const choose = await team.ask(wordOf('delete'));
    await bot.settled();
    const before = bot.connector.sent.length;
    const confirm = await team.press(choose, TEXTS.rights.buttons.me);
    await team.press(confirm, TEXTS.rights.buttons.confirm);
    await bot.settled();
    assert.deepEqual(bot.connector.sent.slice(before), []);
    assert.deepEqual(await bot.tablesWith('Sanne Bakker'), []);
  });

  it('is kept anew, with an address, when somebody comes back', async () => {
    const own = new Chat(bot, PERSONAL);
    const { card: confirm } = await own.pressForNew(await own.ask(wordOf('delete')), TEXTS.rights.buttons.me);
    const gone = await own.press(confirm, TEXTS.rights.buttons.confirm);
    assert.deepEqual(await bot.tablesWith(OWN), []);
    await own.press(gone, TEXTS.buttons.help);
    assert.deepEqual(await bot.tablesWith(OWN), ['conversations']);
  });
});

describe('What is kept about somebody', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  it('stands on a card, and behind a link that only they get', async () => {
    const team = new Chat(bot, GROUP);
    await team.press(await team.ask(wordOf('together')), tileOf('deels'));
    const own = new Chat(bot, PERSONAL);
    const { card } = await own.ask(wordOf('my-data'));
    assert.match(textOf(card), says(TEXTS.rights.kept.name, { naam: 'Sanne Bakker', aantal: 1 }));
    assert.match(textOf(card), says(TEXTS.rights.kept.answers, { aantal: 1 }));
    assert.match(textOf(card), says(TEXTS.rights.kept.rounds, { aantal: 1 }));
    assert.match(textOf(card), / 10:15 /);
    const address = linkOf(card);
    assert.match(address, /^https:\/\/zelfscan\.example\/download\/[\w-]{43}$/);
    const path = new URL(address).pathname;
    const file = await fetch(`${bot.url}${path}`, { method: 'POST' });
    assert.equal(file.status, 200);
    const inside = /href="data:application\/json;charset=utf-8;base64,([\w+/=]+)"/.exec(
      await file.text(),
    )?.[1];
    const json = Buffer.from(inside ?? '', 'base64').toString();
    const data = JSON.parse(json) as { person: string; rows: Record<string, unknown[]> };
    assert.equal(data.person, 'aad-Sanne Bakker');
    assert.equal(data.rows.answers?.length, 1);
  });

  it('is shown in a shared chat behind a button, and never to the others', async () => {
    const team = new Chat(bot, GROUP);
    const asked = await team.ask(wordOf('my-data'));
    assert.deepEqual(titles(asked.card), [TEXTS.rights.buttons.data]);
    assert.doesNotMatch(JSON.stringify(asked.card), /download/);
    const mine = await team.press(asked, TEXTS.rights.buttons.data);
    assert.match(linkOf(mine.card), /download/);
    await bot.settled();
    assert.ok(bot.connector.sent.every((one) => !JSON.stringify(one).includes('/download/')));
  });
});
