import { loadContent } from '../../../content/index.ts';
import { sentences } from '../faults.ts';
import { openWorld } from '../world.ts';
import type { Ground, Site } from './ground.ts';
import { GROUNDS } from './grounds.ts';
import { pressOn } from './load.ts';
import { loadedTable } from './loaded-table.ts';
import { found, type Needed } from './needed.ts';

/** How the command ends. A ground that can't be tried here is neither held nor missed. */
export const CODES = { held: 0, missed: 1, skipped: 2 } as const;

/** How many sentences about one load are written. */
const SENTENCES = 20;

type Say = (text: string) => void;

/**
 * Tries the bot on a ground: `npm run chaos -- --ground NAME`.
 * @returns the exit code of the command, one of `CODES`; of a name that is unknown too
 */
export async function tryGround(
  name: string,
  say: Say,
  grounds: Readonly<Record<string, Ground>> = GROUNDS,
): Promise<number> {
  const ground = Object.hasOwn(grounds, name) ? grounds[name] : undefined;
  if (!ground) {
    say(`There is no ground "${name}". The grounds are: ${Object.keys(grounds).join(', ')}.`);
    return CODES.missed;
  }
  say(`${name}: ${ground.tries}`);
  const missing = ground.needs.filter((needed) => found(needed) === null);
  if (missing.length > 0) {
    for (const needed of missing) say(`skipped: all of it, because ${lacking(needed)}`);
    return CODES.skipped;
  }
  const world = await openWorld();
  const missed: string[] = [];
  try {
    await ground.try(siteOf(world, say, missed));
  } finally {
    await world.end();
  }
  say(missed.length === 0 ? `${name}: every bar holds` : `${name}: ${missed.length} bars are missed`);
  return missed.length === 0 ? CODES.held : CODES.missed;
}

function siteOf(world: Site['world'], say: Say, missed: string[]): Site {
  const content = loadContent();
  return {
    content,
    world,
    path: (needed) => found(needed) ?? fail(needed),
    met: (what) => say(`met: ${what}`),
    say,
    skip: (what, why) => say(`skipped: ${what}, because ${why}`),
    bar(what, seen, holds) {
      say(`${holds ? 'bar' : 'MISSED'}: ${what}: ${seen}`);
      if (!holds) missed.push(what);
    },
    async press(load) {
      const loaded = await pressOn(content, world, load);
      say(loadedTable(loaded));
      const wrong = sentences(loaded.faults);
      for (const sentence of wrong.slice(0, SENTENCES)) say(`wrong: ${sentence}`);
      if (load.only !== 'said') missed.push(...wrong);
      return loaded;
    },
  };
}

function fail(needed: Needed): never {
  throw new Error(lacking(needed));
}

function lacking({ name, from }: Needed): string {
  return `${name} is not on this machine (${from} brings it)`;
}
