import { startApp } from './app.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';

const log = createLog((line) => process.stdout.write(`${line}\n`));

try {
  const config = readConfig(process.env);
  const app = await startApp(config, log);
  log.info('listening', { url: app.url, authenticated: config.app !== null });
  const stop = async () => {
    await app.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
