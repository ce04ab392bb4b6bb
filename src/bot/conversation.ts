import type { Cited } from '../../cards/cited.ts';
import type { Card } from '../../cards/parts/element.ts';
import type { Extra } from '../../dialogs/state.ts';
import { abortable } from '../abortable.ts';
import { apart } from '../deadline.ts';
import type { People } from '../turn/people.ts';
import type { Origin, Reach } from './activity/origin.ts';
import { askPeople } from './people/ask-people.ts';
import type { Rosters } from './people/rosters.ts';
import { type PeopleDeps, peopleOf, TO_ASK } from './people/teams-people.ts';
import type { Adapter } from './sdk/adapter.ts';
import { messageCiting, messageWith } from './sdk/message.ts';
import type { Opened } from './sdk/opened.ts';

/** The conversation that an activity came from. The client for it is made when it is first needed. */
export type Conversation = Readonly<{
  reach: Reach;
  people: People;
  /** What is remembered of the people there. */
  remembered: Readonly<{
    /** The id in the directory of somebody by their id in Teams; null when Teams never told it. */
    personOf(id: string): string | null;
    /** Somebody came or left. */
    forget(): void;
  }>;
  /**
   * Who caused the activity. Teams sometimes leaves out the id of the directory. It is asked for then, so that nobody is
   * two people, with two votes.
   */
  sender(): Promise<string>;
  /** The organisation of somebody there; null when Teams knows nobody like that. @throws when Teams does not tell */
  tenantOf(id: string): Promise<string | null>;
  /**
   * Sends a card there as a new message, while its turn has time.
   * @returns the id of the message; null when Teams tells none, as for a card with sources
   */
  post(card: Card, cited: Cited | null): Promise<string | null>;
  /** Does the same, for the eyes of the person who caused the activity. @throws when Teams takes no such message */
  postPrivately(card: Card): Promise<string | null>;
}>;

/**
 * The part (from 0 to 1) of a turn's time in which messages are sent. The rest is for the reply to the request itself.
 */
const TO_TELL = 0.95;

/** How long (ms) Teams may take to tell a roster that is remembered. Several turns may wait for it. */
const PATIENCE = 2_500;

export function conversationOf(
  adapter: () => Promise<Adapter>,
  origin: Origin,
  { rosters, ...deps }: PeopleDeps & Readonly<{ rosters: Rosters }>,
): Conversation {
  const { deadline, ownChannel } = deps;
  const place = ownChannel ?? origin.team?.id ?? origin.reach.conversation;
  let opened: Promise<Opened> | undefined;
  let told: ReturnType<typeof peopleOf> | undefined;

  function open(): Promise<Opened> {
    opened ??= adapter().then((sdk) => sdk.open(origin));
    return opened;
  }

  async function people(): Promise<ReturnType<typeof peopleOf>> {
    const here = await open();
    told ??= peopleOf(origin, here, deps);
    return told;
  }

  async function roster() {
    const until = AbortSignal.timeout(PATIENCE);
    return await askPeople(origin, (await open()).connector, { ownChannel, until }).roster();
  }

  async function membership(member: string): Promise<Extra['membership']> {
    if (origin.kind === 'personal') return { count: 1, isMember: true };
    const ids = member === origin.person ? [member, origin.sender.id] : [member];
    const told = rosters.membership(place, ids, () => apart(roster));
    return await abortable(told, deadline.signal(TO_ASK)).catch(() => ({ count: null, isMember: true }));
  }

  return {
    reach: origin.reach,
    people: {
      roster: async () => (await people()).roster(),
      membership,
      candidate: async (id) => (await people()).candidate(id),
      isOwner: async (member) => (await people()).isOwner(member),
    },
    remembered: { personOf: rosters.personOf, forget: () => rosters.forget(place) },
    async sender() {
      const { person, sender, kind } = origin;
      if (sender.aadObjectId !== undefined || kind === 'personal') return person;
      const told = rosters.whoIs(place, person, () => apart(roster));
      return await abortable(told, deadline.signal(TO_ASK)).catch(() => person);
    },
    tenantOf: async (id) => (await people()).tenantOf(id),
    async post(card, cited) {
      const message = cited ? messageCiting(card, cited) : messageWith(card);
      return await (await open()).send(message, deadline.signal(TO_TELL));
    },
    postPrivately: async (card) => (await open()).sendPrivately(messageWith(card), deadline.signal(TO_TELL)),
  };
}
