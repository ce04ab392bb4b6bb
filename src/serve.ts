import { setTimeout } from 'node:timers/promises';
import { startApp } from './app.ts';
import { readConfig } from './config.ts';
import { createLog, secretsIn, withoutSecrets } from './log.ts';

/** How long (ms) requests still come after the end was told, and how long the end may take. */
const GRACE = 1_000;
const PATIENCE = 9_500;

const secrets = secretsIn(process.env);
const log = createLog((line) => process.stdout.write(`${line}\n`), secrets);

try {
  const config = readConfig(process.env);
  const app = await startApp(config, log);
  let asked = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (asked) process.exit(1);
    asked = true;
    app.stopping();
    log.info('stopping', { signal });
    // Reported, so that who reads the log knows that a repeat may follow.
    setTimeout(PATIENCE, null, { ref: false }).then(() => {
      log.error('stopped before everything was finished');
      process.exit(1);
    });
    if (signal === 'SIGTERM') await setTimeout(GRACE);
    await app.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Last, so that whoever waits for this line may stop us from then on.
  log.info('listening', { url: app.url, authenticated: config.app !== null });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${withoutSecrets(message, secrets)}\n`);
  process.exit(1);
}
