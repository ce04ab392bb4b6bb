import { createMemory } from '../../memory.ts';
import type { Origin } from '../activity/origin.ts';

/** Which activities are let in. */
export type Rules = Readonly<{
  /** The tenants, by id. */
  tenants: readonly string[];
  /** The hosts to which replies may go. One that begins with a dot stands for every host that ends in it. */
  hosts: readonly string[];
}>;

/**
 * The hosts where Teams takes replies. "Send proactive messages" on learn.microsoft.com names the first two (public,
 * GCC). The Bot Connector itself is under the third. Other government clouds have tokens of their own, which open
 * nothing here.
 */
export const TEAMS_HOSTS: readonly string[] = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  '.botframework.com',
];

/** The rules, in a form in which looking something up takes no time. */
export type Admission = Readonly<{
  /** Whether all of these organisations are on the list, in capitals or not. */
  areAllowed(named: readonly string[]): boolean;
  /**
   * Whether an activity of a known caller may come in.
   * @param proven the address of Teams that the caller may speak for
   * @returns null when it may, or the status that refuses it
   */
  refusalOf(origin: Origin, proven: string): 400 | 403 | null;
}>;

/** How many addresses of Teams are remembered, with whether replies may go there. There is one for each region. */
const REMEMBERED = 100;

export function createAdmission({ tenants, hosts }: Rules): Admission {
  const allowed = new Set(tenants.map((id) => id.toLowerCase()));
  const known = createMemory<boolean>(REMEMBERED);
  const areAllowed = (named: readonly string[]) => named.every((id) => allowed.has(id.toLowerCase()));

  /** Only addresses that a token proved come this far, so strangers take no room here. */
  function mayReply(address: string): boolean {
    const before = known.get(address);
    if (before !== undefined) return before;
    const may = isAmong(address, hosts);
    known.set(address, may);
    return may;
  }

  return {
    areAllowed,
    refusalOf({ serviceUrl, channelId, tenant, tenants: named }, proven) {
      if (!serviceUrl || !channelId) return 400;
      if (channelId !== 'msteams' || serviceUrl !== proven || !mayReply(serviceUrl)) return 403;
      return tenant !== null && areAllowed(named) ? null : 403;
    },
  };
}

function isAmong(address: string, hosts: readonly string[]): boolean {
  const parsed = URL.parse(address);
  if (!parsed) return false;
  const { protocol, hostname, port, username, password } = parsed;
  if (protocol !== 'https:' || port || username || password) return false;
  return hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
}

/** Whether an address is on this machine. In a local run nobody proves anything, so replies go nowhere else. */
export function isHere(address: string): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])$/.test(URL.parse(address)?.hostname ?? '');
}
