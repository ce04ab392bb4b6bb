import type { Registration } from '../../config/registration.ts';
import type { Elapsed } from '../../elapsed.ts';
import type { Log } from '../../log.ts';
import { createSeldom } from '../../seldom.ts';
import type { Origin } from '../activity/origin.ts';
import { isHere, TEAMS_HOSTS } from './admit.ts';
import { type Caller, createDoors, type Doors, type DoorsSettings, type Refusal } from './doors.ts';
import { BOT_CONNECTOR } from './token.ts';

export type BotDoors = Readonly<{
  app: Registration | null;
  log: Log;
  elapsed: Elapsed;
  /** Settings that differ from production: tests have their own OpenID provider. */
  doors?: Partial<DoorsSettings> | undefined;
}>;

/** Makes the doors of a bot with a registration. A local run has none, since nobody can prove anything there. */
export function doorsFor({ app, doors, log, elapsed }: BotDoors): Doors | null {
  if (!app) return null;
  const seldom = createSeldom(elapsed);
  return createDoors({
    openId: BOT_CONNECTOR,
    audience: app.id,
    tenants: app.tenants,
    hosts: [...TEAMS_HOSTS, ...app.serviceHosts],
    elapsed,
    failed: (error) => seldom('keys', (times) => log.error('who calls can not be checked', { times, error })),
    ...doors,
  });
}

/**
 * Refuses every caller but this machine under its own name. A page on the internet may have a name that points here.
 */
export function refusalHere({ host }: Caller, { serviceUrl }: Origin): Refusal | null {
  return isHere(`http://${host}`) && (!serviceUrl || isHere(serviceUrl))
    ? null
    : { status: 403, headers: {}, why: 'in a local run only this machine may ask' };
}
