import assert from 'node:assert/strict';
import { content, TestBot } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { Chat, GROUP, type Pressed } from '../fixtures/chat.ts';
import { listed } from '../fixtures/connector.ts';
import { beginVote } from '../fixtures/voting.ts';
import { says, TEXTS } from '../fixtures/wording.ts';

const PEOPLE = Array.from({ length: 30 }, (_, n) => `Lid ${n}`);
const choices = content.choices.map(({ id }) => id);

/** What somebody chooses, the first time and when they change their mind. */
const chosenBy = (n: number, time: number) => choices[(n * 7 + time) % choices.length] ?? '';

describe('Thirty people who vote on one criterion at the same moment', () => {
  let bot: TestBot;
  let chat: Chat;
  let card: Pressed;
  beforeEach(async () => {
    bot = await TestBot.start();
    // However often they have to be decided anew, that is a moment.
    bot.pace = 10;
    bot.connector.known.roster = PEOPLE.map((name) => listed(name));
    bot.connector.known.page = 200;
    chat = new Chat(bot, GROUP, PEOPLE[0]);
    card = await beginVote(chat);
  });
  afterEach(() => bot.stop());

  const named = { round: 1, criterion: '1', ballot: 1 };
  const vote = (n: number, time: number) =>
    chat
      .as(PEOPLE[n] ?? '')
      .execute(card.message, { event: { kind: 'vote', ...named, choice: chosenBy(n, time) } }, idOf(n, time));
  const reveal = (person: number, early?: true) =>
    chat.as(PEOPLE[person] ?? '').execute(card.message, { event: { kind: 'reveal', ...named, early } });
  /** The id of the activity with which somebody votes for this time. */
  const idOf = (n: number, time: number) => `f:${n}-${time}`;
  const all = (time: number, times = 1) =>
    Promise.all(
      PEOPLE.flatMap((_, n) => Array.from({ length: n % 3 === 0 ? times : 1 }, () => vote(n, time))),
    );

  const counts = async (): Promise<Record<string, number>> => {
    const rows = (await bot.rows()).ballot_counts ?? [];
    return Object.fromEntries(rows.map((row) => [String(row.choice), Number(row.votes)]));
  };
  /** How often each choice was made this time. */
  const expected = (time: number) => {
    const made = Map.groupBy(
      PEOPLE.map((_, n) => chosenBy(n, time)),
      (choice) => choice,
    );
    return Object.fromEntries([...made].map(([choice, by]) => [choice, by.length]));
  };
  const votes = async () => (await bot.rows()).votes ?? [];
  const lines = async (kind: string) =>
    ((await bot.rows()).audit ?? []).filter((line) => line.kind === kind).length;

  it('are all counted, once, by their newest vote, also when activities come again', async () => {
    const first = await all(0, 3);
    for (const { status } of first) assert.equal(status, 200);
    const changed = await all(1, 2);
    assert.match(
      textOf((await chat.execute(card.message, OPEN)).card),
      says(TEXTS.votes.turnout.all, { totaal: 30 }),
    );
    for (const { card: shown } of changed)
      assert.ok(textOf(shown).includes(content.texts.votes.notices.kept));
    // What comes again after somebody changed their mind does not bring the vote of before back.
    await Promise.all(PEOPLE.map((_, n) => (n % 5 === 0 ? vote(n, 0) : null)));
    assert.equal((await votes()).length, 30);
    const shown = await reveal(4);
    assert.match(textOf(shown.card), /30 van 30 stemden/);
    assert.deepEqual(await counts(), expected(1));
    assert.deepEqual([await lines('vote'), await lines('reveal')], [60, 1]);
    const rows = await votes();
    assert.equal(rows.length, 30);
    assert.ok(rows.every(({ choice }) => choice === null));
  });

  it('are counted as far as they were told so, when people reveal in the midst of it', async () => {
    await Promise.all([0, 1, 2].map((n) => vote(n, 0)));
    const reveals = [5, 6, 7].map((person) => reveal(person, true));
    const told = await Promise.all(PEOPLE.slice(3).map((_, n) => vote(n + 3, 0)));
    const kept = told.filter(({ card: shown }) => textOf(shown).includes(content.texts.votes.notices.kept));
    await Promise.all(reveals);
    await reveal(0, true);
    const counted = Object.values(await counts()).reduce((sum, count) => sum + count, 0);
    assert.equal(counted, kept.length + 3);
    assert.equal((await votes()).length, counted);
    assert.equal(await lines('reveal'), 1);
    assert.ok((await votes()).every(({ choice }) => choice === null));
  });
});

/** Looks at the criterion without doing anything. */
const OPEN = { event: { kind: 'open', round: 1, criterion: '1' } };
