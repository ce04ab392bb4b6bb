import { setTimeout } from 'node:timers/promises';
import { startBot } from '../bot.ts';
import type { Site } from './ground.ts';
import type { Load, Loaded, Trouble } from './load.ts';
import type { Pair } from './pair.ts';
import { rightAgain } from './right-again.ts';

/** How long (ms) people press between two troubles. */
const BETWEEN = 2_000;
/** How long (ms) a standby has got nothing when the primary is lost. */
const BEHIND = 400;
/** How long (ms) it takes until somebody promotes the standby. */
const NOTICED = 1_000;
/** How long (ms) the primary takes no writes, and how long its standby does not answer: longer than a turn waits. */
const NO_WRITES = 1_500;
const SILENT = 6_000;
/** How soon (ms) after a trouble replies have to be right again. */
const SOON = 1_000;

/** What may happen to a primary with a synchronous standby, one after the other under one load. */
export async function synchronous(site: Site, pair: Pair): Promise<void> {
  const { pressed, troubles } = await onTwoBots(site, pair, {
    name: 'synchronous standby',
    async during(trouble) {
      await lose(pair, trouble, 'primary killed', () => pair.primary.kill());
      await lose(pair, trouble, 'switched back', () => pair.primary.stop());
      await lose(pair, trouble, 'primary frozen', async () => pair.primary.freeze());
      await readOnly(pair, trouble);
      await silent(pair, trouble);
    },
  });
  for (const trouble of troubles) {
    const took = rightAgain(pressed, trouble.ended, trouble);
    const what = `replies are right again within ${SOON / 1_000} s after "${trouble.name}" ended`;
    site.bar(what, `${(took / 1_000).toFixed(2)} s`, took <= SOON);
  }
}

/** What is lost when nobody waits for the standby. It is no fault of the bot's, so it is only said. */
export async function asynchronous(site: Site, pair: Pair): Promise<void> {
  const { faults } = await onTwoBots(site, pair, {
    name: 'asynchronous standby',
    only: 'said',
    during: (trouble) => lose(pair, trouble, 'primary killed', () => pair.primary.kill()),
  });
  site.say(`said: ${faults.lost.length} saved presses are lost with a standby that was ${BEHIND} ms behind`);
}

async function onTwoBots(
  { world, press }: Site,
  pair: Pair,
  load: Pick<Load, 'name' | 'during' | 'only'>,
): Promise<Loaded> {
  const database = await pair.database();
  const bots = await Promise.all([1, 2].map(() => startBot(world, database.settings)));
  try {
    return await press({ ...load, bots, database });
  } finally {
    await Promise.all(bots.map((bot) => bot.kill()));
  }
}

/** The primary is lost while its standby is behind; the standby takes over, and what is lost comes back as its standby. */
async function lose(pair: Pair, trouble: Trouble, name: string, gone: () => Promise<void>): Promise<void> {
  await setTimeout(BETWEEN);
  const isPlanned = name === 'switched back';
  trouble.begins(name);
  if (!isPlanned) {
    pair.link.hold();
    await setTimeout(BEHIND);
  }
  await gone();
  if (!isPlanned) await setTimeout(NOTICED);
  await pair.takeOver();
  trouble.ends();
  await setTimeout(BETWEEN);
  // Only one may write: what froze never comes back by itself.
  await trouble.calm(async () => {
    await pair.standby.kill();
    await pair.comeBack();
    await pair.wait('synchronous');
  });
}

/** For a moment the primary takes no writes, as where an address leads to a server that is a standby by now. */
async function readOnly({ primary }: Pair, trouble: Trouble): Promise<void> {
  const set = (to: 'on' | 'off') => primary.change({ default_transaction_read_only: to });
  await setTimeout(BETWEEN);
  trouble.begins('read-only');
  await set('on');
  await setTimeout(NO_WRITES);
  await set('off');
  trouble.ends();
}

/** Commits wait for a standby that does not answer. */
async function silent({ link }: Pair, trouble: Trouble): Promise<void> {
  await setTimeout(BETWEEN);
  trouble.begins('standby silent');
  link.hold();
  await setTimeout(SILENT);
  link.free();
  trouble.ends();
  await setTimeout(BETWEEN);
}
