import type { Content } from '../../../content/index.ts';
import { say } from '../../../dialogs/decision.ts';
import type { Event } from '../../../dialogs/event.ts';
import { messageView } from '../../../dialogs/messages.ts';
import { ownTeam } from '../../../dialogs/own-team.ts';
import type { Member } from '../../../dialogs/team.ts';
import { votesFor } from '../../../dialogs/vote/votes-for.ts';
import type { People } from '../../turn/people.ts';
import type { Outside } from '../outside.ts';
import type { Allowed, Membership } from './membership.ts';
import { type ClaimedPlace, placeNamed } from './place.ts';
import { type Press, type Shown, shownOf } from './press.ts';

/** What somebody does outside the team's conversations. */
export type Done = Readonly<{
  /** A second one with the same id does nothing. */
  id: string;
  event: Event;
  member: Member;
  /** The organisation in which they do it; null when it is not known. */
  tenant: string | null;
}>;

/** Takes turns of a team for somebody who is in their own chat or in the tab. */
export type Elsewhere = Readonly<{
  /** Takes a turn for somebody who is allowed in the place. */
  take(at: Readonly<{ place: ClaimedPlace; allowed: Allowed }>, done: Done): Promise<Shown>;
  /**
   * Takes a turn of the team that somebody votes for in their own chat or their own tab. When they are not in that team,
   * they are told so, in the same way as when there is no such team.
   * @returns null for anything else, which is a turn of the person's own
   */
  vote(done: Done): Promise<Shown> | null;
}>;

type ElsewhereDeps = Readonly<{
  content: Content;
  membership: Pick<Membership, 'allowed'>;
  outside: Pick<Outside, 'people'>;
  press: (press: Press) => Promise<Shown>;
}>;

export function createElsewhere({ content, membership, outside, press }: ElsewhereDeps): Elsewhere {
  const take: Elsewhere['take'] = async ({ place, allowed }, { id, event, member, tenant }) => {
    const { kind, team } = place;
    const people = allowed.where ? outside.people(allowed.where, member) : onlyOneself(member, kind);
    const input = { id: team, kind, name: allowed.name, tenant: allowed.where?.tenant ?? tenant };
    return await press({ id, event, member, people, team: input });
  };

  async function voteIn(team: string, done: Done): Promise<Shown> {
    const place = placeNamed(team, done.member.id);
    const allowed = place && (await membership.allowed(place, done.member.id));
    return place && allowed ? await take({ place, allowed }, done) : notMember(content);
  }

  return {
    take,
    vote(done) {
      const team = votesFor(done.event);
      return team === null || team === ownTeam(done.member.id) ? null : voteIn(team, done);
    },
  };
}

function notMember(content: Content): Shown {
  const notice = say('problem', content.texts.votes.notices.notInTeam);
  return shownOf(content, messageView({ content, state: { scan: null } }, 'help', notice));
}

/** Where the bot never was, Teams can't be asked who else is there. So only the member is known. */
function onlyOneself(member: Member, kind: ClaimedPlace['kind']): People {
  const isAlone = kind === 'personal';
  return {
    roster: async () => (isAlone ? { people: [member], isWhole: true } : null),
    membership: async () => ({ count: isAlone ? 1 : null, isMember: true }),
    candidate: async (id) => ({ id, name: id === member.id ? member.name : id, standing: 'unknown' }),
    isOwner: async () => null,
  };
}
