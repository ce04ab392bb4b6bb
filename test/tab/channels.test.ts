import assert from 'node:assert/strict';
import { content } from '../fixtures/bot.ts';
import { inputId } from '../fixtures/card.ts';
import { fillChannels, GENERAL, idOf, PRIVATE, SHARED, STANDARD } from '../fixtures/channels.ts';
import { CHANNEL, Chat, type Place } from '../fixtures/chat.ts';
import { startTab } from '../fixtures/tab-api.ts';
import { labelOf, TEXTS, wordOf } from '../fixtures/wording.ts';

const ELS = 'Els de Groot';
const tabOf = (place: Place) => `channel:${CHANNEL.team}/${idOf(place)}`;

describe('The tab in a channel', () => {
  let tab: Awaited<ReturnType<typeof startTab>>;
  const NOTES = new Map([
    [GENERAL, 'kanarie-team'],
    [PRIVATE, 'kanarie-besloten'],
    [SHARED, 'kanarie-gedeeld'],
  ]);
  beforeEach(async () => {
    tab = await startTab();
    fillChannels(tab.bot.connector);
    for (const [place, note] of NOTES) {
      const chat = new Chat(tab.bot, place, ELS);
      const why = await chat.press(
        await chat.press(await chat.ask(wordOf('together')), labelOf('onvoldoende')),
        TEXTS.buttons.why,
      );
      await chat.press(why, TEXTS.buttons.save, { [inputId(why.card, 'note')]: note });
    }
  });
  afterEach(() => tab.stop());

  /** All that the tab shows of a place. */
  async function seenIn(place: string, person = ELS): Promise<string> {
    const page = await tab.page(place, person);
    const events = [
      { kind: 'open', round: 1, criterion: '1' },
      ...['overview', 'summary', 'actions', 'trend', 'managers', 'my-data'].map((kind) => ({ kind })),
    ];
    const shown = [
      await page.get('me'),
      await page.get('rounds'),
      await page.get('overview'),
      await page.get('criterion', { criterion: '1' }),
    ];
    for (const event of events) shown.push(await page.turn({ event }));
    return shown.map(({ status, text }) => `${status} ${text}`).join('\n');
  }

  for (const [place, note] of NOTES) {
    it(`shows ${note}, and nothing of the others`, async () => {
      const seen = await seenIn(tabOf(place));
      assert.ok(seen.includes(note));
      for (const other of NOTES.values()) assert.ok(other === note || !seen.includes(other), other);
    });
  }

  it('shows the team’s scan in a standard channel, also one that nobody ever spoke in', async () => {
    assert.ok((await seenIn(tabOf(STANDARD))).includes('kanarie-team'));
  });

  const refused = `403 ${JSON.stringify({ error: content.texts.tabProblems.noAccess })}`;
  const isRefused = async (place: string, person: string) =>
    assert.deepEqual([...new Set((await seenIn(place, person)).split('\n'))], [refused]);

  it('shows a channel by itself to who is in it, and the team to who is in the team', async () => {
    assert.ok((await seenIn(tabOf(SHARED), 'Piet Keten')).includes('kanarie-gedeeld'));
    await isRefused(tabOf(PRIVATE), 'Piet Keten');
    await isRefused(tabOf(GENERAL), 'Piet Keten');
    await isRefused(tabOf(PRIVATE), 'Sanne Bakker');
    await isRefused(tabOf(SHARED), 'Fatima Amrani');
    await isRefused(`channel:/${idOf(SHARED)}`, 'Fatima Amrani');
    // Whatever team somebody claims for a channel.
    await isRefused(`channel:${idOf(SHARED)}/${idOf(PRIVATE)}`, 'Piet Keten');
    await isRefused(`channel:${CHANNEL.team}`, 'Piet Keten');
  });

  it('shows it too where the host does not tell the team, or tells another that shares the channel', async () => {
    assert.ok((await seenIn(`channel:/${idOf(SHARED)}`, 'Piet Keten')).includes('kanarie-gedeeld'));
    assert.ok(
      (await seenIn(`channel:19:other@thread.tacv2/${idOf(SHARED)}`, 'Piet Keten')).includes(
        'kanarie-gedeeld',
      ),
    );
  });

  it('shows it to nobody while Teams does not tell who is in it', async () => {
    tab.bot.connector.known.failing.push({ on: /members/, status: 403 });
    await isRefused(tabOf(SHARED), ELS);
  });

  it('keeps nothing of what somebody claims', async () => {
    const before = (await tab.bot.rows()).channels;
    await seenIn('channel:19:nowhere@thread.tacv2/19:nothing@thread.tacv2');
    assert.deepEqual((await tab.bot.rows()).channels, before);
  });
});
