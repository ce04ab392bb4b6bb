import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Action } from '../../dialogs/plan/action.ts';
import type { Answer } from '../../dialogs/scan.ts';
import { TestBot } from '../fixtures/bot.ts';
import { fieldsOf, inputId, payloadOf, pressables, textOf } from '../fixtures/card.ts';
import { Chat, GROUP, type Pressed } from '../fixtures/chat.ts';
import { earlierCard, KEEP_NOTE } from '../fixtures/earlier-card.ts';
import { says, TEXTS, tileOf, wordOf } from '../fixtures/wording.ts';

const TEAM = `group:${GROUP.id}`;
const SANNE = 'aad-Sanne Bakker';

/** Buttons that say themselves who comes or goes. */
const MANAGING = ['subscribe', 'unsubscribe', 'remove-manager'];

/** What is saved, as far as somebody types it into a field of a card. */
type Kept = Readonly<{
  answers: Readonly<Record<string, Pick<Answer, 'note' | 'link'>>>;
  actions: Readonly<Record<string, Pick<Action, 'what' | 'owner' | 'role' | 'due' | 'reason'>>>;
  managers: readonly string[];
}>;

describe('A field that a client did not send', () => {
  let bot: TestBot;
  let chat: Chat;
  before(async () => {
    bot = await TestBot.start();
    chat = new Chat(bot, GROUP);
    await chat.ask(wordOf('together'));
    await noted('3A', 'Zie het handboek', 'https://wijkteam.nl/visie');
    await newAction('De meldcode bespreken');
    await newAction('Een training volgen');
    const drop = await chat.press(await openAction(2), TEXTS.plan.detail.drop);
    await chat.press(drop, TEXTS.plan.drop.save, { 'actie-reden': 'Dit is al gedaan' });
    await chat.execute('card', { event: { kind: 'add-manager', person: 'aad-Mo Yilmaz' } });
  });
  after(() => bot.stop());

  const openAction = (action: number, rest: object = {}): Promise<Pressed> =>
    chat.execute('card', { event: { kind: 'open-action', action, ...rest } });

  async function noted(criterion: string, note: string, link: string): Promise<void> {
    await chat.press(await askTogether(criterion), tileOf('deels'));
    const why = await askWhy(criterion);
    await chat.press(why, TEXTS.buttons.save, {
      [inputId(why.card, 'note')]: note,
      [inputId(why.card, 'link')]: link,
    });
  }

  async function newAction(what: string): Promise<void> {
    const event = { kind: 'new-action', criterion: '3A', resource: null };
    const form = await chat.execute('card', { event });
    await chat.press(form, TEXTS.plan.form.save, {
      'actie-wat': what,
      'actie-wie': SANNE,
      'actie-rol': '',
      'actie-datum': '2027-01-15',
    });
  }

  async function kept(): Promise<Kept> {
    const spot = { team: TEAM, conversation: GROUP.id, member: SANNE };
    const { scan, extra } = await bot.store.load(spot, undefined, ['actions', 'managers']);
    const { actions = [], managers = [] } = extra;
    return {
      answers: Object.fromEntries(
        Object.entries(scan?.answers ?? {}).map(([id, { note, link }]) => [id, { note, link }]),
      ),
      actions: Object.fromEntries(
        actions.map(({ id, what, owner, role, due, reason }) => [id, { what, owner, role, due, reason }]),
      ),
      managers: managers.map(({ id }) => id),
    };
  }

  /** A button that was pressed before may have made the team vote first. */
  async function askTogether(criterion: string): Promise<Pressed> {
    await chat.execute('card', { event: { kind: 'together', round: 1, standard: '3' } });
    return await chat.ask(criterion);
  }

  const askWhy = (criterion: string): Promise<Pressed> =>
    chat.execute('card', { event: { kind: 'why', round: 1, criterion } });

  /** Every card with fields, as it is now, and two of an earlier release. */
  const cards: Readonly<Record<string, () => Promise<Pressed>>> = {
    'why a criterion has its answer': () => askWhy('3A'),
    'an earlier card of an answered criterion': async () => earlierCard(await askTogether('3a')),
    'an earlier card of a criterion without an answer': async () => earlierCard(await askTogether('3b')),
    'the form of a new action': () =>
      chat.execute('card', { event: { kind: 'new-action', criterion: '3A', resource: null } }),
    'the form of an action': () => openAction(1, { to: 'change' }),
    'why an action is dropped': () => openAction(2, { to: 'drop' }),
    'the managers': () => chat.ask(wordOf('managers')),
    'a question': () => chat.ask(wordOf('ask')),
  };

  /** What each kind of field may hold, by the word that its id begins with. */
  const VALUES: Readonly<Record<string, readonly string[]>> = {
    note: ['', 'Nieuwe tekst'],
    link: ['', 'https://wijkteam.nl/nieuw'],
    'actie-wat': ['', 'Iets anders doen'],
    'actie-wie': ['', SANNE, 'aad-Mo Yilmaz'],
    'actie-rol': ['', 'de gedragsdeskundige'],
    'actie-datum': ['', '2027-02-01', 'morgen'],
    'actie-reden': ['', 'Een andere reden'],
    ontvanger: ['', 'aad-Iris de Wit'],
    vraag: ['', 'training'],
  };

  const typedInto = (id: string, pick: number): string => {
    const [, values = ['']] = Object.entries(VALUES).find(([word]) => id.startsWith(word)) ?? [];
    return values[pick % values.length] ?? '';
  };

  for (const [name, open] of Object.entries(cards)) {
    it(`on ${name} leaves what is saved as it is, whatever button is pressed`, async () => {
      assert.ok(fieldsOf((await open()).card).length > 0, 'a card with fields');
      const part = fc.option(fc.nat(11), { nil: undefined });
      await fc.assert(
        fc.asyncProperty(fc.nat(40), fc.array(part, { minLength: 4, maxLength: 4 }), async (which, picks) => {
          const card = await open();
          const buttons = pressables(card.card);
          const { data } = buttons[which % buttons.length] ?? {};
          const typed = fieldsOf(card.card).flatMap((id, at) => {
            const pick = picks[at % picks.length];
            return pick === undefined ? [] : [[id, typedInto(id, pick)]];
          });
          const payload = { ...(data as object), ...Object.fromEntries(typed) };
          const before = await kept();
          const { status, card: answer } = await chat.execute(card.message, payload);
          assert.equal(status, 200);
          assert.doesNotMatch(textOf(answer), /Die knop werkt niet meer|Er ging iets mis/);
          assert.partialDeepStrictEqual(await kept(), untouched(before, payload));
        }),
        { numRuns: 25 },
      );
    });
  }

  it('that held a note and a link leaves both, when an answer comes without any field', async () => {
    await noted('3C', 'Blijft staan', 'https://wijkteam.nl/blijft');
    await chat.press(await chat.ask('3c'), tileOf('voldoende'));
    assert.deepEqual((await kept()).answers['3C'], {
      note: 'Blijft staan',
      link: 'https://wijkteam.nl/blijft',
    });
  });

  it('is told of, where it was all there was to save', async () => {
    const earlier = earlierCard(await chat.ask('3c'));
    for (const answer of [
      await chat.press(earlier, KEEP_NOTE),
      await chat.press(await askWhy('3C'), TEXTS.buttons.save),
    ])
      assert.match(textOf(answer.card), says(TEXTS.notices.nothingSent));
  });

  it('was not emptied: an empty one empties', async () => {
    const card = await askWhy('3C');
    await chat.press(card, TEXTS.buttons.save, { [inputId(card.card, 'note')]: '' });
    assert.deepEqual((await kept()).answers['3C'], { note: '', link: 'https://wijkteam.nl/blijft' });
  });

  it('of an action stays what it is while another one is saved', async () => {
    const [first] = Object.values((await kept()).actions);
    const form = await openAction(1, { to: 'change' });
    await chat.press(form, TEXTS.plan.form.save, { 'actie-datum': '2027-03-01' });
    assert.deepEqual(Object.values((await kept()).actions)[0], { ...first, due: '2027-03-01' });
  });

  it('is not emptied by a form of before either, which held empty texts of its own', async () => {
    const form = await openAction(1, { to: 'change' });
    const { event } = payloadOf(form.card, TEXTS.plan.form.save) as { event: object };
    const before = await kept();
    await chat.execute(form.message, { event: { ...event, what: '', owner: '', role: '', due: '' } });
    assert.deepEqual((await kept()).actions, before.actions);
  });

  it('and nobody chosen is no fault of the button', async () => {
    for (const ontvanger of ['', ' ', null]) {
      const answer = await chat.execute('card', { event: { kind: 'add-manager' }, ontvanger });
      assert.match(textOf(answer.card), says(TEXTS.managers.problems.nobody));
    }
  });
});

/** What of the saved no field speaks of that was sent: it has to stay. */
function untouched(before: Kept, data: Readonly<Record<string, unknown>>): object {
  const { fields, event } = data as {
    fields?: { criterion: string };
    event: { kind: string; action?: number };
  };
  const sent = (...words: string[]) =>
    Object.keys(data).some((id) => words.some((word) => id.startsWith(word)));
  const without = (saved: object, away: readonly (string | false)[]) =>
    Object.fromEntries(Object.entries(saved).filter(([name]) => !away.includes(name)));
  const texts = [sent('note') && 'note', sent('link') && 'link'];
  const parts = [
    sent('actie-wat') && 'what',
    // Who takes care of it is one thing with two fields.
    ...(sent('actie-wie', 'actie-rol') ? ['owner', 'role'] : []),
    sent('actie-datum') && 'due',
    sent('actie-reden') && 'reason',
  ];
  const managed = MANAGING.includes(event.kind) || (event.kind === 'add-manager' && sent('ontvanger'));
  return {
    answers: mapped(before.answers, (id, one) => without(one, fields?.criterion === id ? texts : [])),
    actions: mapped(before.actions, (id, one) => without(one, event.action === Number(id) ? parts : [])),
    ...(managed ? {} : { managers: before.managers }),
  };
}

function mapped<T extends object>(all: Readonly<Record<string, T>>, change: (id: string, one: T) => object) {
  return Object.fromEntries(Object.entries(all).map(([id, one]) => [id, change(id, one)]));
}
