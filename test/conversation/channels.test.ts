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
  'nieuwe actie',
  'trend',
  'download',
  'verwijder',
  'mijn gegevens',
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
    const choice = await chat.press(await chat.ask('nieuwe actie'), 'Actie maken voor 1');
    const form = await chat.press(choice, 'Zelf iets bedenken');
    await chat.press(form, 'Bewaar', {
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
  const why = await chat.press(await chat.press(await chat.ask('samen kiezen'), 'Onvoldoende'), 'Waarom?');
  const typed = { [inputId(why.card, 'note')]: note, [inputId(why.card, 'link')]: link };
  await chat.press(why, 'Bewaar', typed);
}

/** Asks everything in a place. @returns what only who pressed gets to see */
async function askAll(chat: Chat): Promise<string> {
  for (const command of COMMANDS) await chat.say(command);
  const opened = await chat.press(await chat.ask('ga naar 1'), '1 openen');
  const why = await chat.press(opened, 'Waarom?');
  const mine = await chat.press(await chat.ask('mijn gegevens'), 'Bekijk mijn gegevens');
  await chat.press(await chat.ask('ontvangers'), 'Voeg toe', { ontvanger: `aad-${ELS}` });
  await chat.press(await chat.ask('afsluiten'), 'Ja, sluit af');
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
    await chatIn(GENERAL).press(await chatIn(GENERAL).ask('samen kiezen'), 'Deels');
    assert.match(textOf((await chatIn(STANDARD).ask('overzicht')).card), /1 van 35/);
    assert.match(textOf((await chatIn(SHARED).ask('overzicht')).card), /nog geen|Start/i);
  });

  it('are named on the summary of their own', async () => {
    await chatIn(PRIVATE).press(await chatIn(PRIVATE).ask('samen kiezen'), 'Deels');
    assert.match(textOf((await chatIn(PRIVATE).ask('overzicht')).card), /Overzicht · Teamleiding/);
  });

  it('are asked of Teams once, and kept', async () => {
    const lists = () =>
      bot.connector.known.asked.filter(
        (one) => one.startsWith('GET /v3/teams/') && /conversations$/.test(one),
      );
    await chatIn(SHARED).say('samen kiezen');
    await chatIn(STANDARD).say('samen kiezen');
    await bot.restart();
    await chatIn(SHARED).say('overzicht');
    await chatIn(STANDARD).say('overzicht');
    assert.equal(lists().length, 1);
  });

  it('are not asked for where the activity tells the kind', async () => {
    await chatIn({ ...SHARED, channel: { kind: 'shared' } }).say('samen kiezen');
    assert.deepEqual(
      bot.connector.known.asked.filter((one) => one.startsWith('GET /v3/teams/')),
      [],
    );
    assert.ok(await bot.store.reach(ofChannel(SHARED)));
  });

  it('are by themselves as long as Teams does not tell, but for General', async () => {
    bot.connector.known.failing.push({ on: /^GET \/v3\/teams\//, status: 403 });
    for (const place of [GENERAL, STANDARD]) {
      await chatIn(place).press(await chatIn(place).ask('samen kiezen'), 'Deels');
    }
    assert.ok((await bot.store.report(OF_TEAM))?.rounds.length);
    assert.ok((await bot.store.report(ofChannel(STANDARD)))?.rounds.length);
    bot.connector.known.failing.length = 0;
    bot.clock += 120_000;
    await bot.restart();
    await chatIn(STANDARD).say('overzicht');
    assert.equal((await bot.store.channel(OF_TEAM, idOf(STANDARD)))?.kind, 'standard');
  });

  it('have their own people: asked for the channel, never for the team', async () => {
    const chat = chatIn(SHARED);
    await chat.ask('samen kiezen');
    bot.connector.known.asked.length = 0;
    const list =
      textOf((await chat.ask('ontvangers')).card) + JSON.stringify((await chat.ask('ontvangers')).card);
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
    await chatIn(GENERAL).say('samen kiezen');
    await answerWith(chatIn(BEFORE), { note: 'kanarie-team', link: '' });
  });
  afterEach(() => bot.stop());

  const told = (kind: string): Place => ({ ...SHARED, channel: { kind } });

  it('says on its first card that it starts anew, and leaves the answers with the team', async () => {
    const first = textOf((await chatIn(told('shared')).ask('samen kiezen')).card);
    assert.ok(first.startsWith(ANEW), first);
    assert.ok(!textOf((await chatIn(told('shared')).ask('overzicht')).card).includes(ANEW));
    assert.match(textOf((await chatIn(GENERAL).ask('overzicht')).card), /1 van 35/);
  });

  it('says nothing of the kind where there was nothing before', async () => {
    assert.ok(!textOf((await chatIn(PRIVATE).ask('samen kiezen')).card).includes(ANEW));
  });

  it('gets nothing of the team’s any more: no message, and no card that follows', async () => {
    const manager = new Chat(bot, { ...PERSONAL, id: 'a:els' }, ELS);
    await manager.install();
    await chatIn(told('shared')).say('hallo');
    await bot.settled();
    const before = bot.connector.sent.length;
    const general = chatIn(GENERAL);
    await general.press(await general.ask('ga naar 2'), 'Onvoldoende');
    const choice = await general.press(await general.ask('nieuwe actie'), 'Actie maken voor 2');
    const form = await general.press(choice, 'Zelf iets bedenken');
    await general.press(form, 'Bewaar', {
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
    await chatIn(BEFORE).say('samen kiezen');
    await chatIn(told('shared')).say('hallo');
    assert.equal((await bot.store.reach(OF_TEAM))?.conversation, GENERAL.team);
  });

  it('answers a card of before with its own scan, and changes nothing of the team’s', async () => {
    const old: Pressed = await chatIn(BEFORE).ask('ga naar 2');
    const pressed = await chatIn(told('shared')).press(old, 'Deels');
    assert.ok(!JSON.stringify(pressed.card).includes('kanarie-team'));
    assert.match(textOf((await chatIn(GENERAL).ask('overzicht')).card), /1 van 35/);
  });
});

describe('Who may do what in a channel by itself', () => {
  let bot: TestBot;
  const chatIn = (place: Place, person = ELS) => new Chat(bot, place, person);
  beforeEach(async () => {
    bot = await TestBot.start(async () => new Set(['aad-Sanne Bakker']));
    fillChannels(bot.connector);
    await chatIn(SHARED).press(await chatIn(SHARED).ask('samen kiezen'), 'Deels');
  });
  afterEach(() => bot.stop());

  const DELETE = 'Verwijder alles van dit team';
  /** Asks to delete it, as somebody who may not. */
  const remove = async (person: string): Promise<string> => {
    const chat = chatIn(SHARED, person);
    const refused = await chat.press(await chat.ask('verwijder'), DELETE);
    assert.ok(textOf(refused.card).includes(content.texts.rights.notOwner.title));
    return textOf(refused.card);
  };

  it('lets who began its first round delete it, and nothing else goes', async () => {
    await chatIn(GENERAL, 'Sanne Bakker').press(
      await chatIn(GENERAL, 'Sanne Bakker').ask('samen kiezen'),
      'Deels',
    );
    assert.match(
      await remove('Sanne Bakker'),
      /in dit kanaal de eerste ronde begon/,
      'the owner of the team',
    );
    const els = chatIn(SHARED, ELS);
    const { card: confirm } = await els.pressForNew(await els.ask('verwijder'), DELETE);
    assert.match(
      textOf((await els.press(confirm, 'Ja, verwijder alles')).card),
      /Alles van Keten is verwijderd/,
    );
    assert.deepEqual(await bot.tablesWith(ofChannel(SHARED)), ['audit']);
    assert.ok(await bot.store.report(OF_TEAM));
  });

  it('deletes nothing for who left it, or while Teams does not tell who is in it', async () => {
    const { known } = bot.connector;
    known.rosters.set(idOf(SHARED), [listed('Piet Keten')]);
    assert.match(await remove(ELS), /in dit kanaal de eerste ronde begon/);
    fillChannels(bot.connector);
    known.failing.push({ on: /members/, status: 403 });
    assert.match(await remove(ELS), /in dit kanaal de eerste ronde begon/);
    known.failing.push({ on: /members/, status: 500 });
    assert.match(await remove(ELS), /in dit kanaal de eerste ronde begon/);
  });

  it('takes answers while Teams does not tell who is in it', async () => {
    bot.connector.known.failing.push({ on: /members/, status: 403 });
    const piet = chatIn(SHARED, 'Piet Keten');
    await piet.press(await piet.ask('ga naar 2'), 'Deels');
    assert.match(textOf((await piet.ask('overzicht')).card), /2 van 35/);
  });
});
