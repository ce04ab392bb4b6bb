import { startApp } from './app.ts';
import { readConfig } from './config/config.ts';
import { createLog, secretsIn, withoutSecrets } from './log.ts';
import { reasonOf } from './printable.ts';
import { stopWhenTold } from './stop.ts';

const secrets = secretsIn(process.env);
const log = createLog((line) => process.stdout.write(`${line}\n`), secrets);

try {
  const config = readConfig(process.env);
  const app = await startApp(config, log);
  stopWhenTold(app, log);
  // This line comes last, so that whoever waits for it may stop us from then on.
  log.info('listening', { url: app.url, authenticated: config.app !== null });
} catch (error) {
  process.stderr.write(`${withoutSecrets(reasonOf(error), secrets)}\n`);
  process.exit(1);
}
