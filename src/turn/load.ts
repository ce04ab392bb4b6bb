import { randomBytes } from 'node:crypto';
import { meaningOf } from '../../dialogs/confirmation.ts';
import type { Event } from '../../dialogs/event.ts';
import { needsOf } from '../../dialogs/events.ts';
import type { Extra, State } from '../../dialogs/state.ts';
import { timeOf } from '../../dialogs/time.ts';
import type { Basis } from '../store/contract/basis.ts';
import type { Loaded, Need } from '../store/contract/stored-turns.ts';
import type { TurnRecord } from '../store/contract/turn-record.ts';
import type { Roster } from './people.ts';
import type { UnderWay } from './turn-deps.ts';
import { memoryOf, spotOf } from './turn-input.ts';

export type LoadedState = Readonly<{
  state: State;
  known: TurnRecord['known'];
  /** Whether nothing is kept yet of this channel, which had its team's scan before. */
  anew: boolean;
  /** The meaning of the event here. The state was loaded for that meaning. */
  meant: Event;
  /** Set for what was only remembered. */
  basis?: Basis;
}>;

const FROM_STORE = {
  managers: true,
  actions: true,
  owned: true,
  rounds: true,
  sizes: true,
  teams: true,
  stopped: true,
  region: true,
  paused: true,
  released: true,
  kept: true,
  told: true,
  ballotBox: true,
  myVote: true,
  voteBy: true,
  votingTeams: true,
} satisfies Record<Need, true>;

/** Loads what an event needs, from the store and from Teams. */
export async function loadState(turn: UnderWay, event: Event): Promise<LoadedState> {
  const { deps, input } = turn;
  const about = {
    round: 'round' in event ? event.round : undefined,
    team: 'team' in event ? event.team : undefined,
    criterion: 'criterion' in event ? event.criterion : undefined,
  };
  const needs = needsOf(event);
  const stored = needs.filter((need): need is Need => need in FROM_STORE);
  const [loaded, told] = await Promise.all([
    deps.store.load(spotOf(input), about, stored),
    needs.length > stored.length ? askTeams(turn, event, needs) : {},
  ]);
  const meant = meaningHere(turn, loaded, event);
  if (meant !== event && needsOf(meant).length > 0) return await loadState(turn, meant);
  return stateOf(turn, { loaded, told, meant });
}

/** @returns what an event means here */
export function meaningHere({ deps, input }: UnderWay, { scan, placed }: Loaded, event: Event): Event {
  return meaningOf({ scan, placed, placedLast: deps.questions.isPlacedLast(input.conversation) }, event);
}

/** @returns the state that a decision is made from. @param of.told what Teams tells */
export function stateOf(
  { deps, input }: UnderWay,
  { loaded, told, meant }: Readonly<{ loaded: Loaded; told: Partial<Extra>; meant: Event }>,
): LoadedState {
  const { teamName, memberName, scan, earlier, placed, cast, parties, extra } = loaded;
  const placedLast = deps.questions.isPlacedLast(input.conversation);
  const name = input.team.name ?? teamName ?? deps.content.texts.teamNames[input.team.kind];
  const team = { id: input.team.id, kind: input.team.kind, name };
  const { member } = input;
  const questionBefore = deps.questions.before(memoryOf(input));
  const now = timeOf(deps.now());
  return {
    state: {
      ...{ team, member, scan, earlier, placed, placedLast, cast, parties, questionBefore, now },
      ...extra,
      ...told,
    },
    known: { team: name === teamName, member: member.name === memberName },
    anew: input.anew === true && teamName === null,
    meant,
  };
}

async function askTeams(
  turn: UnderWay,
  event: Event,
  needs: readonly (keyof Extra)[],
): Promise<Partial<Extra>> {
  const { deps, input, people } = turn;
  const { member, via } = input;
  const has = (need: keyof Extra) => needs.includes(need);
  const wanted = event.kind === 'add-manager' ? (event.person ?? '') : member.id;
  const [roster, membership, candidate, isOwner] = await Promise.all([
    has('roster') ? people.roster() : undefined,
    has('membership') ? people.membership(member.id) : undefined,
    has('candidate') && wanted ? people.candidate(wanted) : undefined,
    has('isOwner') ? isOwnerOf(turn) : undefined,
  ]);
  return {
    // A reveal counts who is there, so it has no use for a list that is cut.
    ...(roster === undefined ? {} : { roster: peopleOf(roster, has('ballotBox')) }),
    ...(membership ? { membership } : {}),
    ...(candidate ? { candidate } : {}),
    ...(isOwner === undefined ? {} : { isOwner }),
    ...(has('tab') ? { tab: deps.tab } : {}),
    // A link is never shown where others read along.
    ...(has('secret') && via.audience !== 'everybody'
      ? { secret: { value: randomBytes(32).toString('base64url'), address: deps.address } }
      : {}),
  };
}

function peopleOf(roster: Roster | null, wantsAll: boolean): Roster['people'] | null {
  return roster === null || (wantsAll && !roster.isWhole) ? null : roster.people;
}

/**
 * Whether the member owns the team. A personal scan is its person's own. A group chat knows no owners: there it is the
 * person who began the first round.
 */
async function isOwnerOf({ deps, input: { team, member }, people }: UnderWay): Promise<boolean> {
  if (team.kind === 'personal') return true;
  const isOwner = await people.isOwner(member.id);
  if (isOwner !== null) return isOwner;
  const began = await deps.store.beganFirst(team.id);
  // When nobody knows any more who began, everybody owns it: otherwise nobody could ever delete it.
  return began === null || began === member.id;
}
