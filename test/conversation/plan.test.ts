import assert from 'node:assert/strict';
import { ACTION_FIELDS as FIELDS } from '../../cards/payload.ts';
import { fill } from '../../content/fill.ts';
import type { Action } from '../../dialogs/plan/action.ts';
import { prefillFor } from '../../dialogs/plan/prefill.ts';
import { suggestionsFor } from '../../dialogs/plan/suggest.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { payloadOf, pressables, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL, type Pressed } from '../fixtures/chat.ts';
import type { Sent } from '../fixtures/connector.ts';
import { criterionOf } from '../fixtures/states.ts';
import { inOrder, labelOf, says, saysAny, TEXTS, wordOf } from '../fixtures/wording.ts';

const TEAM = `group:${GROUP.id}`;
const SANNE = 'aad-Sanne Bakker';
const MO = 'aad-Mo Yilmaz';
/** Nine in the morning, a week before the last day of the year and the day after it. */
const BEFORE = '2026-12-24T08:00:30Z';
const AFTER = '2027-01-01T08:00:30Z';

/** The field of a card with this id. */
function field(card: Pressed['card'], id: string): Record<string, unknown> {
  const all = card.body as Record<string, unknown>[];
  const found = all.find((one) => one.id === id);
  assert.ok(found, `no field ${id}`);
  return found;
}

describe('Improvement actions in a group', () => {
  let bot: TestBot;
  let sanne: Chat;
  let mo: Chat;
  beforeEach(async () => {
    bot = await TestBot.start();
    sanne = new Chat(bot, GROUP);
    mo = sanne.as('Mo Yilmaz');
    await sanne.ask(wordOf('together'));
    await sanne.ask('3a onvoldoende');
  });
  afterEach(() => bot.stop());

  const kept = async (team = TEAM): Promise<readonly Action[]> => {
    const spot = { team, conversation: GROUP.id, member: SANNE };
    return (await bot.store.load(spot, undefined, ['actions'])).extra.actions ?? [];
  };
  /** The empty form for something of their own. */
  const openForm = async (chat = sanne): Promise<Pressed> => {
    const plan = await chat.ask(wordOf('plan'));
    const choice = await chat.press(plan, says(TEXTS.plan.choose.open));
    return await chat.press(choice, TEXTS.plan.form.own);
  };
  /** What the outbox sends when it is this late. */
  const deliveredAt = async (at: string): Promise<readonly Sent[]> => {
    await bot.settled();
    const before = bot.connector.sent.length;
    bot.clock = Date.parse(at);
    await bot.deliver();
    return bot.connector.sent.slice(before);
  };
  /** The only message that is sent then, which has to go to this conversation. */
  const only = async (conversation: string, at: string): Promise<Pressed> => {
    const [first, ...more] = await deliveredAt(at);
    assert.ok(first?.card);
    assert.deepEqual([first.conversation, more], [conversation, []]);
    return { status: 200, card: first.card, message: first.message };
  };
  const filled = { [FIELDS.what]: 'De meldcode bespreken', [FIELDS.owner]: MO, [FIELDS.role]: '' };
  const full = { ...filled, [FIELDS.due]: '2026-12-31' };

  it('goes from a weak criterion by a resource to an action, in four presses', async () => {
    const plan = await sanne.ask(wordOf('plan'));
    assert.match(textOf(plan.card), inOrder('3A', labelOf('onvoldoende')));
    const choice = await sanne.press(plan, says(TEXTS.plan.choose.open));
    const [resource] = suggestionsFor(criterionOf('3A'));
    assert.ok(resource);
    const form = await sanne.press(choice, says(TEXTS.plan.form.choose, { titel: resource.title }));
    assert.equal(field(form.card, FIELDS.what).value, prefillFor(content, resource));
    assert.equal(field(form.card, FIELDS.owner).value, SANNE);
    assert.equal(field(form.card, FIELDS.due).value, '2027-01-04');
    const what = String(field(form.card, FIELDS.what).value);
    const saved = await sanne.press(form, TEXTS.plan.form.save, { ...full, [FIELDS.what]: what });
    assert.match(
      textOf(saved.card),
      inOrder(says(TEXTS.plan.notices.saved), 'Mo Yilmaz', '31 december 2026'),
    );
    const list = await sanne.ask(wordOf('actions'));
    assert.match(textOf(list.card), inOrder(TEXTS.plan.states.open.label, 'Mo Yilmaz', '31 december 2026'));
    assert.deepEqual(
      (await bot.store.trail(TEAM)).filter(({ kind }) => kind === 'action').map((line) => line.choice),
      ['open'],
    );
  });

  it('keeps what was typed when a date is no date, for clients without a date field', async () => {
    const form = await openForm();
    for (const due of ['31 februari', 'morgen', '1-1-2020']) {
      const again = await sanne.press(form, TEXTS.plan.form.save, { ...filled, [FIELDS.due]: due });
      assert.equal(field(again.card, FIELDS.what).value, 'De meldcode bespreken');
      assert.equal(field(again.card, FIELDS.owner).value, MO);
      assert.match(String(field(again.card, FIELDS.due).value), /31 februari|morgen|2020-01-01/);
      assert.match(
        textOf(again.card),
        saysAny(
          TEXTS.plan.problems.unreal,
          TEXTS.plan.problems.noDue,
          TEXTS.plan.problems.past,
          TEXTS.plan.problems.unclear,
        ),
      );
      const saved = await sanne.press(again, TEXTS.plan.form.cancel);
      assert.match(textOf(saved.card), says(TEXTS.plan.form.resources));
    }
    assert.deepEqual(await kept(), []);
    const saved = await sanne.press(form, TEXTS.plan.form.save, { ...filled, [FIELDS.due]: '31 december' });
    assert.match(textOf(saved.card), /31 december 2026/);
  });

  it('keeps personal data nowhere', async () => {
    const form = await openForm();
    const again = await sanne.press(form, TEXTS.plan.form.save, {
      ...full,
      [FIELDS.what]: 'Bel 06-12345678',
    });
    assert.match(textOf(again.card), says(TEXTS.plan.problems.personal));
    assert.doesNotMatch(JSON.stringify(again.card) + bot.logged.join('') + (await bot.kept()), /12345678/);
  });

  it('saves a double press on *Bewaar* once', async () => {
    const form = await openForm();
    const all = await Promise.all([1, 2, 3].map(() => sanne.press(form, TEXTS.plan.form.save, full)));
    for (const { card } of all) assert.match(textOf(card), says(TEXTS.plan.notices.saved));
    assert.equal((await kept()).length, 1);
  });

  it('gives two members who save at the same moment each their own action', async () => {
    const [one, other] = [await openForm(), await openForm(mo)];
    await Promise.all([
      sanne.press(one, TEXTS.plan.form.save, full),
      mo.press(other, TEXTS.plan.form.save, { ...full, [FIELDS.what]: 'Iets anders' }),
    ]);
    const actions = await kept();
    assert.deepEqual(
      actions.map(({ id, version }) => [id, version]),
      [
        [1, 1],
        [2, 1],
      ],
    );
    assert.deepEqual(actions.map(({ what }) => what).sort(), ['De meldcode bespreken', 'Iets anders']);
  });

  it('lets one of two members win, and tells the other who and what', async () => {
    const card = await sanne.press(await openForm(), TEXTS.plan.form.save, full);
    const [one, two] = await Promise.all([
      sanne.press(card, TEXTS.plan.detail.to.bezig),
      mo.press(card, TEXTS.plan.detail.to.klaar),
    ]);
    const [action] = await kept();
    assert.equal(action?.version, 2);
    const [won, lost] = action?.state === 'bezig' ? [one, two] : [two, one];
    const winner = action?.state === 'bezig' ? 'Sanne Bakker' : 'Mo Yilmaz';
    assert.doesNotMatch(textOf(won.card), /intussen/);
    assert.match(textOf(lost.card), says(TEXTS.plan.notices.changed, { naam: winner }));
  });

  it('says on a stale form who was first, with what was typed still there', async () => {
    const card = await sanne.press(await openForm(), TEXTS.plan.form.save, full);
    const form = await sanne.press(card, TEXTS.plan.detail.change);
    await mo.press(card, TEXTS.plan.detail.to.bezig);
    const typed = { ...full, [FIELDS.what]: 'Mijn nieuwe tekst' };
    const late = await sanne.press(form, TEXTS.plan.form.save, typed);
    assert.match(textOf(late.card), says(TEXTS.plan.notices.changed, { naam: 'Mo Yilmaz' }));
    assert.equal(field(late.card, FIELDS.what).value, 'Mijn nieuwe tekst');
    assert.equal((await kept())[0]?.what, 'De meldcode bespreken');
    const saved = await sanne.press(late, TEXTS.plan.form.save, typed);
    assert.match(
      textOf(saved.card),
      inOrder(says(TEXTS.plan.notices.saved), 'Mijn nieuwe tekst', TEXTS.plan.states.bezig.label),
    );
  });

  it('asks why an action is dropped, and folds it away', async () => {
    const card = await sanne.press(await openForm(), TEXTS.plan.form.save, full);
    const why = await sanne.press(card, TEXTS.plan.detail.drop);
    const empty = await sanne.press(why, TEXTS.plan.drop.save, { [FIELDS.reason]: ' ' });
    assert.match(textOf(empty.card), says(TEXTS.plan.problems.noReason));
    const dropped = await sanne.press(empty, TEXTS.plan.drop.save, { [FIELDS.reason]: 'Te duur' });
    assert.match(textOf(dropped.card), inOrder(TEXTS.plan.states.vervallen.label, 'Te duur'));
    const again = await sanne.press(dropped, TEXTS.plan.detail.to.open);
    assert.doesNotMatch(textOf(again.card), /Te duur/);
  });

  it('goes on after a restart, on the cards of before', async () => {
    const card = await sanne.press(await openForm(), TEXTS.plan.form.save, full);
    await bot.restart();
    await sanne.press(card, TEXTS.plan.detail.to.bezig);
    assert.equal((await kept())[0]?.state, 'bezig');
  });

  it('does a save that Teams delivers twice once, also after a restart and other changes', async () => {
    const form = await openForm();
    const data = { ...payloadOf(form.card, TEXTS.plan.form.save), ...full };
    const card = await sanne.execute(form.message, data, 'same');
    await sanne.press(card, TEXTS.plan.detail.to.klaar);
    await bot.restart();
    const again = await sanne.execute(form.message, data, 'same');
    assert.match(textOf(again.card), inOrder(TEXTS.plan.states.klaar.label, 'Mo Yilmaz'));
    assert.equal((await kept()).length, 1);
  });

  it('says that an owner left, and wants somebody else when the action is changed', async () => {
    const card = await sanne.press(await openForm(), TEXTS.plan.form.save, full);
    bot.connector.known.roster.splice(
      bot.connector.known.roster.findIndex(({ name }) => name === 'Mo Yilmaz'),
      1,
    );
    const list = await sanne.ask(wordOf('actions'));
    assert.match(textOf(list.card), says(TEXTS.plan.ownerGone, { naam: 'Mo Yilmaz' }));
    const form = await sanne.press(card, TEXTS.plan.detail.change);
    const same = await sanne.press(form, TEXTS.plan.form.save, { ...full, [FIELDS.what]: 'Iets anders' });
    assert.match(textOf(same.card), says(TEXTS.plan.problems.ownerLeft, { naam: 'Mo Yilmaz' }));
    const other = await sanne.press(same, TEXTS.plan.form.save, { ...full, [FIELDS.owner]: SANNE });
    assert.match(textOf(other.card), /Wie: Sanne Bakker/);
  });

  it('works where Teams does not tell who is there', async () => {
    bot.connector.known.failing.push({ on: /members/, status: 403 });
    const form = await openForm();
    const choices = field(form.card, FIELDS.owner).choices;
    assert.deepEqual(choices, [{ title: 'Sanne Bakker', value: SANNE }]);
    const saved = await sanne.press(form, TEXTS.plan.form.save, { ...full, [FIELDS.owner]: SANNE });
    assert.match(textOf(saved.card), says(TEXTS.plan.notices.saved));
  });

  it('shows a form to who pressed alone, and the result to everybody', async () => {
    const list = await sanne.ask(wordOf('actions'));
    await bot.settled();
    const before = bot.connector.sent.length;
    const plan = await sanne.press(list, TEXTS.plan.add);
    const choice = await sanne.press(plan, says(TEXTS.plan.choose.open));
    const form = await sanne.press(choice, TEXTS.plan.form.own);
    await bot.settled();
    assert.equal(bot.connector.sent.length, before);
    await sanne.press(form, TEXTS.plan.form.save, full);
    await bot.settled();
    const update = bot.connector.sent.findLast((one) => one.method === 'PUT');
    assert.equal(update?.message, list.message);
    assert.match(textOf(update?.card ?? { body: [] }), /De meldcode bespreken/);
  });

  it('keeps one team apart from another', async () => {
    const card = await sanne.press(await openForm(), TEXTS.plan.form.save, full);
    const stranger = new Chat(bot, CHANNEL, 'Vreemde');
    const answer = await stranger.execute(card.message, payloadOf(card.card, TEXTS.plan.detail.to.klaar));
    assert.match(textOf(answer.card), says(TEXTS.plan.notices.gone));
    assert.equal((await kept())[0]?.state, 'open');
  });

  describe('and a reminder in the owner’s own chat', () => {
    let own: Chat;
    let reminder: Pressed;
    beforeEach(async () => {
      await sanne.press(await openForm(), TEXTS.plan.form.save, full);
      own = new Chat(bot, { ...PERSONAL, id: `a:chat-of-${MO}` }, 'Mo Yilmaz');
      reminder = await remind();
    });

    const remind = (at = BEFORE) => only(own.place.id, at);

    it('comes a week before the date and the day after, and then no more', async () => {
      assert.match(
        textOf(reminder.card),
        inOrder(says(TEXTS.plan.detail.team, { team: 'Wijkteam Noord' }), TEXTS.plan.reminder.reminder),
      );
      const overdue = await remind(AFTER);
      assert.match(textOf(overdue.card), inOrder(TEXTS.plan.reminder.overdue, TEXTS.plan.overdue));
      const lockScreens = bot.connector.sent.flatMap(({ summary }) => summary ?? []);
      assert.deepEqual(lockScreens, [
        fill(TEXTS.plan.lockScreen.reminder, { team: 'Wijkteam Noord' }),
        fill(TEXTS.plan.lockScreen.overdue, { team: 'Wijkteam Noord' }),
      ]);
      assert.deepEqual(await deliveredAt('2028-01-01T08:00:30Z'), []);
    });

    it('does not come again once the action is done', async () => {
      await own.press(reminder, TEXTS.plan.detail.to.klaar);
      assert.deepEqual(await deliveredAt(AFTER), []);
    });

    it('that does not arrive is told to the team, which chooses somebody else', async () => {
      bot.connector.known.failing.push({
        on: /POST .*a:chat-of/,
        status: 403,
        code: 'BotNotInConversationRoster',
      });
      assert.deepEqual(await deliveredAt(AFTER), [], 'one refusal is not the end of it');
      const card = await only(GROUP.id, AFTER.replace('08:00', '08:20'));
      assert.match(textOf(card.card), says(TEXTS.plan.reminder.unreachable, { naam: 'Mo Yilmaz' }));
      const form = await sanne.press(card, TEXTS.plan.reminder.choose);
      await sanne.press(form, TEXTS.plan.form.save, {
        ...full,
        [FIELDS.owner]: SANNE,
        [FIELDS.due]: '2027-03-01',
      });
      assert.equal((await kept())[0]?.owner, SANNE);
    });

    it('acts on the team’s action', async () => {
      const done = await own.press(reminder, TEXTS.plan.detail.to.klaar);
      assert.match(textOf(done.card), /Actie van Wijkteam Noord[\s\S]*✓ Klaar/);
      const [action] = await kept();
      assert.deepEqual([action?.state, action?.by], ['klaar', 'Mo Yilmaz']);
      assert.match(
        textOf((await sanne.ask(wordOf('actions'))).card),
        inOrder(TEXTS.plan.states.klaar.label, 'Mo Yilmaz'),
      );
      const [, line] = (await bot.store.trail(TEAM)).filter(({ kind }) => kind === 'action');
      assert.deepEqual([line?.member, line?.choice], [MO, 'klaar']);
    });

    it('is followed by a change of text and date there', async () => {
      const card = await own.press(reminder, TEXTS.plan.reminder.open);
      const form = await own.press(card, TEXTS.plan.detail.change);
      const typed = { [FIELDS.what]: 'Korter', [FIELDS.due]: '2027-02-01' };
      const saved = await own.press(form, TEXTS.plan.form.save, typed);
      assert.match(textOf(saved.card), inOrder(says(TEXTS.plan.notices.saved), 'Korter'));
      const [action] = await kept();
      assert.deepEqual([action?.owner, action?.due, action?.round], [MO, '2027-02-01', 1]);
    });

    it('says so when the team was first', async () => {
      const list = await sanne.ask(wordOf('actions'));
      const card = await sanne.press(list, says(TEXTS.plan.open));
      await sanne.press(card, TEXTS.plan.detail.to.bezig);
      const late = await own.press(reminder, TEXTS.plan.detail.to.klaar);
      assert.match(textOf(late.card), says(TEXTS.plan.notices.changed, { naam: 'Sanne Bakker' }));
      assert.equal((await kept())[0]?.state, 'bezig');
    });

    it('can be pressed by nobody else, whatever they send', async () => {
      const thief = new Chat(bot, { ...PERSONAL, id: 'a:personal-2' }, 'Els de Groot');
      for (const { data } of pressables(reminder.card)) {
        const answer = await thief.execute(reminder.message, data);
        assert.match(textOf(answer.card), says(TEXTS.plan.notices.notYours));
      }
      const [action] = await kept();
      assert.deepEqual([action?.state, action?.version], ['open', 1]);
    });

    it('can be stopped there, and turned on again', async () => {
      const paused = async () => {
        const spot = { team: TEAM, conversation: GROUP.id, member: MO };
        return (await bot.store.load(spot, undefined, ['paused'])).extra.paused;
      };
      const off = await own.press(reminder, TEXTS.plan.reminder.pause);
      assert.match(textOf(off.card), says(TEXTS.plan.notices.memberOff));
      assert.deepEqual(await paused(), { member: true, team: false });
      assert.deepEqual(await deliveredAt(AFTER), []);
      await own.press(off, TEXTS.plan.pause.memberOn);
      assert.deepEqual(await paused(), { member: false, team: false });
    });

    it('leaves the action to be found there: it stands among their own', async () => {
      const list = await own.ask(wordOf('actions'));
      assert.match(textOf(list.card), /De meldcode bespreken[\s\S]*Wijkteam Noord · 3A/);
      const card = await own.press(list, says(TEXTS.plan.open));
      await own.press(card, TEXTS.plan.detail.to.bezig);
      assert.equal((await kept())[0]?.state, 'bezig');
    });
  });

  it('for which a role cares are reminded of in the group itself', async () => {
    await sanne.press(await openForm(), TEXTS.plan.form.save, {
      ...full,
      [FIELDS.role]: 'aandachtsfunctionaris',
    });
    const card = await only(GROUP.id, BEFORE);
    await mo.press(card, TEXTS.plan.detail.to.bezig);
    assert.deepEqual(
      (await kept()).map(({ state, role, by }) => [state, role, by]),
      [['bezig', 'aandachtsfunctionaris', 'Mo Yilmaz']],
    );
  });

  it('turns reminders off for the whole team, which everybody then sees', async () => {
    const list = await sanne.ask(wordOf('actions'));
    const card = await sanne.press(list, TEXTS.plan.pause.title);
    await sanne.press(card, TEXTS.plan.pause.teamOff);
    assert.match(textOf((await mo.ask(wordOf('actions'))).card), says(TEXTS.plan.pause.team));
  });
});
