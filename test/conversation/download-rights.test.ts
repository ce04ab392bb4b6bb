import assert from 'node:assert/strict';
import type { SignIn } from '../../src/download/sign-in.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { CHANNEL, Chat, GROUP } from '../fixtures/chat.ts';
import { listed } from '../fixtures/connector.ts';
import { addressIn, linkFor, visit, withAnswer } from '../fixtures/downloads.ts';
import { TEXTS, wordOf } from '../fixtures/wording.ts';

const { pages } = content.texts.download;
const TENANT = 'tenant-noord';
const SANNE = 'aad-Sanne Bakker';

describe('A link to a file gives nothing to who lost the right to it', () => {
  let bot: TestBot;
  /** Who signs in. */
  let person: string;
  /** A sign-in that lets everybody in as `person`. */
  const signIn: SignIn = {
    tenant: TENANT,
    begin: async (state) => ({ url: `https://login.example/?state=${state}`, kept: state }),
    isAnswer: (query, kept) => query === `state=${kept}`,
    end: async () => ({ person, tenant: TENANT }),
  };

  beforeEach(async () => {
    bot = await TestBot.start(async () => new Set([SANNE]));
    bot.signIn = signIn;
    await bot.restart();
    person = SANNE;
  });
  afterEach(() => bot.stop());

  /** Presses the button on the link's page and signs in. */
  async function take(link: string): Promise<{ status: number; text: string }> {
    const begun = await visit(link, 'POST');
    if (begun.status !== 303) return begun;
    const { search } = new URL(begun.headers.get('location') ?? '');
    return await visit(`${bot.url}/download/signed-in${search}`);
  }

  async function isGone(link: string): Promise<void> {
    const { status, text } = await take(link);
    assert.equal(status, 410);
    assert.ok(text.includes(pages.gone.title) && !text.includes('teamoverleg'));
  }

  for (const place of [GROUP, CHANNEL]) {
    describe(`in a ${place.type}`, () => {
      let team: Chat;
      let link: string;
      beforeEach(async () => {
        team = new Chat(bot, place);
        await withAnswer(team);
        link = addressIn(bot, await team.press(await team.ask(wordOf('download')), TEXTS.download.csv));
      });

      it('who was taken out of the team in Teams; who comes back finds the link unused', async () => {
        const { known } = bot.connector;
        const roster = [...known.roster];
        known.roster = roster.filter((one) => one.aadObjectId !== SANNE);
        await isGone(link);
        known.roster = [...roster, listed('Nieuw')];
        assert.equal((await take(link)).status, 200);
      });

      it('anybody, as long as Teams does not tell who is in it', async () => {
        bot.connector.known.failing.push({ on: /members\/aad-/, status: 500 });
        const { status, text } = await take(link);
        assert.equal(status, 500);
        assert.ok(text.includes(pages.failed.title));
        bot.connector.known.failing.pop();
        assert.equal((await take(link)).status, 200);
      });

      it('anybody, once the bot was removed there', async () => {
        await team.sending({ type: 'installationUpdate', action: 'remove' });
        await isGone(link);
      });

      it('anybody, once the team was deleted here', async () => {
        const choose = await team.ask(wordOf('delete'));
        const { card: confirm } = await team.pressForNew(choose, TEXTS.rights.buttons.team);
        await team.press(confirm, TEXTS.rights.buttons.confirm);
        assert.equal((await take(link)).status, 404);
      });

      it('who was forgotten', async () => {
        const confirm = await team.press(await team.ask(wordOf('delete')), TEXTS.rights.buttons.me);
        await team.press(confirm, TEXTS.rights.buttons.confirm);
        assert.equal((await take(link)).status, 404);
      });
    });
  }

  it('a manager whom the team takes off', async () => {
    const team = new Chat(bot, GROUP);
    await withAnswer(team);
    const receivers = await team.press(await team.ask(wordOf('managers')), TEXTS.managers.add, {
      ontvanger: 'aad-Mo Yilmaz',
    });
    await team.press(await team.ask(wordOf('close')), TEXTS.buttons.confirmClose);
    const mo = new Chat(bot, { id: 'a:mo', type: 'personal' }, 'Mo Yilmaz');
    const event = { kind: 'download', format: 'csv', team: `group:${GROUP.id}` };
    const link = addressIn(bot, await mo.execute('card-1', { event }));
    assert.ok(receivers);
    person = 'aad-Mo Yilmaz';
    const off = { kind: 'remove-manager', manager: 'aad-Mo Yilmaz' };
    await team.execute('card-2', { event: off });
    assert.deepEqual((await bot.rows()).managers, []);
    await isGone(link);
  });

  it('one sign-in that is overtaken by another ends alone: the other one goes on', async () => {
    await withAnswer(new Chat(bot));
    const link = await linkFor(new Chat(bot), 'csv');
    const states: string[] = [];
    for (const _ of ['first', 'second']) {
      const { headers } = await visit(link, 'POST');
      states.push(new URL(headers.get('location') ?? '').search);
    }
    const [first, second] = states;
    const hash = /state=([\w-]+)/.exec(second ?? '')?.[1];
    assert.equal((await visit(`${bot.url}/download/signed-in${first}`)).status, 401);
    assert.equal((await visit(`${bot.url}/download/signed-in?state=${hash}.guessed`)).status, 401);
    assert.equal((await visit(`${bot.url}/download/signed-in${second}`)).status, 200);
  });
});
