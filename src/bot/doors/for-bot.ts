import type { Config } from '../../config.ts';
import type { Log } from '../../log.ts';
import type { ReadActivity } from '../read-activity.ts';
import { isHere, TEAMS_HOSTS } from './admit.ts';
import { type Caller, createDoors, type Doors, type DoorsSettings, type Refusal } from './doors.ts';
import { BOT_CONNECTOR } from './token.ts';

type Deps = Readonly<{
  app: Config['app'];
  log: Log;
  /** What of the doors is not as in production: tests have their own OpenID provider. */
  doors?: Partial<DoorsSettings> | undefined;
}>;

/** The doors of a bot with a registration; a local run has none, since nobody can prove anything there. */
export function doorsFor({ app, doors, log }: Deps): Doors | null {
  if (!app) return null;
  return createDoors({
    openId: BOT_CONNECTOR,
    audience: app.id,
    tenants: app.tenants,
    hosts: [...TEAMS_HOSTS, ...app.serviceHosts],
    failed: (error) => log.error('who calls can not be checked', { error }),
    ...doors,
  });
}

/** Only this machine, called by its own name, so that no page on the internet gets here by a name that points here. */
export function refusalHere({ host }: Caller, { serviceUrl }: ReadActivity): Refusal | null {
  return isHere(`http://${host}`) && (!serviceUrl || isHere(serviceUrl))
    ? null
    : { status: 403, headers: {} };
}
