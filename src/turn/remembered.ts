import type { Change } from '../../dialogs/change.ts';
import { isEnd } from '../../dialogs/ends.ts';
import type { Elapsed } from '../elapsed.ts';
import { createMemory } from '../memory.ts';
import { type Basis, basisOf } from '../store/contract/basis.ts';
import type { Store } from '../store/contract/store.ts';
import type { Loaded } from '../store/contract/stored-turns.ts';
import type { Saved, Spot, TurnRecord } from '../store/contract/turn-record.ts';
import { afterSave, afterSent, type TeamState, without } from './after-save.ts';
import { createTeamsUnderWay } from './under-way.ts';

/** How many teams are remembered, and how many conversations of one. */
const TEAMS = 256;
const CONVERSATIONS = 8;

/** How long (ms) something is remembered from when it was loaded: what is deleted elsewhere is soon gone here too. */
const REMEMBERED = 10 * 60_000;

/** How long (ms) a team is loaded at every turn, after another process changed something of it: it may do so again. */
const ELSEWHERE = 30_000;

/** What a turn in one place would load, as far as is remembered, and how its save proves that it is still so. */
export type Recalled = Readonly<{ loaded: Loaded; basis: Basis }>;

export type Remembering = Readonly<{
  /** The same store, from whose loads and saves is remembered. */
  store: Store;
  /** @returns null where nothing is remembered */
  recall(spot: Spot): Recalled | null;
}>;

type Kept = TeamState & Readonly<{ until: number }>;

/**
 * Remembers what the last turns loaded and saved, so that an ordinary turn only saves. It is a copy that each save
 * proves (`TurnRecord.basis`), never what anybody is shown without that. Of a round with votes nothing is remembered.
 */
export function remembering(store: Store, elapsed: Elapsed): Remembering {
  const teams = createMemory<Kept>(TEAMS, elapsed);
  const elsewhere = createMemory<true>(TEAMS, elapsed);
  const saving = createTeamsUnderWay();
  /** How often something was deleted. What was being loaded meanwhile may be from before that. */
  let ends = 0;

  function keep(team: string, state: TeamState | null, until: number): void {
    if (state) teams.set(team, { ...state, until }, { until });
    else teams.delete(team);
  }

  function loadedOf({ team, conversation }: Spot, loaded: Loaded): void {
    const { teamName, members, scan, placed } = loaded;
    if (teamName === null || !scan || basisOf(loaded) === null) {
      teams.delete(team);
      return;
    }
    const before = teams.get(team)?.placed ?? new Map();
    const others = before.size < CONVERSATIONS ? before : new Map();
    const state = { teamName, members, scan, placed: new Map(others).set(conversation, placed) };
    keep(team, state, elapsed() + REMEMBERED);
  }

  /** Whether this process changed nothing that a turn was decided on, so that it must have been another one. */
  function isElsewhere({ team, conversation, basis }: TurnRecord): boolean {
    const kept = teams.get(team.id);
    const placed = kept?.placed.get(conversation);
    if (!kept || placed === undefined) return false;
    return !saving.has(team.id) && basis === basisOf({ ...kept, placed });
  }

  function savedOf(turn: TurnRecord, saved: Saved, before: Kept | undefined): void {
    const { id } = turn.team;
    if (saved === 'conflict' && isElsewhere(turn)) elsewhere.set(id, true, { until: elapsed() + ELSEWHERE });
    if (turn.changes.some(isEnd)) {
      ends += 1;
      teams.clear();
      return;
    }
    for (const other of turn.changes.flatMap(teamOf)) teams.delete(other);
    // Something else was saved or loaded meanwhile, so this turn alone does not tell how things stand.
    const isSame = saved === 'saved' && before !== undefined && teams.get(id) === before;
    if (isSame) keep(id, afterSave(before, turn), before.until);
    else teams.delete(id);
  }

  return {
    recall({ team, conversation, member }) {
      const kept = elsewhere.get(team) ? undefined : teams.get(team);
      const placed = kept?.placed.get(conversation);
      if (!kept || placed === undefined) return null;
      const { teamName, members, scan } = kept;
      const basis = basisOf({ teamName, members, scan, placed });
      if (basis === null) return null;
      const memberName = members.find((one) => one.member === member)?.name ?? null;
      const parties = Object.fromEntries(
        members.flatMap((one) => (one.party === null ? [] : [[one.member, one.party]])),
      );
      const none = { earlier: null, cast: [], extra: {} };
      return { loaded: { teamName, memberName, members, scan, placed, parties, ...none }, basis };
    },
    store: {
      ...store,
      async load(spot, about, needs) {
        const [before, kept] = [ends, teams.get(spot.team)];
        const loaded = await store.load(spot, about, needs);
        const isNewest = ends === before && teams.get(spot.team) === kept && !saving.has(spot.team);
        if (isNewest) loadedOf(spot, loaded);
        return loaded;
      },
      async save(turn) {
        const before = teams.get(turn.team.id);
        try {
          const saved = await saving.during(turn.team.id, () => store.save(turn));
          savedOf(turn, saved, before);
          return saved;
        } catch (error) {
          teams.delete(turn.team.id);
          throw error;
        }
      },
      async cardSent(spot, sent) {
        await store.cardSent(spot, sent);
        const kept = teams.get(spot.team);
        if (kept) keep(spot.team, afterSent(kept, spot.conversation, sent), kept.until);
      },
      async moveCard(spot, before, shows) {
        const moved = await store.moveCard(spot, before, shows);
        const kept = teams.get(spot.team);
        if (kept) keep(spot.team, { ...kept, placed: without(kept, spot.conversation) }, kept.until);
        return moved;
      },
      async rename(named) {
        await store.rename(named);
        teams.delete(named.team.id);
      },
      async leave(team, member) {
        await store.leave(team, member);
        ends += 1;
        teams.delete(team);
      },
    },
  };
}

/** @returns the team that a change names, beside that of its turn */
function teamOf(change: Change): string[] {
  return 'team' in change && change.team !== undefined ? [change.team] : [];
}
