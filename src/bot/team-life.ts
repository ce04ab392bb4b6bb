import { timeOf } from '../../dialogs/time.ts';
import { apart } from '../deadline.ts';
import type { TeamPart } from '../store/contract/address.ts';
import type { Store } from '../store/contract/store.ts';
import { spotOf, type TurnInput } from '../turn/turn-input.ts';
import type { TeamAct } from './activity/incoming.ts';
import type { Moved, Mover } from './activity/moved.ts';
import type { Effect } from './activity/team-events.ts';
import type { Addresses } from './address-book.ts';
import type { FoundChannel } from './channel.ts';
import type { Conversation } from './conversation.ts';
import type { Membership } from './elsewhere/membership.ts';
import type { Turns } from './turns.ts';

/** An event of a place, with everything that is needed to act on it. */
export type Told = Readonly<{
  /** The turn that greets there. */
  input: TurnInput;
  /** The channel that the event is about; null when it is about the team itself. */
  found: FoundChannel | null;
  conversation: Conversation;
}>;

type TeamLifeDeps = Readonly<{
  store: Pick<Store, 'welcome' | 'unwelcome' | 'rename' | 'leave'>;
  now: () => Date;
  addresses: Addresses;
  membership: Pick<Membership, 'forget'>;
  turns: Pick<Turns, 'take'>;
}>;

/**
 * Acts on an event of a place. Only `installed` and `upgraded` say that the bot is there. The others may come after the
 * bot left, and bring no address back.
 */
export function createTeamLife({ store, now, addresses, membership, turns }: TeamLifeDeps) {
  const doing: Readonly<Record<Effect, (told: Told) => Promise<void>>> = {
    unchanged: ({ input, conversation: { reach } }) => addresses.heard(spotOf(input), reach),
    upgraded: ({ input, conversation: { reach } }) => addresses.installed(spotOf(input), reach),
    removed: ({ input, conversation: { reach } }) => addresses.removed(spotOf(input), reach),
    rests: (told) => addresses.rests(partOf(told)),
    back: (told) => addresses.back(partOf(told), told.conversation.reach),
    renamed: async ({ input, conversation: { reach } }) => {
      await addresses.heard(spotOf(input), reach);
      await rename(input);
    },
    installed: async ({ input, conversation }) => {
      await addresses.installed(spotOf(input), conversation.reach);
      await welcome(conversation, input);
      await rename(input);
    },
  };

  /** Greets once in each conversation. When Teams did not take the card, a repeat of the event greets again. */
  async function welcome(conversation: Conversation, input: TurnInput): Promise<void> {
    const time = timeOf(now());
    if (!(await store.welcome(spotOf(input), time))) return;
    try {
      await turns.take(conversation, input);
    } catch (error) {
      // This runs outside the turn's deadline, so that the welcome is taken back also when there is no time left.
      await apart(() => store.unwelcome(spotOf(input), time));
      throw error;
    }
  }

  /** Gives a team the name that Teams gives it. */
  async function rename({ team: { id, kind, name, tenant } }: TurnInput): Promise<void> {
    if (name === null) return;
    await store.rename({ team: { id, kind, name }, tenant, at: timeOf(now()) });
  }

  /** Ends the open votes of who left, and forgets who was there. */
  async function move({ input, conversation: { remembered } }: Told, { came, left }: Moved): Promise<void> {
    if (came.length + left.length === 0) return;
    const team = input.team.id;
    const personOf = ({ id, aadObjectId }: Mover) => aadObjectId ?? remembered.personOf(id) ?? id;
    const [arrivals, leavers] = [came.map(personOf), left.map(personOf)];
    remembered.forget();
    for (const person of [...arrivals, ...leavers]) membership.forget(team, person);
    for (const person of leavers) await store.leave(team, person);
  }

  return async ({ effect, moved }: Pick<TeamAct, 'effect' | 'moved'>, told: Told): Promise<void> => {
    await move(told, moved);
    await doing[effect](told);
  };
}

/**
 * The part of a team that rests or is back: one channel, when it has the team's scan; otherwise all conversations of
 * the team.
 */
function partOf({ input, found }: Told): TeamPart {
  return { team: input.team.id, conversation: found?.scope === 'team' ? found.channel : null };
}
