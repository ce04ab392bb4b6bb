import { createActivities } from '../../bench/activities.ts';
import { type Answering, countSaved, measureAnswers, warmUp } from '../../bench/answers.ts';
import { isMissed, type Pair, type Ratio, ratioOfMedians } from '../../bench/ratio.ts';
import { startBotProcess } from '../../fixtures/bot-process.ts';
import type { Site } from './ground.ts';

const PEOPLE = 64;
/** So few that also a machine with much else to do saves all of them in time. */
const CONNECTIONS = 8;
const WARMING = 600;
/** How many answers are measured at a time, and how often each way has its turn. */
const SLICE = 400;
const PAIRS = 8;

/** Which part of the answers may fail, for lack of time on a machine with much to do. */
const FEW = 0.01;

/** Two ways to the same server, each to an empty database of its own. `bar`: how much of the direct one it needs. */
export type Ways = Readonly<{ name: string; way: string; direct: string; bar?: number }>;

/**
 * How many answers a bot takes by a way, beside one with a connection of its own. They take turns, so that a machine that
 * is slower for a while is so for both.
 */
export async function besideDirect(site: Site, { name, way, direct, bar }: Ways): Promise<void> {
  const [here, there] = [await start(site, way), await start(site, direct)];
  try {
    const pairs: Pair[] = [];
    for (let n = 0; n < PAIRS; n += 1) {
      const first = n % 2 === 0 ? await perSecond(here.to) : null;
      const beside = await perSecond(there.to);
      pairs.push({ here: first ?? (await perSecond(here.to)), there: beside });
    }
    const missing = [await missingOf(here.to, way), await missingOf(there.to, direct)];
    const told = missing.map((part) => part.toFixed(3)).join(' and ');
    const what = `${name}, and directly: at most ${FEW} of the measured answers were not saved`;
    site.bar(
      what,
      told,
      missing.every((part) => part <= FEW),
    );
    tell(site, { name, bar }, ratioOfMedians(pairs));
  } finally {
    await Promise.all([here.bot.kill(), there.bot.kill()]);
  }
}

async function start({ content, world: { tokens, connector } }: Site, url: string) {
  const bot = await startBotProcess(tokens, { DATABASE_URL: url }, { connector });
  const to: Answering = { url: bot.messages, activities: createActivities(content, PEOPLE), tokens };
  await warmUp(to, WARMING);
  return { bot, to };
}

async function perSecond(to: Answering): Promise<number> {
  return (await measureAnswers(to, { connections: CONNECTIONS, requests: SLICE })).perSecond;
}

async function missingOf({ activities }: Answering, url: string): Promise<number> {
  const answered = activities.answered();
  return (answered - (await countSaved({ DATABASE_URL: url }, activities))) / answered;
}

function tell(
  site: Site,
  { name, bar }: Readonly<{ name: string; bar: number | undefined }>,
  ratio: Ratio,
): void {
  const [seen, low, high] = [ratio.ratio, ratio.low, ratio.high].map((one) => one.toFixed(2));
  const told = `${seen} (${low} to ${high})`;
  if (bar === undefined) site.say(`said: ${name}: answers a second beside a direct connection: ${told}`);
  else
    site.bar(
      `${name}: at least ${bar} of the answers of a direct connection`,
      told,
      !isMissed({ atLeast: bar }, ratio),
    );
}
