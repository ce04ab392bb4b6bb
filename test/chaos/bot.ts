import { startBotProcess } from '../fixtures/bot-process.ts';
import { createSender, type Sender } from './send.ts';
import type { World } from './world.ts';

/** A bot that activities are sent to, in a process of its own. */
export type Bot = Sender &
  Readonly<{
    /** As if somebody pulled the plug: nothing is finished. */
    kill(): Promise<void>;
  }>;

/**
 * Starts a bot and waits until it listens.
 * @param store its settings for the database
 * @throws when it ends before that, with what it said last
 */
export async function startBot(
  { tokens, connector }: World,
  store: Readonly<Record<string, string>>,
): Promise<Bot> {
  const bot = await startBotProcess(tokens, store, { connector });
  const sender = createSender(bot.messages, tokens.headers);
  return {
    ...sender,
    async kill() {
      await bot.kill();
      sender.end();
    },
  };
}
