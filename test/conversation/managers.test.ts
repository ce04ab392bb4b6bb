import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { Chat, GROUP, type Pressed } from '../fixtures/chat.ts';
import type { Sent } from '../fixtures/connector.ts';
import { answeredOf, inOrder, labelOf, says, TEXTS, wordOf } from '../fixtures/wording.ts';

const OWN = { id: 'a:chat-van-mo', type: 'personal' } as const;
const NOTE = 'Dit blijft binnen het team';

/** The buttons of a card that open an address. */
const linksOn = ({ card }: Pressed) =>
  [...JSON.stringify(card).matchAll(/"type":"Action.OpenUrl"[^}]*/g)].map(([one]) => [
    /"title":"([^"]*)"/.exec(one)?.[1],
    /"url":"([^"]*)"/.exec(one)?.[1],
  ]);

describe('A manager of a team', function () {
  this.timeout(20_000);
  let bot: TestBot;
  let team: Chat;
  let manager: Chat;
  beforeEach(async () => {
    bot = await TestBot.start();
    team = new Chat(bot, GROUP);
    manager = new Chat(bot, OWN, 'Mo Yilmaz');
    await manager.install();
  });
  afterEach(() => bot.stop());

  /** Everything that was sent to the manager's own chat since the bot came there. */
  const received = (): Pressed[] =>
    bot.connector.sent
      .filter((one: Sent) => one.conversation === OWN.id && one.method === 'POST' && one.summary)
      .map((one) => ({ status: 200, card: one.card ?? { body: [] }, message: one.message }));

  async function addManager(): Promise<Pressed> {
    const card = await team.ask(wordOf('managers'));
    return await team.press(card, TEXTS.managers.add, { ontvanger: 'aad-Mo Yilmaz' });
  }

  /** Answers two criteria, one with a note, and closes the round. */
  async function closeRound(): Promise<void> {
    const first = await team.ask(wordOf('together'));
    await team.execute(first.message, {
      event: { kind: 'answer', round: 1, choice: 'deels' },
      fields: { criterion: '1', version: 0 },
      'note-1-0': NOTE,
      'link-1-0': 'https://intranet.example/visie',
    });
    await team.say('6c onvoldoende');
    const summary = await team.ask(wordOf('close'));
    await team.press(summary, TEXTS.buttons.confirmClose);
  }

  it('gets the summary when a round closes: results, no notes, nobody by name, and what the phone says', async () => {
    await addManager();
    await closeRound();
    await bot.deliver();
    const [message] = received();
    assert.ok(message, 'nothing was received');
    const words = textOf(message.card);
    assert.match(words, says(TEXTS.summary.title, { team: 'Wijkteam Noord' }));
    assert.match(words, inOrder(`${content.criteria[0]?.label} –`, labelOf('deels')));
    assert.match(words, says(TEXTS.managers.why.closed));
    const whole = JSON.stringify(message.card);
    for (const secret of [NOTE, 'intranet.example', 'Sanne']) assert.ok(!whole.includes(secret), secret);
    assert.equal(
      bot.connector.sent.find((one) => one.message === message.message)?.summary,
      fill(TEXTS.managers.lockScreen, { team: 'Wijkteam Noord', ronde: 1 }),
    );
  });

  it('gets it once, however often the outbox runs, and the team sees that it arrived', async () => {
    await addManager();
    await closeRound();
    await bot.deliver();
    await bot.restart();
    await bot.deliver();
    assert.equal(received().length, 1);
    assert.match(textOf((await team.ask(wordOf('managers'))).card), says(TEXTS.managers.delivery.sent));
  });

  it('gets an open round when the team shares it', async () => {
    await addManager();
    await team.say(wordOf('together'));
    await team.say('6c onvoldoende');
    const card = await team.ask(wordOf('managers'));
    const shared = await team.press(card, says(TEXTS.managers.share, { ronde: 1 }));
    assert.match(textOf(shared.card), says(TEXTS.managers.notices.shared));
    await bot.deliver();
    const words = textOf(received()[0]?.card ?? { body: [] });
    assert.match(words, inOrder(says(TEXTS.summary.interim), says(TEXTS.managers.why.shared)));
    assert.match(words, answeredOf(1));
  });

  it('is told that the team shared a round, also when it is closed by the time that it is sent', async () => {
    await addManager();
    await team.say(wordOf('together'));
    await team.press(await team.ask(wordOf('managers')), says(TEXTS.managers.share, { ronde: 1 }));
    await team.press(await team.ask(wordOf('close')), TEXTS.buttons.confirmClose);
    await bot.deliver();
    const [shared, closed] = received().map(({ card }) => textOf(card));
    assert.match(shared ?? '', inOrder(says(TEXTS.summary.closed), says(TEXTS.managers.why.shared)));
    assert.match(closed ?? '', says(TEXTS.managers.why.closed));
  });

  it('gets what changed also after the clock was set back', async () => {
    await addManager();
    await team.say(wordOf('together'));
    await team.press(await team.ask(wordOf('managers')), says(TEXTS.managers.share, { ronde: 1 }));
    bot.clock -= 3_600_000;
    await team.say('6c onvoldoende');
    const again = await team.press(
      await team.ask(wordOf('managers')),
      says(TEXTS.managers.share, { ronde: 1 }),
    );
    assert.match(textOf(again.card), says(TEXTS.managers.notices.shared));
  });

  it('gets it once, however often and by however many at once it is shared, until something changes', async () => {
    await addManager();
    await team.say(wordOf('together'));
    await team.say('6c onvoldoende');
    const card = await team.ask(wordOf('managers'));
    await Promise.all(
      Array.from({ length: 6 }, () => team.press(card, says(TEXTS.managers.share, { ronde: 1 }))),
    );
    const again = await team.press(card, says(TEXTS.managers.share, { ronde: 1 }));
    assert.match(textOf(again.card), says(TEXTS.managers.notices.sharedBefore, { namen: 'Mo Yilmaz' }));
    await bot.deliver();
    assert.equal(received().length, 1);
    bot.clock += 1_000;
    await team.say('6b deels');
    await team.press(await team.ask(wordOf('managers')), says(TEXTS.managers.share, { ronde: 1 }));
    await bot.deliver();
    assert.equal(received().length, 2);
    bot.clock += 10 * 60_000;
    await team.press(await team.ask(wordOf('managers')), says(TEXTS.managers.share, { ronde: 1 }));
    await bot.deliver();
    assert.equal(received().length, 3);
  });

  it('chooses a rhythm, gets the next summary by it, and the one after that', async () => {
    await addManager();
    await closeRound();
    await bot.deliver();
    const [message] = received();
    assert.ok(message);
    const chosen = await manager.press(message, TEXTS.managers.rhythms.maand);
    assert.match(textOf(chosen.card), /Vast bericht over Wijkteam Noord: elke maand/);
    for (const month of ['2026-12-01', '2027-01-01']) {
      bot.clock = Date.parse(`${month}T09:00:00Z`);
      await bot.deliver();
    }
    assert.equal(received().length, 3);
    assert.match(textOf(received()[2]?.card ?? { body: [] }), says(TEXTS.managers.why.rhythm));
    await manager.press(chosen, TEXTS.managers.rhythms.niet);
    bot.clock = Date.parse('2027-03-01T09:00:00Z');
    await bot.deliver();
    assert.equal(received().length, 3);
  });

  /** Closes a round, and ends the summaries with the button on what came. */
  async function stopped(): Promise<Pressed> {
    await addManager();
    await closeRound();
    await bot.deliver();
    const [message] = received();
    assert.ok(message);
    return await manager.press(message, TEXTS.managers.stop);
  }

  it('takes back that they stopped with a button, once, gets nothing old again, and what comes next', async () => {
    const none = await stopped();
    assert.match(textOf(none.card), says(TEXTS.managers.notices.stopped, { team: 'Wijkteam Noord' }));
    const again = await manager.press(none, TEXTS.managers.receiveAgain);
    assert.match(
      textOf(again.card),
      inOrder(
        says(TEXTS.managers.notices.receivesAgain, { team: 'Wijkteam Noord' }),
        says(TEXTS.teams.line, { ronde: 1 }),
      ),
    );
    const twice = await manager.press(none, TEXTS.managers.receiveAgain);
    assert.match(textOf(twice.card), says(TEXTS.managers.notices.receives, { team: 'Wijkteam Noord' }));
    await bot.deliver();
    assert.equal(received().length, 1);
    bot.clock += 11 * 60_000;
    await team.press(await team.ask(wordOf('managers')), says(TEXTS.managers.share, { ronde: 1 }));
    await bot.deliver();
    assert.equal(received().length, 2);
  });

  it('takes it back in the team too, with the rhythm that they had', async () => {
    const mo = team.as('Mo Yilmaz');
    await mo.ask(wordOf('subscribe'));
    await closeRound();
    await manager.press(
      await manager.press(await manager.ask(wordOf('my-teams')), 'Wijkteam Noord openen'),
      TEXTS.managers.rhythms.maand,
    );
    const ended = await mo.ask(wordOf('unsubscribe'));
    assert.match(textOf(ended.card), says(TEXTS.managers.notices.stoppedHere));
    const colleague = await team.as('Els de Groot').press(ended, TEXTS.managers.receiveAgain);
    assert.match(textOf(colleague.card), /Alleen wie net stopte, kan dat terugdraaien[\s\S]*Nog niemand/);
    const again = await mo.press(ended, TEXTS.managers.receiveAgain);
    assert.match(textOf(again.card), /Je krijgt weer berichten[\s\S]*zelf aangemeld op/);
    const summary = await manager.press(await manager.ask(wordOf('my-teams')), 'Wijkteam Noord openen');
    assert.match(JSON.stringify(summary.card), /nu: elke maand/);
  });

  it('can not come back by that button when it was not they who just stopped it', async () => {
    const refused = async (who: Chat, card: Pressed, data: unknown) => {
      const reply = await who.execute(card.message, data);
      assert.match(textOf(reply.card), says(TEXTS.managers.notices.receiveInTeam));
      assert.doesNotMatch(textOf(reply.card), /Wijkteam Noord/);
      assert.match(textOf((await team.ask(wordOf('managers'))).card), /Nog niemand|Mo Yilmaz/);
    };
    const none = await stopped();
    const { data } = pressables(none.card).find(({ title }) => title === TEXTS.managers.receiveAgain) ?? {};
    await refused(manager.as('Els de Groot'), none, data);
    const elsewhere = { event: { kind: 'receive-again', team: 'group:19:zuid', rhythm: 'maand' } };
    await refused(manager, none, elsewhere);
    bot.clock += 25 * 60 * 60_000;
    await refused(manager, none, data);
    await team.press(await addManager(), 'Stop voor Mo Yilmaz');
    await refused(manager, none, data);
    assert.match(textOf((await team.ask(wordOf('managers'))).card), says(TEXTS.managers.nobody));
  });

  it('can not come back by that button after they were forgotten', async () => {
    const none = await stopped();
    const asks = await manager.pressForNew(await manager.ask(wordOf('delete')), TEXTS.rights.buttons.me);
    bot.clock += 2_000;
    await manager.press(asks.card, TEXTS.rights.buttons.confirm);
    const reply = await manager.press(none, TEXTS.managers.receiveAgain);
    assert.match(textOf(reply.card), says(TEXTS.managers.notices.receiveInTeam));
    assert.match(textOf((await team.ask(wordOf('managers'))).card), says(TEXTS.managers.nobody));
  });

  it('opens their own view of the team, and the team’s chat only when they were seen there', async () => {
    await addManager();
    await closeRound();
    await bot.deliver();
    const [message] = received();
    assert.ok(message);
    const page = 'https://zelfscan.example/tab#teams/group%3A19%3Agroup%40thread.v2';
    assert.deepEqual(linksOn(message), [[TEXTS.managers.openTab, page]]);
    const opened = await manager.press(await manager.ask(wordOf('my-teams')), 'Wijkteam Noord openen');
    assert.deepEqual(linksOn(opened), [[TEXTS.managers.openTab, page]]);
    // What they change in their own chat says nothing of where they are.
    await manager.press(message, TEXTS.managers.rhythms.maand);
    const share = async (round: number) => {
      bot.clock += 11 * 60_000;
      await team.press(await team.ask(wordOf('managers')), `Stuur ronde ${round} nu`);
      await bot.deliver();
      return linksOn(received().at(-1) ?? message);
    };
    assert.deepEqual(await share(1), [[TEXTS.managers.openTab, page]]);
    await team.as('Mo Yilmaz').ask(wordOf('new-round'));
    await team.as('Mo Yilmaz').say(wordOf('together'));
    await team.as('Mo Yilmaz').say('1 deels');
    const [answer, own] = await share(2);
    assert.equal(answer?.[0], TEXTS.managers.answer);
    assert.match(answer?.[1] ?? '', /^https:\/\/teams\.microsoft\.com\/l\/chat\/19%3Agroup%40thread\.v2\/0/);
    assert.deepEqual(own, [TEXTS.managers.openTab, page]);
  });

  it('stops the messages, also those that were on their way, and the team sees it', async () => {
    await addManager();
    await closeRound();
    await manager.say(wordOf('unsubscribe'));
    await bot.deliver();
    assert.equal(received().length, 0);
    assert.match(textOf((await team.ask(wordOf('managers'))).card), says(TEXTS.managers.nobody));
  });

  it('sees their teams together, opens one, and nothing of a team that is not theirs', async () => {
    await addManager();
    await closeRound();
    const teams = await manager.ask(wordOf('my-teams'));
    assert.match(textOf(teams.card), inOrder('Wijkteam Noord', says(TEXTS.teams.line, { ronde: 1 })));
    const one = await manager.press(teams, 'Wijkteam Noord openen');
    assert.match(textOf(one.card), says(TEXTS.managers.why.asked));
    const stranger = manager.as('Els de Groot');
    const payload = pressables(teams.card).find(({ title }) => title.startsWith('Wijkteam Noord'))?.data;
    const refused = await stranger.execute(teams.message, payload);
    assert.match(textOf(refused.card), says(TEXTS.managers.notices.notYours));
    assert.doesNotMatch(textOf(refused.card), /Wijkteam Noord/);
  });

  it('gets what could not be delivered once the app is back, and the team sees why it did not come', async () => {
    await addManager();
    await manager.sending({ type: 'installationUpdate', action: 'remove' });
    await closeRound();
    await bot.deliver();
    assert.equal(received().length, 0);
    assert.match(textOf((await team.ask(wordOf('managers'))).card), /Bericht is niet aangekomen/);
    await manager.install();
    await bot.deliver();
    assert.equal(received().length, 1);
  });

  it('asks for the summary in the team, and the team can end it', async () => {
    const asked = await team.as('Els de Groot').ask(wordOf('subscribe'));
    assert.match(textOf(asked.card), says(TEXTS.managers.notices.added, { naam: 'Els de Groot' }));
    const ended = await team.press(asked, 'Stop voor Els de Groot');
    assert.match(textOf(ended.card), says(TEXTS.managers.notices.removed, { naam: 'Els de Groot' }));
  });

  it('reads the name that the team has now in Teams', async () => {
    await addManager();
    await closeRound();
    const renamed = new Chat(bot, { ...GROUP, name: 'Wijkteam Noord-West' });
    await renamed.say(wordOf('overview'));
    await bot.deliver();
    assert.match(textOf(received()[0]?.card ?? { body: [] }), /Wijkteam Noord-West/);
  });
});
