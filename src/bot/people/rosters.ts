import type { Extra } from '../../../dialogs/state.ts';
import type { Elapsed } from '../../elapsed.ts';
import { createMemory } from '../../memory.ts';
import type { Roster } from '../../turn/people.ts';
import { idOf, type ListedPerson } from './listed.ts';

/** Asks Teams who is in a place. @throws when Teams does not tell */
type Ask = () => Promise<Roster<ListedPerson>>;

/** Remembers who is in which place, so that an ordinary vote asks Teams nothing. */
export type Rosters = Readonly<{
  /**
   * How many people there are, and whether one of them has one of these ids. Teams is asked anew about somebody who was
   * not there when it was asked before: they may have come since.
   */
  membership(place: string, ids: readonly string[], ask: Ask): Promise<Extra['membership']>;
  /** Somebody by their id in Teams: their id in the directory, when Teams tells it there. */
  whoIs(place: string, id: string, ask: Ask): Promise<string>;
  /** The id in the directory of somebody by their id in Teams; null when Teams never told it. */
  personOf(id: string): string | null;
  /** Somebody came or left. */
  forget(place: string): void;
}>;

type RostersDeps = Readonly<{
  elapsed: Elapsed;
  failed: (what: string, error: unknown) => void;
}>;

/** How long (ms) a roster is remembered, and how long that Teams did not tell one. */
const KNOWN_FOR = 5 * 60_000;
const UNTOLD_FOR = 15_000;
/** How many rosters are remembered, and how many people by their id in Teams: that never becomes another person's. */
const AT_MOST = 1_000;
const PEOPLE = 50_000;

/**
 * People by every id that Teams has for them, and the organisation of each by their id in the directory; null when Teams
 * does not tell all of them.
 */
type Told = Readonly<{
  count: number;
  people: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, string>;
}> | null;

export function createRosters({ elapsed, failed }: RostersDeps): Rosters {
  const known = createMemory<Readonly<{ question: number; told: Promise<Told> }>>(AT_MOST, elapsed);

  const directory = createMemory<string>(PEOPLE, elapsed);

  /** How many times Teams was asked. */
  let questions = 0;

  /** @param after the answer to a question of a higher number is taken */
  function toldOf(place: string, ask: Ask, after: number): Promise<Told> {
    const before = known.get(place);
    if (before && before.question > after) return before.told;
    const askedAt = elapsed();
    questions += 1;
    const asked = { question: questions, told: askFor(ask) };
    known.set(place, asked, { until: askedAt + KNOWN_FOR });
    asked.told.then((told) => {
      if (told === null && known.get(place) === asked)
        known.set(place, asked, { until: askedAt + UNTOLD_FOR });
    });
    return asked.told;
  }

  async function askFor(ask: Ask): Promise<Told> {
    try {
      const { people, isWhole } = await ask();
      for (const one of people) directory.set(one.id.toLowerCase(), idOf(one));
      if (!isWhole) return null;
      return { count: people.length, people: byId(people), organisations: organisationsOf(people) };
    } catch (error) {
      failed('the roster', error);
      return null;
    }
  }

  return {
    async membership(place, ids, ask) {
      const begun = questions;
      const isIn = (told: Told) => told === null || ids.some((id) => told.people.has(id.toLowerCase()));
      const before = await toldOf(place, ask, 0);
      const told = isIn(before) ? before : await toldOf(place, ask, begun);
      return { count: told?.count ?? null, isMember: isIn(told), ...colleaguesOf(told, ids) };
    },
    async whoIs(place, id, ask) {
      const begun = questions;
      const personOf = () => directory.get(id.toLowerCase());
      if (personOf() === undefined) await toldOf(place, ask, 0);
      // They may have come since Teams was asked.
      if (personOf() === undefined) await toldOf(place, ask, begun);
      return personOf() ?? id;
    },
    personOf: (id) => directory.get(id.toLowerCase()) ?? null,
    forget: known.delete,
  };
}

function organisationsOf(people: readonly ListedPerson[]): Map<string, string> {
  return new Map(people.flatMap((one) => (one.tenantId ? [[idOf(one), one.tenantId] as const] : [])));
}

/** The people of the same organisation as somebody with one of these ids; nothing where there is only one. */
function colleaguesOf(told: Told, ids: readonly string[]): Pick<Extra['membership'], 'colleagues'> {
  if (!told || new Set(told.organisations.values()).size < 2) return {};
  const person = ids.map((id) => told.people.get(id.toLowerCase())).find((id) => id !== undefined);
  const theirs = person && told.organisations.get(person);
  if (!theirs) return {};
  return { colleagues: [...told.organisations].flatMap(([id, one]) => (one === theirs ? [id] : [])) };
}

function byId(people: readonly ListedPerson[]): Map<string, string> {
  return new Map(
    people.flatMap((one) => [one.id, idOf(one)].map((id): [string, string] => [id.toLowerCase(), idOf(one)])),
  );
}
