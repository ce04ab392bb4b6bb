import { startApp } from '../app.ts';
import { readConfig } from '../config/config.ts';
import { createLog } from '../log.ts';
import { reasonOf } from '../printable.ts';
import { startPlayground } from './playground.ts';

/** `npm start`: the bot and a Teams-like client on this machine, until Ctrl-C. */

const PLAYGROUND_PORT = Number(process.env.PLAYGROUND_PORT ?? 56_150);
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const config = readConfig(process.env);
  const app = await startApp(
    config,
    createLog((line) => process.stderr.write(`${line}\n`)),
  );
  const playground = await startPlayground(app.url, PLAYGROUND_PORT, 'data/playground').catch(
    async (error) => {
      await app.close();
      throw error;
    },
  );
  if (!config.app) say('Local run: no authentication, reachable from this machine only.');
  say(
    `The bot listens on ${app.url}; its answers are kept in ${config.postgres ? 'PostgreSQL' : config.database}.`,
  );
  say(`\n  Open ${playground.url} in your browser.\n`);
  say(`The tab is on ${app.url}/tab/local: choose there who you are.\n`);
  say('Choose a chat on the left and type "hallo"; in a group or channel first type @ and click Zelfscan.');
  say('Ctrl-C stops both.');
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await playground.stop();
    await app.close();
    process.exit(code);
  };
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));
  playground.process.once('exit', () => stop(1));
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
}
