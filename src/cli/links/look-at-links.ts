import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../../dialogs/time.ts';
import { type Checked, checkAddress, isAlive, isDead } from './check-address.ts';
import { type Mark, withMarks } from './dead-marks.ts';
import { type ContentLink, linksOf } from './linked.ts';
import type { Web } from './web.ts';

/** A link of the content, with what came of it. */
export type SeenLink = Readonly<{ link: ContentLink; checked: Checked }>;

/** A link whose mark was changed: the day since when it is dead, or undefined where it works again. */
export type Changed = Readonly<{ link: ContentLink; dead: Day | undefined }>;

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

/**
 * Writes into the content files which links are dead, and takes marks away of those that work again.
 * @param today what is written at a link that was not marked before
 * @returns what was changed
 */
export function writeMarks(folder: string, seen: readonly SeenLink[], today: Day): Changed[] {
  const changed = seen.flatMap(({ link, checked }): Changed[] => {
    if (!link.canBeMarked) return [];
    if (isDead(checked) && !link.dead) return [{ link, dead: today }];
    return isAlive(checked) && link.dead ? [{ link, dead: undefined }] : [];
  });
  for (const [file, those] of Map.groupBy(changed, ({ link }) => link.file)) {
    const marks = those.map(({ link: { address }, dead }): Mark => ({ address, dead }));
    const path = join(folder, file);
    writeFileSync(path, withMarks(readFileSync(path, 'utf8'), marks));
  }
  return changed;
}
