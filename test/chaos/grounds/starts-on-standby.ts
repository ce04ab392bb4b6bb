import { startBot } from '../bot.ts';
import type { Site } from './ground.ts';
import type { Pair } from './pair.ts';

/** A bot that is led to the standby by mistake says so, instead of "listening". */
export async function startsOnStandby({ world, bar }: Site, pair: Pair): Promise<void> {
  const { settings } = await pair.database();
  const url = new URL(settings.DATABASE_URL ?? '');
  url.port = new URL(pair.standby.url).port;
  const said = await startBot(world, { DATABASE_URL: url.href }).then(
    async (bot) => {
      await bot.kill();
      return 'listening';
    },
    (error: Error) => error.message,
  );
  const refusal = /[^\n]*(standby|primary)[^\n]*/i.exec(said)?.[0];
  bar('a start on the standby is refused, with the primary as the remedy', refusal ?? said, !!refusal);
}
