/** The id of a team that consists of one channel begins with this. */
const CHANNEL = 'channel:';

/** @returns the id of the team that consists of this private or shared channel */
export function channelTeam(channel: string): string {
  return `${CHANNEL}${channel}`;
}

/** @returns the channel that this team consists of; null for any other team */
export function channelOf(team: string): string | null {
  return team.startsWith(CHANNEL) ? team.slice(CHANNEL.length) : null;
}
