import { checkAddress } from './check-address.ts';
import { type Checked, isAlive, isDead } from './link-state.ts';
import { type ContentLink, linksOf } from './linked.ts';
import type { Web } from './web.ts';

/** A link of the content, with what came of it. */
export type SeenLink = Readonly<{ link: ContentLink; checked: Checked }>;

/**
 * Looks what comes of each address of the content, once for all links that share it. What seems dead is looked at again
 * after all others, and that counts.
 * @param folder the content's
 */
export async function lookAtLinks(folder: string, web: Web): Promise<SeenLink[]> {
  const links = linksOf(folder);
  const addresses = [...new Set(links.map(({ address }) => address))];
  const checked = await lookAt(web, addresses);
  const dead = addresses.filter((address) => isDead(checked.get(address) ?? UNSEEN));
  for (const [address, again] of await lookAt(web, dead)) checked.set(address, again);
  return links.map((link) => ({ link, checked: checked.get(link.address) ?? UNSEEN }));
}

const UNSEEN: Checked = { state: 'unreadable' };

async function lookAt(web: Web, addresses: readonly string[]): Promise<Map<string, Checked>> {
  const seen = await Promise.all(
    addresses.map(async (address) => [address, await checkAddress(web, address)] as const),
  );
  return new Map(seen);
}

/** Whether nothing of the web was seen at all: then it is this machine that has no way to it, and no link is dead. */
export function isOffline(seen: readonly SeenLink[]): boolean {
  const asked = seen.filter(({ checked }) => !['mail', 'bad-mail', 'unreadable'].includes(checked.state));
  return asked.length > 0 && !asked.some(({ checked }) => isAlive(checked));
}

/** At how many other sites a host may be where all end that were asked: a new name of one site has its links too. */
const MANY_SITES = 5;

/** @returns the host to which a network sends most sites that were asked; null where none does: then what was seen says nothing */
export function gatekeeperIn(seen: readonly SeenLink[]): string | null {
  const sites = (those: readonly SeenLink[]) =>
    new Set(those.flatMap(({ link }) => URL.parse(link.address)?.hostname || [])).size;
  const all = sites(seen);
  for (const [host, those] of Map.groupBy(seen, ({ checked }) => checked.away)) {
    if (host !== undefined && sites(those) > MANY_SITES && sites(those) > all / 2) return host;
  }
  return null;
}

/** How many links that worked are looked at once more at the end, each of another site. */
const LOOKED_AT_LAST = 3;

/**
 * Whether this machine lost its way to the web while it looked: what worked before does not any more. Then what was seen
 * says nothing.
 */
export async function fellAway(seen: readonly SeenLink[], web: Web): Promise<boolean> {
  const alive = seen.flatMap(({ link: { address }, checked }) => (isAlive(checked) ? [address] : []));
  const ofSites = new Map(alive.map((address) => [new URL(address).hostname, address]));
  const again = await lookAt(web, [...ofSites.values()].slice(0, LOOKED_AT_LAST));
  return again.size > 0 && ![...again.values()].some(isAlive);
}
