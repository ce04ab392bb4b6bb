import type { Config } from './config/config.ts';
import { daysLeft } from './expiry.ts';
import type { Health } from './health.ts';
import type { Gauge } from './telemetry/telemetry.ts';

type Read = Readonly<{ config: Config; now: () => Date; health: Pick<Health, 'ready'> }>;

/** What alerts are made of, beside how long work takes. */
export function readings({ config, now, health }: Read): readonly Gauge[] {
  return [
    {
      name: 'ready',
      about: 'Whether requests are taken and something can be saved',
      unit: '1',
      read: async () => ((await health.ready()) === 200 ? 1 : 0),
    },
    {
      name: 'secret.days_left',
      about: 'Days until a secret or certificate ends, by the name of its setting',
      unit: 'd',
      read: async () => daysLeft(config.ends, now()),
    },
    {
      name: 'memory',
      about: 'Memory of the process',
      unit: 'By',
      read: async () => process.memoryUsage.rss(),
    },
  ];
}
