import type { Candidate } from '../../../dialogs/managers/manager.ts';
import { abortable } from '../../abortable.ts';
import type { Deadline } from '../../deadline.ts';
import type { People, Roster } from '../../turn/people.ts';
import type { Origin } from '../activity/origin.ts';
import type { Opened } from '../sdk/opened.ts';
import { askPeople } from './ask-people.ts';
import { candidateOf, idOf, isSame, isStranger, type ListedPerson, standingOf } from './listed.ts';
import type { Owners } from './owners.ts';

export type PeopleDeps = Readonly<{
  /** Null without a registration: then nobody can be asked who owns a team. */
  owners: Owners | null;
  /** Gets what Teams would not tell, and why. */
  failed: (what: string, error: unknown) => void;
  /** The channel, when it has people of its own; null when the people are those of the team, the group or the chat. */
  ownChannel: string | null;
  deadline: Deadline;
}>;

/**
 * The part (from 0 to 1) of a turn's time in which Teams is asked about people. After it the turn goes on with what is
 * known.
 */
export const TO_ASK = 0.625;

/** What Teams tells about the people in this turn's conversation. The roster is asked for at most once. */
export function peopleOf(
  origin: Origin,
  opened: Opened,
  { owners, failed, ownChannel, deadline }: PeopleDeps,
): Omit<People, 'membership'> & Readonly<{ tenantOf: (id: string) => Promise<string | null> }> {
  const { kind, team, tenant, sender } = origin;
  const until = deadline.signal(TO_ASK);
  const teams = askPeople(origin, opened.connector, { ownChannel, until });
  let listing: Promise<Roster<ListedPerson> | null> | undefined;

  function roster(): Promise<Roster<ListedPerson> | null> {
    listing ??= teams.roster().catch((error) => {
      failed('the roster', error);
      return null;
    });
    return listing;
  }

  /** Somebody in this conversation; null when Teams knows nobody like that in it. */
  async function listed(id: string): Promise<ListedPerson | null> {
    const found =
      (await roster())?.people.find((one) => isSame(one, id)) ?? (await teams.member(id).catch(() => null));
    return found ?? (isSame(sender, id) ? sender : null);
  }

  async function isHere(member: string): Promise<boolean> {
    try {
      return (await teams.member(member)) !== null;
    } catch (error) {
      failed('whether somebody is in a channel', error);
      return false;
    }
  }

  async function candidateHere(id: string, found: ListedPerson): Promise<Candidate> {
    if (isStranger(found, tenant)) return candidateOf(id, found, 'other-tenant');
    const made = await teams.chat(found.id);
    if ('chat' in made) return candidateOf(id, found, 'reachable');
    const standing = standingOf(made.refused);
    // Somebody who is here exists. When only a fault of Teams is in the way, messages to them are sent later.
    return candidateOf(id, found, standing === 'unknown' ? 'not-installed' : (standing ?? 'reachable'));
  }

  /** A person with whom a chat was made just now. */
  async function candidateIn(chat: string, id: string): Promise<Candidate> {
    const found = await teams.member(id, chat).catch(() => 'untold' as const);
    if (found === 'untold') return candidateOf(id, null, 'reachable');
    if (found === null) return candidateOf(id, null, 'unknown');
    return candidateOf(id, found, isStranger(found, tenant) ? 'other-tenant' : 'reachable');
  }

  async function candidateElsewhere(id: string): Promise<Candidate> {
    const made = await teams.chat(id);
    if ('chat' in made) return await candidateIn(made.chat, id);
    const standing = standingOf(made.refused);
    if (!standing) throw new Error('Teams does not tell who somebody is', { cause: made.refused });
    return candidateOf(id, null, standing);
  }

  return {
    async roster() {
      const found = await roster();
      if (!found) return null;
      const { people, isWhole } = found;
      return { people: people.map((one) => ({ id: idOf(one), name: one.name ?? '' })), isWhole };
    },

    async candidate(id) {
      const found = await listed(id);
      return found ? await candidateHere(id, found) : await candidateElsewhere(id);
    },

    async tenantOf(id) {
      return (await teams.member(id))?.tenantId ?? null;
    },

    async isOwner(member) {
      if (ownChannel !== null) return (await isHere(member)) ? null : false;
      if (kind !== 'channel') return null;
      if (!owners) return true;
      try {
        const group = team?.group ?? (await opened.groupOfTeam(until));
        return group ? (await abortable(owners(group, until), until)).has(member) : false;
      } catch (error) {
        failed('who owns the team', error);
        return false;
      }
    },
  };
}
