import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { fill } from '../../content/fill.ts';
import { reportFileName } from '../../src/download/file-name.ts';
import type { Writer } from '../../src/export/writer.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP } from '../fixtures/chat.ts';
import { addressIn, linkFor, visit, withAnswer } from '../fixtures/downloads.ts';
import { readCsv, readDocx, readXlsx } from '../fixtures/office.ts';
import { inOrder, labelOf, TEXTS, wordOf } from '../fixtures/wording.ts';

const { pages, notices } = content.texts.download;
const QUARTER = 15 * 60_000;

describe('A link to a file', () => {
  let bot: TestBot;
  let chat: Chat;
  beforeEach(async () => {
    bot = await TestBot.start();
    chat = new Chat(bot);
    await withAnswer(chat);
  });
  afterEach(() => bot.stop());

  it('gives the team’s file once the button on its page is pressed', async () => {
    const link = await linkFor(chat, 'word');
    const page = await visit(link);
    assert.equal(page.status, 200);
    const ready = fill(TEXTS.download.ready, { bestand: TEXTS.download.files.docx });
    assert.match(page.text, inOrder('<html lang="nl">', ready, '<form method="post">'));
    const file = await visit(link, 'POST');
    assert.equal(file.status, 200);
    assert.ok(readDocx(file.bytes).text.includes('Elke maand in het teamoverleg'));
    const name = `${reportFileName(content, TEXTS.teamNames.personal, 1)}.docx`;
    assert.equal(
      file.headers.get('content-disposition'),
      `attachment; filename="${name}"; filename*=UTF-8''${name}`,
    );
  });

  it('gives each format as what it is', async () => {
    const excel = await visit(await linkFor(chat, 'excel'), 'POST');
    assert.match(excel.headers.get('content-type') ?? '', /spreadsheetml\.sheet/);
    assert.ok(
      readXlsx(excel.bytes)
        .sheets.get(TEXTS.report.sheets.answers.title)
        ?.flat()
        .includes('Elke maand in het teamoverleg'),
    );
    const csv = await visit(await linkFor(chat, 'csv'), 'POST');
    assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.equal(readCsv(csv.bytes)[0]?.[TEXTS.report.columns.note], 'Elke maand in het teamoverleg');
  });

  it('is not used up by who only looks at it beforehand', async () => {
    const link = await linkFor(chat);
    for (const method of ['HEAD', 'GET', 'HEAD', 'GET', 'GET']) {
      const { status, bytes } = await visit(link, method);
      assert.equal(status, 200);
      assert.equal(bytes.length > 0, method === 'GET');
    }
    assert.equal((await visit(link, 'POST')).status, 200);
  });

  it('works once: after that the page says what to do', async () => {
    const link = await linkFor(chat);
    await visit(link, 'POST');
    for (const method of ['POST', 'GET']) {
      const again = await visit(link, method);
      assert.equal(again.status, 410);
      assert.ok([pages.used.title, ...pages.used.lines].every((line) => again.text.includes(line)));
    }
  });

  it('gives the file to one of ten who press at the same moment', async () => {
    const link = await linkFor(chat, 'csv');
    const statuses = await Promise.all(
      Array.from({ length: 10 }, async () => (await visit(link, 'POST')).status),
    );
    assert.deepEqual(statuses.sort(), [200, ...Array.from({ length: 9 }, () => 410)]);
  });

  it('ends after a quarter of an hour', async () => {
    const link = await linkFor(chat);
    bot.clock += QUARTER - 30_000;
    assert.equal((await visit(link)).status, 200);
    bot.clock += 30_000;
    for (const method of ['GET', 'POST']) {
      const late = await visit(link, method);
      assert.equal(late.status, 410);
      assert.ok(late.text.includes(pages.expired.title));
    }
  });

  it('that is guessed, cut off or made up looks like one that never was', async () => {
    const link = await linkFor(chat);
    const wrong = [`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`, link.slice(0, -1), `${link}A`];
    const made = [
      `${bot.url}/download/%3Cscript%3E`,
      `${bot.url}/download/..%2f..%2fetc`,
      `${bot.url}/download/x`,
    ];
    const signedIn = `${bot.url}/download/signed-in?state=x&code=y`;
    const texts = new Set<string>();
    for (const url of [...wrong, ...made, signedIn]) {
      for (const method of url === signedIn ? ['GET'] : ['GET', 'POST']) {
        const { status, text } = await visit(url, method);
        assert.equal(status, 404, url);
        texts.add(text);
      }
    }
    assert.equal(texts.size, 1);
    assert.ok([...texts][0]?.includes(pages.unknown.title));
    assert.equal((await visit(link, 'POST')).status, 200);
  });

  it('is not used up when its file can’t be made', async () => {
    const { write } = bot;
    bot.write = (async () => {
      throw new Error('no room');
    }) satisfies Writer;
    await bot.restart();
    const link = await linkFor(chat);
    const failed = await visit(link, 'POST');
    assert.equal(failed.status, 500);
    assert.ok(failed.text.includes(pages.failed.title) && !failed.text.includes('no room'));
    assert.ok(bot.logged.some((line) => line.includes('no room')));
    bot.write = write;
    await bot.restart();
    const path = new URL(link).pathname;
    assert.equal((await visit(bot.url + path, 'POST')).status, 200);
  });

  it('ends also while its file is being made', async () => {
    const { write } = bot;
    bot.write = async (job) => {
      bot.clock += QUARTER;
      return await write(job);
    };
    await bot.restart();
    const late = await visit(await linkFor(chat), 'POST');
    assert.equal(late.status, 410);
    assert.ok(late.text.includes(pages.expired.title));
  });

  it('is kept as a hash, never as what its address ends with', async () => {
    const secret = (await linkFor(chat)).split('/').at(-1) ?? '';
    assert.deepEqual(await bot.tablesWith(secret), []);
    assert.equal((await bot.rows()).links?.length, 1);
    assert.ok(!bot.logged.join().includes(secret));
  });

  it('is kept from caches, other pages and scripts', async () => {
    const link = await linkFor(chat);
    for (const method of ['GET', 'HEAD', 'POST', 'GET']) {
      const { headers, status } = await visit(link, method);
      assert.deepEqual(
        ['cache-control', 'x-content-type-options', 'referrer-policy'].map((name) => headers.get(name)),
        ['no-store', 'nosniff', 'no-referrer'],
        `${method} ${status}`,
      );
      if (method === 'POST') continue;
      assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-/);
    }
  });

  it('stands in the trail with who asked for it', async () => {
    await linkFor(chat, 'excel');
    const lines = (await bot.store.trail('person:aad-Sanne Bakker')).filter(({ kind }) => kind === 'link');
    assert.deepEqual(
      lines.map(({ member, subject, round }) => [member, subject, round]),
      [['aad-Sanne Bakker', 'xlsx', 1]],
    );
  });
});

describe('The page with what is kept about a person', () => {
  it('tells it in Dutch tables, with all of it in a file beside them, once', async () => {
    const bot = await TestBot.start();
    await withAnswer(new Chat(bot));
    const secret = 'p'.repeat(43);
    const hash = createHash('sha256').update(secret).digest('base64url');
    const row = [
      hash,
      'person:aad-Sanne Bakker',
      'aad-Sanne Bakker',
      'json',
      null,
      0,
      '',
      '2099',
      null,
      null,
    ];
    change(
      bot,
      `insert into links values (${row.map((one) => JSON.stringify(one)).join()})`.replaceAll('"', "'"),
    );
    const kept = await bot.store.dataOf('aad-Sanne Bakker');
    const page = await visit(`${bot.url}/download/${secret}`, 'POST');
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
    assert.equal(page.headers.get('content-disposition'), null);
    assert.match(
      page.headers.get('content-security-policy') ?? '',
      /^default-src 'none'.*form-action 'none'$/,
    );
    assert.ok(page.text.includes(`<h1>${fill(TEXTS.rights.page.titleOf, { naam: 'Sanne Bakker' })}</h1>`));
    for (const cell of [
      `1 ${content.criteria[0]?.label ?? ''}`,
      labelOf('deels'),
      TEXTS.report.words.answer ?? '',
      TEXTS.report.words['start-scan'] ?? '',
    ])
      assert.ok(page.text.includes(`>${cell}</td>`), cell);
    const [, file = ''] = page.text.match(/download="[^"]+\.json" href="data:[^,]*,([^"]*)"/) ?? [];
    assert.deepEqual(JSON.parse(Buffer.from(file, 'base64').toString()), kept);
    assert.equal((await visit(`${bot.url}/download/${secret}`, 'POST')).status, 410);
    await bot.stop();
  });
});

describe('A download in a chat with others', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  for (const place of [GROUP, CHANNEL]) {
    it(`shows its link to who pressed alone, in a ${place.type}`, async () => {
      const chat = new Chat(bot, place);
      await withAnswer(chat);
      const offered = await chat.ask(wordOf('download'));
      const before = bot.connector.sent.length;
      const ready = await chat.as('Bram').press(offered, TEXTS.download.word);
      await bot.settled();
      assert.equal((await visit(addressIn(bot, ready), 'POST')).status, 200);
      const changed = bot.connector.sent.slice(before).filter(({ message }) => message === offered.message);
      assert.deepEqual(changed, []);
      assert.ok(!JSON.stringify(bot.connector.sent).includes('zelfscan.example/download'));
    });
  }

  it('shows no link when an older client sends the button as a message', async () => {
    const chat = new Chat(bot, GROUP);
    await withAnswer(chat);
    const offered = await chat.ask(wordOf('download'));
    const value = { event: { kind: 'download', format: 'docx' } };
    await chat.sending({ type: 'message', replyToId: offered.message, value });
    await bot.settled();
    const shown = bot.connector.sent.at(-1)?.card;
    assert.ok(shown && textOf(shown).includes(notices.pressHere));
    assert.ok(!JSON.stringify(bot.connector.sent).includes('zelfscan.example/download'));
  });
});

describe('The file of a manager', () => {
  let bot: TestBot;
  let team: Chat;
  let manager: Chat;
  const event = { kind: 'download', format: 'csv', team: 'group:19:group@thread.v2' };
  beforeEach(async () => {
    bot = await TestBot.start();
    team = new Chat(bot, GROUP);
    manager = new Chat(bot, { id: 'a:els', type: 'personal' }, 'Els');
    await withAnswer(team);
    await team.press(await team.ask(wordOf('close')), TEXTS.buttons.confirmClose);
    await bot.settled();
    change(
      bot,
      `insert into managers values ('${event.team}', 'aad-Els', 'Els', 'aad-Sanne Bakker', '', 'niet')`,
    );
  });
  afterEach(() => bot.stop());

  it('has the answers without notes and names, and the team sees that it was asked for', async () => {
    const link = addressIn(bot, await manager.execute('card-1', { event }));
    const file = await visit(link, 'POST');
    const rows = readCsv(file.bytes);
    assert.equal(
      rows.find((row) => row[TEXTS.report.columns.criterion] === '1')?.[TEXTS.report.columns.choice],
      labelOf('deels'),
    );
    assert.ok(!file.text.includes('teamoverleg') && !file.text.includes('Sanne'));
    const lines = (await bot.store.trail(event.team)).filter(({ kind }) => kind === 'link');
    assert.deepEqual(
      lines.map(({ member }) => member),
      ['aad-Els'],
    );
  });

  it('is not given to somebody who only names the team', async () => {
    const stranger = new Chat(bot, { id: 'a:x', type: 'personal' }, 'Kees');
    const { card } = await stranger.execute('card-1', { event });
    assert.ok(textOf(card).includes(notices.notYours));
    assert.ok(!JSON.stringify(card).includes('zelfscan.example/download'));
  });

  it('is gone when the team takes the manager off in the meantime, or is deleted', async () => {
    for (const table of ['managers', 'teams']) {
      const link = addressIn(bot, await manager.execute('card-1', { event }));
      change(bot, `delete from ${table} where team = '${event.team}'`);
      const { status, text } = await visit(link, 'POST');
      assert.equal(status, 410);
      assert.ok(text.includes(pages.gone.title));
      change(
        bot,
        `insert or ignore into managers values ('${event.team}', 'aad-Els', 'Els', '', '', 'niet')`,
      );
    }
  });
});

/** Changes what is stored, behind the bot's back. */
function change(bot: TestBot, statement: string): void {
  const database = new Database(bot.file);
  database.exec(statement);
  database.close();
}
