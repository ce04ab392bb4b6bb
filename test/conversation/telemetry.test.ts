import assert from 'node:assert/strict';
import { startOtlp } from '../../src/telemetry/otlp.ts';
import type { Telemetry } from '../../src/telemetry/telemetry.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { Chat, GROUP } from '../fixtures/chat.ts';
import { Collector } from '../fixtures/collector.ts';
import { wordOf } from '../fixtures/wording.ts';

/** What nobody may read in the log, the measures or the traces. */
const PRIVATE = {
  bsn: '111222333',
  mail: 'anna.devries@example.org',
  phone: '0612345678',
  word: 'kwartelkanarie',
  token: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm5hIn0.c2lnbmF0dXJl',
  person: 'Sanne Bakker',
  team: GROUP.name ?? '',
  conversation: GROUP.id,
};

describe('What a collector is told', () => {
  let collector: Collector;
  let telemetry: Telemetry;
  let bot: TestBot;
  before(async () => {
    collector = await Collector.start();
    const headers = { authorization: 'Bearer collector-secret' };
    telemetry = startOtlp({ endpoint: collector.url, headers, version: '1.2.3' });
    bot = await TestBot.start();
    bot.telemetry = telemetry;
    await bot.restart();
    await work();
    await bot.stop();
    await telemetry.close();
  });
  after(() => collector.stop());

  /** People do what they do, with all that is private in every place where it may stand. */
  async function work(): Promise<void> {
    const chat = new Chat(bot, GROUP);
    const typed = Object.values(PRIVATE).join(' ');
    const card = await chat.ask(wordOf('together'));
    await chat.execute(card.message, {
      event: { kind: 'answer', round: 1, choice: 'deels', criterion: content.criteria[0]?.id, version: 0 },
      toelichting: typed,
    });
    await chat.say(`waar is training over huwelijksdwang? ${PRIVATE.word}`);
    await chat.say(typed);
    await chat.press(await chat.ask(wordOf('managers')), content.texts.managers.add, {
      ontvanger: 'aad-Sanne Bakker',
    });
    await fetch(`${bot.url}/${PRIVATE.bsn}/${PRIVATE.word}?q=${encodeURIComponent(typed)}`);
    await fetch(`${bot.url}/tab/api/search?q=${encodeURIComponent(typed)}&place=personal`, {
      headers: { authorization: `Bearer ${PRIVATE.token}` },
    });
    await fetch(`${bot.url}/api/messages`, { method: 'POST', body: `{"text": "${typed}"` });
    bot.broken = new Error('away');
    await chat.say(PRIVATE.word);
    bot.broken = null;
    telemetry.took({ work: 'turn', name: typed }, typed, 1);
    await assert.rejects(
      telemetry.timed({ work: 'turn', name: 'hello' }, () => Promise.reject(new Error(typed))),
    );
  }

  it('is how long turns, searches, requests and the store took, and how they ended', () => {
    const all = ['turn', 'search', 'request', 'store'].map((one) =>
      collector.told(`${one}.duration`, 'name'),
    );
    const [turns = [], searches = [], requests = [], store = []] = all;
    assert.ok(
      ['answer', 'question', 'hello', 'other'].every((one) => turns.includes(one)),
      turns.join(),
    );
    assert.deepEqual(searches, ['chat']);
    assert.ok(
      ['api/messages', 'tab/api', 'other'].every((one) => requests.includes(one)),
      requests.join(),
    );
    assert.ok(
      ['save', 'load'].every((one) => store.includes(one)),
      store.join(),
    );
    assert.ok(collector.told('turn.duration', 'outcome').includes('Error'));
    assert.ok(
      ['200', '400', '404'].every((one) => collector.told('request.duration', 'outcome').includes(one)),
    );
  });

  it('is which turn asked the store for what', () => {
    const turn = collector.spans.find(({ name }) => name === 'turn answer');
    const below = collector.spans.filter(({ parentSpanId }) => parentSpanId === turn?.spanId);
    assert.ok(
      below.some(({ name }) => name === 'store save'),
      below.map(({ name }) => name).join(),
    );
  });

  it('is nothing that people typed, and nothing of who they are or what lets them in', () => {
    const told = [...collector.got, ...bot.logged].join('\n');
    assert.ok(collector.got.length >= 2 && bot.logged.length > 0);
    for (const [what, text] of Object.entries(PRIVATE)) assert.ok(!told.includes(text), what);
    for (const row of ['aad-', '@thread', 'Sanne', 'toelichting']) assert.ok(!told.includes(row), row);
  });

  it('comes with the header that lets the bot in there', () => {
    assert.ok(collector.headers.every(({ authorization }) => authorization === 'Bearer collector-secret'));
    assert.ok(!collector.got.join().includes('collector-secret'));
  });
});
