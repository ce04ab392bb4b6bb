import assert from 'node:assert/strict';
import { ACTION_FIELDS as FIELDS } from '../../cards/payload.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { inputId, textOf } from '../fixtures/card.ts';
import {
  fillChannels,
  GENERAL,
  idOf,
  OF_TEAM,
  ofChannel,
  PRIVATE,
  SHARED,
  STANDARD,
} from '../fixtures/channels.ts';
import { Chat, PERSONAL, type Place, type Pressed } from '../fixtures/chat.ts';
import { listed } from '../fixtures/connector.ts';
import { answeredOf, labelOf, says, TEXTS, wordOf } from '../fixtures/wording.ts';

/** Els is in every channel. */
const ELS = 'Els de Groot';
const ANEW = content.texts.channelAnew;

/** What is asked in every place, and what is shown for it. */
const COMMANDS = [
  'start',
  'ga naar 1',
  'overzicht',
  'samenvatting',
  'ontvangers',
  'acties',
  wordOf('plan'),
  'trend',
  'download',
  'verwijder',
  wordOf('my-data'),
  'hallo',
  'waar is training over huwelijksdwang?',
];

/** A team with its channels, where each scan has texts of its own that no other may show. */
async function fill(bot: TestBot): Promise<Map<Place, string>> {
  const canaries = new Map([
    [STANDARD, 'kanarie-team'],
    [PRIVATE, 'kanarie-besloten'],
    [SHARED, 'kanarie-gedeeld'],
  ]);
  for (const [place, canary] of canaries) {
    const chat = new Chat(bot, place, ELS);
    await answerWith(chat, {
      note: `${canary}-toelichting`,
      link: `https://noord.example/${canary}-link`,
    });
    const choice = await chat.press(await chat.ask(wordOf('plan')), says(TEXTS.plan.choose.open));
    const form = await chat.press(choice, TEXTS.plan.form.own);
    await chat.press(form, TEXTS.plan.form.save, {
      [FIELDS.what]: `${canary}-actie`,
      [FIELDS.owner]: `aad-${ELS}`,
      [FIELDS.role]: '',
      [FIELDS.due]: '2026-12-31',
    });
  }
  return canaries;
}

/** Answers the first criterion, and writes why. */
async function answerWith(
  chat: Chat,
  { note, link }: Readonly<{ note: string; link: string }>,
): Promise<void> {
  const why = await chat.press(
    await chat.press(await chat.ask(wordOf('together')), labelOf('onvoldoende')),
    TEXTS.buttons.why,
  );
  const typed = { [inputId(why.card, 'note')]: note, [inputId(why.card, 'link')]: link };
  await chat.press(why, TEXTS.buttons.save, typed);
}

/** Asks everything in a place. @returns what only who pressed gets to see */
async function askAll(chat: Chat): Promise<string> {
  for (const command of COMMANDS) await chat.say(command);
  const opened = await chat.press(await chat.ask('ga naar 1'), says(TEXTS.teams.open, { team: 1 }));
  const why = await chat.press(opened, TEXTS.buttons.why);
  const mine = await chat.press(await chat.ask(wordOf('my-data')), TEXTS.rights.buttons.data);
  await chat.press(await chat.ask(wordOf('managers')), TEXTS.managers.add, { ontvanger: `aad-${ELS}` });
  await chat.press(await chat.ask(wordOf('close')), TEXTS.buttons.confirmClose);
  return JSON.stringify([opened.card, why.card, mine.card]);
}

/** Holds text against the texts of all places: its own stand in it, and those of no other. */
function holdsOnly(canary: string, text: string, canaries: ReadonlyMap<Place, string>): void {
  for (const part of ['toelichting', 'link', 'actie']) assert.ok(text.includes(`${canary}-${part}`), part);
  for (const other of canaries.values()) assert.ok(other === canary || !text.includes(other), other);
}

describe('The channels of one team', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start(async () => new Set(['aad-Sanne Bakker']));
    fillChannels(bot.connector);
  });
  afterEach(() => bot.stop());

  const chatIn = (place: Place, person = ELS) => new Chat(bot, place, person);
  /** All that was sent to the conversation of a place, and what it shows of others' texts. */
  const sentTo = (place: Place) =>
    JSON.stringify(bot.connector.sent.filter(({ conversation }) => conversation.startsWith(idOf(place))));

  it('show nothing of one another: no answer, card, summary, file or message', async () => {
    const canaries = await fill(bot);
    const replies = new Map<Place, string>();
    for (const place of canaries.keys()) replies.set(place, await askAll(chatIn(place)));
    await bot.settled();
    bot.clock = Date.parse('2027-01-01T08:00:30Z');
    await bot.deliver();
    for (const [place, canary] of canaries) {
      const scan = place === STANDARD ? OF_TEAM : ofChannel(place);
      const file = JSON.stringify(await bot.store.report(scan));
      holdsOnly(canary, `${sentTo(place)} ${replies.get(place)}`, canaries);
      holdsOnly(canary, file, canaries);
    }
  });

  it('have the team’s scan where everybody is in them, whichever of them speaks', async () => {
    await chatIn(GENERAL).press(await chatIn(GENERAL).ask(wordOf('together')), labelOf('deels'));
    assert.match(textOf((await chatIn(STANDARD).ask(wordOf('overview'))).card), answeredOf(1));
    assert.match(textOf((await chatIn(SHARED).ask(wordOf('overview'))).card), /nog geen|Start/i);
  });

  it('are named on the summary of their own', async () => {
    await chatIn(PRIVATE).press(await chatIn(PRIVATE).ask(wordOf('together')), labelOf('deels'));
    assert.match(textOf((await chatIn(PRIVATE).ask(wordOf('overview'))).card), /Overzicht · Teamleiding/);
  });

  it('are asked of Teams once, and kept', async () => {
    const lists = () =>
      bot.connector.known.asked.filter(
        (one) => one.startsWith('GET /v3/teams/') && /conversations$/.test(one),
      );
    await chatIn(SHARED).say(wordOf('together'));
    await chatIn(STANDARD).say(wordOf('together'));
    await bot.restart();
    await chatIn(SHARED).say(wordOf('overview'));
    await chatIn(STANDARD).say(wordOf('overview'));
    assert.equal(lists().length, 1);
  });

  it('are not asked for where the activity tells the kind', async () => {
    await chatIn({ ...SHARED, channel: { kind: 'shared' } }).say(wordOf('together'));
    assert.deepEqual(
      bot.connector.known.asked.filter((one) => one.startsWith('GET /v3/teams/')),
      [],
    );
    assert.ok(await bot.store.reach(ofChannel(SHARED)));
  });

  it('are by themselves as long as Teams does not tell, but for General', async () => {
    bot.connector.known.failing.push({ on: /^GET \/v3\/teams\//, status: 403 });
    for (const place of [GENERAL, STANDARD]) {
      await chatIn(place).press(await chatIn(place).ask(wordOf('together')), labelOf('deels'));
    }
    assert.ok((await bot.store.report(OF_TEAM))?.rounds.length);
    assert.ok((await bot.store.report(ofChannel(STANDARD)))?.rounds.length);
    bot.connector.known.failing.length = 0;
    bot.clock += 120_000;
    await bot.restart();
    await chatIn(STANDARD).say(wordOf('overview'));
    assert.equal((await bot.store.channel(OF_TEAM, idOf(STANDARD)))?.kind, 'standard');
  });

  it('have their own people: asked for the channel, never for the team', async () => {
    const chat = chatIn(SHARED);
    await chat.ask(wordOf('together'));
    bot.connector.known.asked.length = 0;
    const list =
      textOf((await chat.ask(wordOf('managers'))).card) +
      JSON.stringify((await chat.ask(wordOf('managers'))).card);
    assert.ok(list.includes('Piet Keten') && !list.includes('Fatima Amrani'));
    const rosters = bot.connector.known.asked.filter((one) => one.includes('members'));
    assert.ok(rosters.length > 0 && rosters.every((one) => one.includes(idOf(SHARED))), rosters.join());
  });
});

describe('A channel that had its team’s scan before', () => {
  let bot: TestBot;
  const chatIn = (place: Place, person = ELS) => new Chat(bot, place, person);
  /** As it was when all channels had the team's scan. */
  const BEFORE: Place = { ...SHARED, channel: { kind: 'standard' } };

  beforeEach(async () => {
    bot = await TestBot.start();
    fillChannels(bot.connector);
    await chatIn(GENERAL).say(wordOf('together'));
    await answerWith(chatIn(BEFORE), { note: 'kanarie-team', link: '' });
  });
  afterEach(() => bot.stop());

  const told = (kind: string): Place => ({ ...SHARED, channel: { kind } });

  it('says on its first card that it starts anew, and leaves the answers with the team', async () => {
    const first = textOf((await chatIn(told('shared')).ask(wordOf('together'))).card);
    assert.ok(first.startsWith(ANEW), first);
    assert.ok(!textOf((await chatIn(told('shared')).ask(wordOf('overview'))).card).includes(ANEW));
    assert.match(textOf((await chatIn(GENERAL).ask(wordOf('overview'))).card), answeredOf(1));
  });

  it('says nothing of the kind where there was nothing before', async () => {
    assert.ok(!textOf((await chatIn(PRIVATE).ask(wordOf('together'))).card).includes(ANEW));
  });

  it('gets nothing of the team’s any more: no message, and no card that follows', async () => {
    const manager = new Chat(bot, { ...PERSONAL, id: 'a:els' }, ELS);
    await manager.install();
    await chatIn(told('shared')).say(wordOf('hello'));
    await bot.settled();
    const before = bot.connector.sent.length;
    const general = chatIn(GENERAL);
    await general.press(await general.ask('ga naar 2'), labelOf('onvoldoende'));
    const choice = await general.press(await general.ask(wordOf('plan')), says(TEXTS.plan.choose.open));
    const form = await general.press(choice, TEXTS.plan.form.own);
    await general.press(form, TEXTS.plan.form.save, {
      [FIELDS.what]: 'kanarie-actie',
      [FIELDS.owner]: `aad-Piet`,
      [FIELDS.role]: 'de leiding',
      [FIELDS.due]: '2026-12-31',
    });
    await bot.settled();
    bot.clock = Date.parse('2027-01-08T08:00:30Z');
    await bot.deliver();
    const sent = bot.connector.sent.slice(before).filter((one) => one.conversation.startsWith(idOf(SHARED)));
    assert.deepEqual(sent, []);
  });

  it('sends the team’s messages to General when the team only ever spoke in such a channel', async () => {
    await bot.stop();
    bot = await TestBot.start();
    await chatIn(BEFORE).say(wordOf('together'));
    await chatIn(told('shared')).say(wordOf('hello'));
    assert.equal((await bot.store.reach(OF_TEAM))?.conversation, GENERAL.team);
  });

  it('answers a card of before with its own scan, and changes nothing of the team’s', async () => {
    const old: Pressed = await chatIn(BEFORE).ask('ga naar 2');
    const pressed = await chatIn(told('shared')).press(old, labelOf('deels'));
    assert.ok(!JSON.stringify(pressed.card).includes('kanarie-team'));
    assert.match(textOf((await chatIn(GENERAL).ask(wordOf('overview'))).card), answeredOf(1));
  });
});

describe('Who may do what in a channel by itself', () => {
  let bot: TestBot;
  const chatIn = (place: Place, person = ELS) => new Chat(bot, place, person);
  beforeEach(async () => {
    bot = await TestBot.start(async () => new Set(['aad-Sanne Bakker']));
    fillChannels(bot.connector);
    await chatIn(SHARED).press(await chatIn(SHARED).ask(wordOf('together')), labelOf('deels'));
  });
  afterEach(() => bot.stop());

  const DELETE = TEXTS.rights.buttons.team;
  /** Asks to delete it, as somebody who may not. */
  const remove = async (person: string): Promise<string> => {
    const chat = chatIn(SHARED, person);
    const refused = await chat.press(await chat.ask(wordOf('delete')), DELETE);
    assert.ok(textOf(refused.card).includes(content.texts.rights.notOwner.title));
    return textOf(refused.card);
  };

  it('lets who began its first round delete it, and nothing else goes', async () => {
    await chatIn(GENERAL, 'Sanne Bakker').press(
      await chatIn(GENERAL, 'Sanne Bakker').ask(wordOf('together')),
      labelOf('deels'),
    );
    assert.match(
      await remove('Sanne Bakker'),
      says(TEXTS.rights.notOwner.ownChannel),
      'the owner of the team',
    );
    const els = chatIn(SHARED, ELS);
    const { card: confirm } = await els.pressForNew(await els.ask(wordOf('delete')), DELETE);
    assert.match(
      textOf((await els.press(confirm, TEXTS.rights.buttons.confirm)).card),
      says(TEXTS.rights.teamGone.title, { team: 'Keten' }),
    );
    assert.deepEqual(await bot.tablesWith(ofChannel(SHARED)), ['audit']);
    assert.ok(await bot.store.report(OF_TEAM));
  });

  it('deletes nothing for who left it, or while Teams does not tell who is in it', async () => {
    const { known } = bot.connector;
    known.rosters.set(idOf(SHARED), [listed('Piet Keten')]);
    assert.match(await remove(ELS), says(TEXTS.rights.notOwner.ownChannel));
    fillChannels(bot.connector);
    known.failing.push({ on: /members/, status: 403 });
    assert.match(await remove(ELS), says(TEXTS.rights.notOwner.ownChannel));
    known.failing.push({ on: /members/, status: 500 });
    assert.match(await remove(ELS), says(TEXTS.rights.notOwner.ownChannel));
  });

  it('takes answers while Teams does not tell who is in it', async () => {
    bot.connector.known.failing.push({ on: /members/, status: 403 });
    const piet = chatIn(SHARED, 'Piet Keten');
    await piet.press(await piet.ask('ga naar 2'), labelOf('deels'));
    assert.match(textOf((await piet.ask(wordOf('overview'))).card), answeredOf(2));
  });
});
