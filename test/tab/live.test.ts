import assert from 'node:assert/strict';
import { content } from '../fixtures/bot.ts';
import { startTab, type TabClient } from '../fixtures/tab-api.ts';
import { channel, TEAM } from '../fixtures/tab-page.ts';

const { tabProblems } = content.texts;
const [first, second] = content.criteria;

type Told = Readonly<{ stamp: string; asked: string | null }>;

describe('Waiting for news of a team', () => {
  let tab: Awaited<ReturnType<typeof startTab>>;
  let sanne: TabClient;
  before(async () => {
    tab = await startTab();
    await channel(tab.bot).install();
    sanne = await tab.page(`channel:${TEAM}`);
    await sanne.show({ kind: 'together' });
  });
  after(() => tab.stop());

  const answer = (id: string | undefined, version = 0, choice = 'voldoende') =>
    sanne.show({ kind: 'answer', round: 1, criterion: id, version, choice });

  async function now(of = sanne): Promise<Told> {
    return await told(of.get('live'));
  }
  async function told(answering: ReturnType<TabClient['get']>): Promise<Told> {
    const { status, body } = await answering;
    assert.equal(status, 200);
    return body as Told;
  }
  /** What is told after this stamp, and how long (ms) that took. */
  async function after_({ stamp }: Told, works: () => Promise<unknown>): Promise<Told> {
    const waiting = told(sanne.get('live', { since: stamp }));
    await works();
    const news = await waiting;
    assert.notEqual(news.stamp, stamp);
    return news;
  }

  it('is answered at once without a stamp, and with one that is old', async () => {
    const before = await now();
    await answer(first?.id);
    assert.notEqual((await told(sanne.get('live', { since: before.stamp }))).stamp, before.stamp);
  });

  it('ends with what a colleague presses in the chat, and tells which criterion is asked there', async () => {
    await channel(tab.bot, 'Mo Yilmaz').ask('verder');
    const before = await now();
    assert.equal(before.asked, second?.id);
    await after_(before, () => answer(second?.id));
  });

  it('refuses who is not in the team', async () => {
    const stranger = await tab.page(`channel:${TEAM}`, 'Iemand Anders');
    const { status, body } = await stranger.get('live');
    assert.deepEqual([status, body], [403, { error: tabProblems.noAccess }]);
  });
});
