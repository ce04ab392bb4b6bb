import assert from 'node:assert/strict';
import { content } from '../fixtures/bot.ts';
import { inputId, inputValue, payloadOf, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';
import { startTab, type TabClient } from '../fixtures/tab-api.ts';
import { answeredOf, says, TEXTS, tileOf, typedFor, wordOf } from '../fixtures/wording.ts';

const label = (choice: string) => content.choices.find((one) => one.id === choice)?.label ?? '';
/** Two criteria of one standard, one after the other. */
const [FIRST, SECOND] = ['3A', '3B'];
const second = content.criteria.find(({ id }) => id === SECOND);

type Here = Readonly<{ place: Chat['place']; tabPlace: string }>;

/** A place of its own for each test, of each kind. */
const KINDS: Readonly<Record<string, (n: number) => Here>> = {
  'a group chat': (n) => ({
    place: { ...GROUP, id: `19:group-${n}@thread.v2` },
    tabPlace: `chat:19:group-${n}@thread.v2`,
  }),
  'a thread of a channel': (n) => ({
    place: { ...CHANNEL, team: `19:team-${n}@thread.tacv2` },
    tabPlace: `channel:19:team-${n}@thread.tacv2`,
  }),
  'a chat of one’s own': () => ({ place: PERSONAL, tabPlace: 'personal' }),
};

for (const [what, hereOf] of Object.entries(KINDS)) {
  describe(`What is answered in the tab of ${what}`, () => {
    let tab: Awaited<ReturnType<typeof startTab>>;
    let count = 0;
    let place: Chat['place'];
    let chat: Chat;
    let page: TabClient;
    before(async () => {
      tab = await startTab();
    });
    after(() => tab.stop());
    beforeEach(async () => {
      count += 1;
      const here = hereOf(count);
      const person = here.tabPlace === 'personal' ? `Sanne ${count}` : 'Sanne Bakker';
      place = here.place;
      chat = new Chat(tab.bot, place, person);
      page = await tab.page(here.tabPlace, person);
      tab.bot.connector.sent.length = 0;
      tab.bot.connector.known.failing.length = 0;
    });

    /** What the message in the chat shows by now. */
    async function shownIn(message: string) {
      await tab.bot.settled();
      const card = tab.bot.connector.sent.findLast((one) => one.message === message)?.card;
      assert.ok(card);
      return card;
    }
    const choose = (criterion = FIRST) =>
      page.turn({
        event: { kind: 'answer', round: 1, choice: 'voldoende' },
        fields: { criterion, version: 0 },
      });

    it('is saved with its why, while the chat goes on', async () => {
      await chat.ask(wordOf('together'));
      const asked = await page.show({ kind: 'open', round: 1, criterion: FIRST });
      const next = await page.press(asked, tileOf('deels', FIRST));
      const why = await page.press(next, TEXTS.buttons.why);
      assert.equal(why.view, 'why');
      assert.equal(why.again, null, 'nothing that comes by itself takes its place');
      await chat.press(await chat.ask(`ga naar ${SECOND}`), tileOf('voldoende', SECOND));
      const back = await page.press(why, TEXTS.buttons.save, {
        [inputId(why.card, 'note')]: TEXTS.managers.rhythms.maand,
      });
      assert.match(textOf(back.card), /^3C · [\s\S]*De toelichting bij criterium 3A is bewaard/);
      const again = await page.show({ kind: 'why', round: 1, criterion: FIRST });
      assert.equal(inputValue(again.card, 'note'), TEXTS.managers.rhythms.maand);
    });

    it('can be helped with, and undone', async () => {
      await chat.ask(wordOf('together'));
      const asked = await page.show({ kind: 'open', round: 1, criterion: FIRST });
      const help = await page.press(asked, says(TEXTS.buttons.resources));
      assert.match(textOf(help.card), /^Hulpmiddelen bij 3A/);
      const message = await chat.ask(`ga naar ${FIRST}`);
      const next = await chat.press(message, tileOf('deels', FIRST));
      const back = await page.press(help, TEXTS.buttons.backToQuestion);
      assert.match(textOf(back.card), /^3B · /);
      await chat.press(next, TEXTS.buttons.undo);
      const open = await page.show({ kind: 'open', round: 1, criterion: FIRST });
      assert.match(textOf(open.card), answeredOf(0));
    });
    /** The card in the chat asks the first of the two. */
    const begin = async () => {
      await chat.say(wordOf('together'));
      return await chat.ask(FIRST);
    };

    it('shows on the card in the chat, which asks what is open then', async () => {
      const asked = await begin();
      await choose();
      const card = await shownIn(asked.message);
      assert.ok(textOf(card).includes(second?.question ?? '?'));
      assert.doesNotThrow(() => payloadOf(card, label('voldoende')));
      const moved = tab.bot.connector.sent.filter((one) => one.message === asked.message);
      assert.deepEqual(
        moved.map(({ method, conversation }) => [method, conversation]),
        [
          ['POST', place.id],
          ['PUT', place.id],
        ],
      );
    });

    it('is what a word that is typed in the chat answers after', async () => {
      await begin();
      await choose();
      await tab.bot.settled();
      await chat.say(typedFor('deels'));
      const { body } = await page.get('me');
      assert.equal((body as { progress: { answered: number } }).progress.answered, 2);
    });

    it('sends nothing anew to the chat', async () => {
      await begin();
      const before = tab.bot.connector.sent.filter(({ method }) => method === 'POST').length;
      await choose();
      await page.show({ kind: 'overview' });
      await page.show({ kind: 'question', text: 'training' });
      await tab.bot.settled();
      assert.equal(tab.bot.connector.sent.filter(({ method }) => method === 'POST').length, before);
    });

    it('leaves the card in the chat as it is when nothing was changed', async () => {
      const asked = await begin();
      await page.show({ kind: 'overview' });
      await page.show({ kind: 'open', round: 1, criterion: content.criteria.at(-1)?.id });
      await tab.bot.settled();
      assert.equal(tab.bot.connector.sent.filter((one) => one.message === asked.message).length, 1);
    });

    it('shows the last of many answers in the chat, in few requests', async () => {
      const asked = await begin();
      for (const { id } of content.criteria.slice(0, 8)) {
        await page.turn({
          event: { kind: 'answer', round: 1, choice: 'voldoende' },
          fields: { criterion: id, version: 0 },
        });
      }
      const card = await shownIn(asked.message);
      const { text } = await page.get('me');
      assert.match(text, /"answered":8/);
      assert.ok(textOf(card).includes('8 van') || JSON.stringify(card).includes('8 van'), textOf(card));
      const changes = tab.bot.connector.sent.filter(
        (one) => one.method === 'PUT' && one.message === asked.message,
      );
      assert.ok(changes.length < 8, String(changes.length));
    });

    it('closes the round on the card in the chat too', async () => {
      const asked = await begin();
      await choose();
      await page.show({ kind: 'confirm-close', round: 1 });
      const card = await shownIn(asked.message);
      assert.throws(() => payloadOf(card, label('deels')));
    });

    it('is kept where the chat’s card can’t be changed', async () => {
      await begin();
      tab.bot.connector.known.failing.push({ on: /^PUT/, status: 403 });
      assert.equal((await choose()).status, 200);
      await tab.bot.settled();
      assert.match((await page.get('me')).text, /"answered":1/);
    });
  });
}

describe('A card in a chat from which the bot was removed', () => {
  it('is left alone', async () => {
    const tab = await startTab();
    try {
      const chat = new Chat(tab.bot, PERSONAL);
      await chat.ask(wordOf('start'));
      await chat.sending({ type: 'installationUpdate', action: 'remove' });
      const page = await tab.page('personal');
      await page.turn({
        event: { kind: 'answer', round: 1, choice: 'voldoende' },
        fields: { criterion: '1', version: 0 },
      });
      await tab.bot.settled();
      assert.ok(tab.bot.connector.sent.every(({ method }) => method === 'POST'));
    } finally {
      await tab.stop();
    }
  });
});
