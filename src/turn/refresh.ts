import { apart } from '../deadline.ts';
import { type Arrived, type RefreshTeamDeps, refreshTeam } from './refresh-team.ts';

/** Shows a change in other places too: on the cards about a standard in a team's conversations. */
export type Refresh = Readonly<{
  /** Shows it at once. */
  now(team: string): void;
  /** Shows how many voted, a moment later: until then whoever voted reads on the same card that it is saved. */
  soon(team: string): void;
  /** Resolves when everything has been handed to `show`, also what would be shown a moment later. */
  settled(): Promise<void>;
}>;

type RefreshDeps = RefreshTeamDeps &
  Readonly<{
    /** How long (ms) the cards of a team rest before they show how many voted. */
    resting?: number;
  }>;

/** How long they rest in production: long enough to read a sentence, and Teams takes few requests a second. */
const REST = 2_000;

/** How many times in a row Teams may not take a card of a team, before it stays as it was until the next vote. */
const FAILURES = 3;

/** A team whose cards are being refreshed. */
type Team = {
  /** What has been asked for since its newest run began. */
  wanted: 'now' | 'soon' | null;
  /** Whether it shows how many voted, so that it rests before a run and looks again after it. */
  counts: boolean;
  /** Whether somebody waits for it, so that it does not rest any more. */
  hurries: boolean;
  /** How many times in a row Teams did not take a card. */
  failures: number;
  /** Ends its rest. */
  wake: () => void;
  ends: Promise<void>;
};

/**
 * Makes one run a team at a time, each from what is saved by then, so that an older state never covers a newer one. Of
 * several processes each looks again once its own cards have arrived: so the card that arrives last shows the newest
 * state, whoever sent it.
 */
export function createRefresh({ resting = REST, ...deps }: RefreshDeps): Refresh {
  const teams = new Map<string, Team>();

  async function run(id: string, known: Arrived | undefined) {
    return await refreshTeam(deps, id, known).catch((error) => {
      deps.failed(error);
      return { count: 0, arrived: Promise.resolve<Arrived>(new Map()) };
    });
  }

  /** @returns the cards that arrived, to look at again; undefined when there is nothing to look at */
  async function show(id: string, team: Team, known: Arrived | undefined): Promise<Arrived | undefined> {
    if (team.counts) await rest(team, resting);
    team.wanted = null;
    const { count, arrived } = await run(id, known);
    if (!team.counts) return undefined;
    // What is on its way could arrive after what the next run shows.
    const shown = await arrived;
    if (team.wanted || count === 0) return undefined;
    team.failures = shown.size < count ? team.failures + 1 : 0;
    return team.failures > FAILURES ? undefined : new Map([...(known ?? []), ...shown]);
  }

  async function refresh(id: string, team: Team): Promise<void> {
    let known: Arrived | undefined;
    do {
      const shown = await show(id, team, known);
      known = team.wanted ? undefined : shown;
    } while (team.wanted || known);
    teams.delete(id);
  }

  function want(id: string, wanted: 'now' | 'soon'): void {
    const counts = wanted === 'soon';
    const under = teams.get(id);
    if (!under) {
      const team: Team = { wanted, counts, hurries: false, failures: 0, wake() {}, ends: Promise.resolve() };
      teams.set(id, team);
      team.ends = apart(() => refresh(id, team));
      return;
    }
    under.counts ||= counts;
    if (under.wanted !== 'now') under.wanted = wanted;
    if (wanted === 'now') under.wake();
  }

  return {
    now: (id) => want(id, 'now'),
    soon: (id) => want(id, 'soon'),
    async settled() {
      for (const team of teams.values()) {
        team.hurries = true;
        team.wake();
      }
      await Promise.all([...teams.values()].map(({ ends }) => ends));
    },
  };
}

/** Waits until the team's cards may change again. */
async function rest(team: Team, resting: number): Promise<void> {
  if (team.hurries || team.wanted === 'now') return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, resting).unref();
    team.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
