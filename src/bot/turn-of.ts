import { cut } from '../../content/cut.ts';
import type { Content } from '../../content/index.ts';
import { channelTeam } from '../../dialogs/channel-team.ts';
import type { Event } from '../../dialogs/event.ts';
import { hear } from '../../dialogs/hear.ts';
import { ownTeam } from '../../dialogs/own-team.ts';
import type { Audience, Via } from '../../dialogs/via.ts';
import type { TurnInput } from '../turn/turn-input.ts';
import type { PressedAct, SaidAct, TeamAct } from './activity/incoming.ts';
import type { Origin } from './activity/origin.ts';
import { saidIn } from './activity/said.ts';
import type { FoundChannel } from './channel.ts';

/** The most characters of a person's name. A longer name is cut: names stand in sentences on a phone. */
const NAME_LENGTH = 80;

type Given = Readonly<{
  /** The channel that the activity is about; null outside channels, and for something about the team itself. */
  found: FoundChannel | null;
  /** Makes an id for an activity that has none. */
  freshId: () => string;
}>;

/** Makes the turn that an activity asks for, or that greets where the bot came. */
export function turnOf(
  content: Content,
  { origin, act }: Readonly<{ origin: Origin; act: SaidAct | PressedAct | TeamAct }>,
  { found, freshId }: Given,
): TurnInput {
  const team = teamOf(origin, found);
  return {
    team,
    via: viaOf(act, team),
    member: { id: origin.person, name: cut(origin.sender.name?.trim() || 'Iemand', NAME_LENGTH) },
    conversation: origin.conversation.id,
    activity: origin.activity ?? freshId(),
    event: eventOf(content, act),
    ...(found?.anew ? { anew: true as const } : {}),
  };
}

function viaOf(act: SaidAct | PressedAct | TeamAct, team: TurnInput['team']): Via {
  const audience = audienceOf(act, team);
  return act.kind === 'pressed'
    ? { kind: 'pressed', message: act.message, audience }
    : { kind: 'typed', audience };
}

/**
 * Who sees the reply. Only the person who pressed sees the reply to an invoke; a message in a group is for everybody.
 * When Teams does not tell which card was pressed, the reply is a message.
 */
function audienceOf(act: SaidAct | PressedAct | TeamAct, { kind }: TurnInput['team']): Audience {
  if (act.kind !== 'changed' && act.privately) return 'private';
  const isReply = act.kind === 'pressed' && act.invoke && act.message !== null;
  return isReply || kind === 'personal' ? 'one' : 'everybody';
}

function eventOf(content: Content, act: SaidAct | PressedAct | TeamAct): Event {
  switch (act.kind) {
    case 'said':
      return hear(content, saidIn(act.said));
    case 'pressed':
      return act.event;
    case 'changed':
      return { kind: 'installed' };
  }
}

/**
 * Who fills in the scan together: the team; in a channel with people of its own, the channel; in a group chat, the
 * group; in a personal chat, the person.
 */
function teamOf(origin: Origin, found: FoundChannel | null): TurnInput['team'] {
  const { kind, team, conversation, reach, person, tenant } = origin;
  if (found?.scope === 'channel') {
    return { id: channelTeam(found.channel), kind: 'own-channel', name: found.name, tenant };
  }
  switch (kind) {
    case 'channel':
      return { id: `team:${team?.id ?? reach.conversation}`, kind, name: team?.name ?? null, tenant };
    case 'group':
      return { id: `group:${conversation.id}`, kind, name: conversation.name ?? null, tenant };
    case 'personal':
      return { id: ownTeam(person), kind, name: null, tenant };
  }
}
