import { text } from '../../cards/parts/build.ts';
import { Adapter } from '../../src/bot/sdk/adapter.ts';
import { createMessenger } from '../../src/bot/sdk/sdk-messenger.ts';
import { createOutbox } from '../../src/delivery/outbox.ts';
import { elapsed } from '../../src/elapsed.ts';
import { createLog } from '../../src/log.ts';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';
import { SIMPLE_VIEW } from '../fixtures/simple-view.ts';

/** The process that sends, and that the benchmark kills: `node deliveries-sender.ts <database> <lease in ms>`. */

const [file = '', lease = ''] = process.argv.slice(2);
const adapter = new Adapter(null);
const body = Array.from({ length: 40 }, (_, n) => text(`Een regel van de samenvatting, nummer ${n}`));

const outbox = createOutbox({
  store: await openSqlite(file),
  messenger: createMessenger((serviceUrl) => adapter.connectorAt(serviceUrl)),
  compose: ({ key }) => ({ view: SIMPLE_VIEW, summary: key, follow: [] }),
  draw: () => ({ type: 'AdaptiveCard', $schema: '', version: '1.5', lang: 'nl', body }),
  now: () => new Date(),
  elapsed,
  random: Math.random,
  // Every refusal is expected here; what went wrong otherwise shows in what arrives.
  log: createLog(() => {}),
  pace: { patience: 2_000, overtake: 200, poll: 200, lease: Number(lease) },
});
outbox.start();
