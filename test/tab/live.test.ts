import assert from 'node:assert/strict';
import { createLive } from '../../src/tab/live/live.ts';
import { tellsTheSame } from '../../src/tab/page/notice-on-card.ts';
import { content } from '../fixtures/bot.ts';
import { startTab, type TabClient } from '../fixtures/tab-api.ts';
import { channel, TEAM } from '../fixtures/tab-page.ts';

const { tabProblems } = content.texts;
const [first, second, third] = content.criteria;

const newAction = {
  kind: 'save-action',
  criterion: '1',
  version: 0,
  round: 1,
  resource: null,
  what: 'Oefenen',
  owner: '',
  role: 'x',
  due: '2027-03-01',
};

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

  const answer = (id: string | undefined) =>
    sanne.show({ kind: 'answer', round: 1, criterion: id, version: 0, choice: 'voldoende' });

  async function live(query: Readonly<Record<string, string>> = {}): Promise<Told> {
    const { status, body } = await sanne.get('live', query);
    assert.equal(status, 200);
    return body as Told;
  }

  /** What is told because of this work, while a page waits. */
  async function told(work: () => Promise<unknown>): Promise<Told> {
    const { stamp } = await live();
    const waiting = live({ since: stamp });
    await until(() => tab.bot.waiting() > 0);
    const began = performance.now();
    await work();
    const news = await waiting;
    assert.notEqual(news.stamp, stamp);
    // It does not wait for the look at the database that is made every second.
    assert.ok(performance.now() - began < 900);
    return news;
  }

  it('ends at once without a stamp, and with one that is old', async () => {
    const { stamp } = await live();
    await answer(first?.id);
    assert.notEqual((await live({ since: stamp })).stamp, stamp);
  });

  it('ends with what is pressed in the tab, and what moves in the chat', async () => {
    const chat = channel(tab.bot, 'Mo Yilmaz');
    const card = await chat.ask('verder');
    assert.equal((await live()).asked, second?.id);
    const { asked } = await told(() => chat.press(card, content.texts.buttons.skip));
    assert.equal(asked, third?.id);
    await told(() => answer(second?.id));
  });

  it('ends with a vote and with the reveal', async () => {
    const spot = { round: 1, criterion: '3A' };
    await told(() => sanne.show({ kind: 'vote-first', round: 1, standard: '3' }));
    const vote = { kind: 'vote', ...spot, ballot: 1, choice: 'deels' };
    for (const person of ['Sanne Bakker', 'Mo Yilmaz', 'Els de Groot', 'Fatima Amrani']) {
      const voter = await tab.page(sanne.place, person);
      await told(() => voter.show(vote));
    }
    await told(() => sanne.show({ kind: 'reveal', ...spot, ballot: 1 }));
  });

  it('lets a page ask for its card anew, which changes nothing and shows the same', async () => {
    const criterion = { round: 1, criterion: '3A' };
    const pressed = [
      { kind: 'answer', round: 1, criterion: third?.id, version: 0, choice: 'deels' },
      { kind: 'open', ...criterion },
      { kind: 'vote-again', ...criterion, ballot: 2 },
      { kind: 'vote', ...criterion, ballot: 2, choice: 'voldoende' },
      { kind: 'reveal', ...criterion, ballot: 2 },
      { kind: 'my-vote', ...criterion, ballot: 2 },
      { kind: 'vote-alone', team: `team:${TEAM}` },
      { kind: 'vote-ahead', round: 1 },
      { kind: 'vote-by', round: 1, day: '' },
      { kind: 'next', round: 1, standard: '4' },
      { kind: 'overview' },
      { kind: 'summary', round: 1 },
      { kind: 'close', round: 1 },
      { kind: 'managers' },
      newAction,
      { kind: 'open-action', action: 1 },
      { kind: 'plan' },
      { kind: 'new-action', criterion: '3A' },
      { kind: 'pause' },
      { kind: 'my-teams' },
      { kind: 'open', standard: '1' },
      { kind: 'together', round: 1, standard: '3' },
      { kind: 'confirm-close', round: 1 },
      { kind: 'overview', round: 1 },
    ];
    const seen = new Set<string>();
    for (const event of pressed) {
      const shown = await sanne.show(event);
      if (!shown.again) assert.fail(`${event.kind} shows ${shown.view}, which is not asked for anew`);
      const rows = await tab.bot.rows();
      const again = await sanne.show(shown.again.event);
      assert.ok(
        tellsTheSame(shown, again) || shown.again.keeps,
        `${event.kind}: ${shown.view}, ${again.view}`,
      );
      assert.deepEqual(await tab.bot.rows(), rows, event.kind);
      seen.add(shown.view);
    }
    assert.ok(seen.size > 13, [...seen].join());
  });

  it('is refused to who is not in the team', async () => {
    const stranger = await tab.page(sanne.place, 'Iemand Anders');
    const { status, body } = await stranger.get('live', { since: 'x' });
    assert.deepEqual([status, body], [403, { error: tabProblems.noAccess }]);
  });

  it('tells nothing more to somebody who left the team meanwhile', async () => {
    const chat = channel(tab.bot, 'Mo Yilmaz');
    const mo = await tab.page(sanne.place, 'Mo Yilmaz');
    const { stamp } = await live();
    const waiting = mo.get('live', { since: stamp });
    await until(() => tab.bot.waiting() > 0);
    const { roster } = tab.bot.connector.known;
    const before = roster.slice();
    roster.splice(0, roster.length, ...roster.filter(({ name }) => name !== 'Mo Yilmaz'));
    await chat.sending({
      type: 'conversationUpdate',
      membersRemoved: [{ id: '29:Mo Yilmaz', aadObjectId: 'aad-Mo Yilmaz' }],
    });
    await sanne.show({ ...newAction, what: 'Vaker oefenen' });
    const { status, body } = await waiting;
    roster.splice(0, roster.length, ...before);
    assert.deepEqual([status, body], [403, { error: tabProblems.noAccess }]);
  });

  it('ends at once when the server stops', async () => {
    const { stamp } = await live();
    const waiting = live({ since: stamp });
    await until(() => tab.bot.waiting() > 0);
    const began = performance.now();
    const restarted = tab.bot.restart();
    assert.equal((await waiting).stamp, stamp);
    // Otherwise it would wait until the server cuts its connection, 5 s later.
    assert.ok(performance.now() - began < 4_000, `${performance.now() - began} ms`);
    await restarted;
  });

  it('leaves nothing behind of pages that went away', async () => {
    const { stamp } = await live();
    const asked = tab.bot.asked.filter((name) => name === 'stamps').length;
    for (let round = 0; round < 10; round += 1) {
      const gone = new AbortController();
      const query = new URLSearchParams({ place: sanne.place, since: stamp });
      const rest = { signal: gone.signal };
      const polls = Array.from({ length: 5 }, () => sanne.send(`/tab/api/live?${query}`, rest));
      setTimeout(() => gone.abort(), 40);
      await Promise.allSettled(polls);
    }
    await until(() => tab.bot.waiting() === 0);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const before = tab.bot.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    assert.ok(tab.bot.asked.length === before, 'nobody waits, so nothing is asked');
    assert.ok(asked > 0);
  });
});

describe('Pages that wait', () => {
  const team = { stamp: 'a', asked: null };
  const log = { info() {}, warn() {}, error() {} };
  let asked = 0;
  let broken: Error | null = null;
  let live: ReturnType<typeof createLive>;
  beforeEach(() => {
    asked = 0;
    broken = null;
    const stamps = async (teams: readonly string[]) => {
      asked += 1;
      if (broken) throw broken;
      return teams.map(() => team);
    };
    live = createLive({ store: { stamps }, elapsed: () => performance.now(), log, hold: 300 });
  });
  afterEach(() => live.stop());

  const page = (person: string, gone = new AbortController().signal, since: string | null = 'a') =>
    live.wait({ team: `team ${person}`, person, since, gone });

  it('hear the same stamp after a while', async () => {
    assert.deepEqual(await page('Mo'), team);
    assert.equal(live.waiting(), 0);
  });

  it('are no more than six of one person, who do not count for others', async () => {
    const waits = Array.from({ length: 7 }, () => page('Mo'));
    assert.equal(live.waiting(), 6);
    assert.deepEqual(await waits[6], team);
    const other = page('Sanne');
    assert.equal(live.waiting(), 7);
    await Promise.all([...waits, other]);
  });

  it('are no more than 2,000 of all', async () => {
    const waits = Array.from({ length: 2_001 }, (_, n) => page(`${n}`));
    assert.equal(live.waiting(), 2_000);
    await Promise.all(waits);
    assert.ok(asked < 10, `${asked} questions: one is about all teams`);
  });

  it('leave nothing behind when a thousand of them go away', async () => {
    const gone = new AbortController();
    const waits = Array.from({ length: 1_000 }, (_, n) => page(`${n}`, gone.signal));
    assert.equal(live.waiting(), 1_000);
    gone.abort();
    assert.equal(live.waiting(), 0);
    await Promise.all(waits);
  });

  it('hear at once that the store can’t be read, and later ones hear of changes again', async () => {
    broken = new Error('no store');
    await assert.rejects(page('Mo'), broken);
    assert.equal(live.waiting(), 0);
    broken = null;
    assert.deepEqual(await page('Mo', undefined, null), team);
  });

  it('all go on when the process ends, and none waits from then on', async () => {
    const waits = [page('Mo'), page('Sanne')];
    live.stop();
    assert.deepEqual(await Promise.all(waits), [team, team]);
    assert.deepEqual(await page('Els'), team);
    assert.equal(live.waiting(), 0);
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(holds());
}
