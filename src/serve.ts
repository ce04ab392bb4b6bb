import { startApp } from './app.ts';
import { readConfig } from './config/config.ts';
import { ConfigError } from './config/config-error.ts';
import { settingsIn } from './config/secret-files.ts';
import { createLog, secretsIn, withoutSecrets } from './log.ts';
import { reasonOf } from './printable.ts';
import { stopWhenTold } from './stop.ts';
import { ownBuild } from './version.ts';

const secrets = secretsIn(settingsIn(process.env).settings);
const log = createLog((line) => process.stdout.write(`${line}\n`), secrets);

try {
  const config = readConfig(process.env);
  const app = await startApp(config, log);
  stopWhenTold(app, log);
  if (config.app === null) {
    log.warn(
      'MICROSOFT_APP_ID is not set: the bot runs without authentication, and only this machine reaches it. ' +
        'For Teams set the registration (deployment/README.md)',
    );
  }
  // This line comes last, so that whoever waits for it may stop us from then on.
  log.info('listening', {
    version: ownBuild(),
    url: app.url,
    store: config.postgres ? 'PostgreSQL' : 'SQLite',
    tenant: config.app?.tenant ?? null,
    address: config.address,
    authenticated: config.app !== null,
  });
} catch (error) {
  log.error('the bot does not start', {
    why: error instanceof ConfigError ? error.problems : reasonOf(error),
  });
  process.stderr.write(`${withoutSecrets(reasonOf(error), secrets)}\n`);
  process.exit(1);
}
