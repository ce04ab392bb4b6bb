import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { OpenId } from '../fixtures/openid.ts';
import { onGround } from './ground.ts';
import { type OpenTab, openTab, type TabOf, turn } from './open-tab.ts';
import { quantile } from './quantile.ts';
import type { Say } from './say.ts';
import { type TabServer, withTabServer } from './tab-process.ts';

const TABS = 100;
/** The most that open tabs may add: a share of one core, and memory (MB). */
const BARS = { core: 0.01, memory: 20 };
/** How many teams the store holds; the tabs are open in some of them. */
const TEAMS = 1_000;
/** Only teams whose number is divisible by this have an open round. */
const OPEN = 10;
/** How long (s) is measured: longer than a page waits for news, and then with a press every second. */
const IDLE = 21;
const BUSY = 20;

/**
 * What 100 open tabs add to the server, in 100 teams and with 8 tabs in a team: while nothing happens, and with one press
 * a second, beside the same presses without any tab.
 * @returns whether no bar was missed
 */
export async function benchLive(say: Say): Promise<boolean> {
  const openId = await OpenId.start();
  let good = true;
  try {
    await onGround(async ({ folder, database }) => {
      const stores = {
        SQLite: async () => ({}),
        PostgreSQL: async () => ({ DATABASE_URL: await database() }),
      };
      for (const [store, fresh] of Object.entries(stores)) {
        const told = (line: string, isGood: boolean) => {
          good &&= isGood;
          say(`${TABS} open tabs, ${store}, ${line}${isGood ? '' : ': MISSED'}`);
        };
        await withTabServer({ folder, openId, settings: await fresh(), teams: TEAMS }, async (server) => {
          await measure(server, openId, told);
        });
      }
    });
  } finally {
    await openId.stop();
  }
  return good;
}

async function measure(
  server: TabServer,
  openId: OpenId,
  told: (line: string, isGood: boolean) => void,
): Promise<void> {
  const tokens = await Promise.all(Array.from({ length: TABS }, (_, n) => openId.token(`Lid ${n}`)));
  const tabOf = (n: number, perTeam: number): TabOf => ({
    url: server.url,
    place: `chat:${Math.floor(n / perTeam) * OPEN}`,
    token: tokens[n] ?? '',
  });
  version = 1;
  // What runs for the first time is slower, and takes memory that stays.
  const first = await openAll((n) => tabOf(n, 1));
  await press(tabOf(0, 1), 3, first);
  for (const tab of first) tab.close();
  await pause(1_000);
  const before = await server.memory();
  const calm = await share(server, () => pause(BUSY * 500));
  const pressed = await share(server, () => press(tabOf(0, 1), BUSY, []));
  for (const perTeam of [1, 8]) {
    const tabs = await openAll((n) => tabOf(n, perTeam));
    const idle = (await share(server, () => pause(IDLE * 1_000))) - calm;
    const times: number[] = [];
    const busy =
      (await share(server, async () => times.push(...(await press(tabOf(0, 1), BUSY, tabs))))) - pressed;
    const memory = ((await server.memory()) - before) / 1_048_576;
    for (const tab of tabs) tab.close();
    await pause(1_000);
    const bars = `(bar: ${percent(BARS.core)})`;
    const late = `they hear of it in ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms`;
    told(`${perTeam} a team, idle: ${percent(idle)} of a core ${bars}`, idle < BARS.core);
    told(
      `${perTeam} a team, a press a second: ${percent(busy)} of a core ${bars}; ${late}`,
      busy < BARS.core,
    );
    told(`${perTeam} a team: ${memory.toFixed(1)} MB (bar: ${BARS.memory})`, memory < BARS.memory);
  }
}

/** Opens the tabs one after the other, spread over the time that a page waits. */
async function openAll(tabOf: (n: number) => TabOf): Promise<OpenTab[]> {
  const tabs: OpenTab[] = [];
  for (let n = 0; n < TABS; n += 1) {
    tabs.push(openTab(tabOf(n)));
    await pause(50);
  }
  return tabs;
}

/**
 * Presses a button every second, so often.
 * @returns how long (ms) it took until each tab of that team heard of it
 */
async function press(by: TabOf, times: number, tabs: readonly OpenTab[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const next = pause(1_000);
    const began = performance.now();
    await turn(agent, by, answer());
    await next;
    took.push(...tabs.map((tab) => tab.heard() - began).filter((time) => time > 0));
  }
  agent.destroy();
  return took;
}

/** Changes an answer, which has version 1 on a new server. Each is drawn from the version before. */
function answer() {
  version += 1;
  const choice = version % 2 === 0 ? 'voldoende' : 'deels';
  return { kind: 'answer', round: 2, criterion: '1', version: version - 1, choice };
}

let version = 1;

/** The share of a core that the server used during this work. */
async function share(server: TabServer, work: () => Promise<unknown>): Promise<number> {
  const [began, before] = [performance.now(), await server.processor()];
  await work();
  return ((await server.processor()) - before) / (performance.now() - began);
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
