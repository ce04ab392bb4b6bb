import { failover } from './failover.ts';
import type { Ground } from './ground.ts';
import { pgbouncer } from './pgbouncer.ts';
import { tls } from './tls.ts';
import { versions } from './versions.ts';

/** The grounds, by the name that `--ground` takes. */
export const GROUNDS: Readonly<Record<string, Ground>> = { pgbouncer, failover, versions, tls };
