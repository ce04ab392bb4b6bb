import type { Content } from '../../../content/index.ts';
import { askOrNothing } from '../ask.ts';
import type { Bot } from '../bot.ts';
import type { Database } from '../databases.ts';
import { type Faults, faultsOf } from '../faults.ts';
import { People } from '../people.ts';
import type { Pressed } from '../press.ts';
import { createTeams } from '../teams.ts';
import type { World } from '../world.ts';

/** How much (ms) people think at most: so little is asked that a late reply comes of the trouble, not of the load. */
const THINKING = 250;

/** People who press on these bots, each always on the same one, while something happens. */
export type Load = Readonly<{
  name: string;
  bots: readonly Bot[];
  database: Pick<Database, 'kept'>;
  /** Begins when all teams have begun; everybody presses until it ends. */
  during(trouble: Trouble): Promise<void>;
  /** Whether what is wrong is only said, and misses no bar. */
  only?: 'said';
}>;

/** Told by who makes trouble, at the moment itself. `calm`: nobody presses while something is made ready. */
export type Trouble = Readonly<{
  begins(name: string): void;
  ends(): void;
  calm(job: () => Promise<unknown>): Promise<void>;
}>;

/** One trouble; the times are in ms since 1970. `until`: when the next one began. */
export type Troubled = { readonly name: string; readonly began: number; ended: number; until: number };

export type Loaded = Readonly<{
  name: string;
  pressed: readonly Pressed[];
  troubles: readonly Troubled[];
  faults: Faults;
}>;

/** @returns what everybody was told, held against what the database kept */
export async function pressOn(
  content: Content,
  world: World,
  { name, bots, database, during }: Load,
): Promise<Loaded> {
  const botOf = placer(bots);
  const teams = world.join(createTeams(8, 2, 1));
  const people = new People(
    content,
    teams,
    (press) => askOrNothing(content, botOf(press.member), press),
    THINKING,
  );
  const troubles: Troubled[] = [];
  const endless = Number.POSITIVE_INFINITY;
  await people.begin();
  // Everybody's first press comes at once, to bots that were just started.
  const begun = people.pressed.length;
  people.go();
  try {
    await during({
      begins(trouble) {
        const last = troubles.at(-1);
        if (last) last.until = Date.now();
        troubles.push({ name: trouble, began: Date.now(), ended: endless, until: endless });
      },
      ends() {
        const last = troubles.at(-1);
        if (last) last.ended = Date.now();
      },
      async calm(job) {
        await people.stop();
        await job();
        people.go();
      },
    });
  } finally {
    await people.stop();
  }
  const { pressed } = people;
  return { name, pressed, troubles, faults: faultsOf(pressed, await database.kept(), begun) };
}

/** The people come in turn to the bots. */
function placer(bots: readonly Bot[]): (member: string) => Bot {
  const places = new Map<string, Bot>();
  return (member) => {
    const bot = places.get(member) ?? bots[places.size % bots.length];
    if (!bot) throw new Error('people need a bot to press on');
    places.set(member, bot);
    return bot;
  };
}
