/** Begins the id of a team that is one channel by itself. */
const CHANNEL = 'channel:';

/** The team that a private or shared channel is by itself. */
export function channelTeam(channel: string): string {
  return `${CHANNEL}${channel}`;
}

/** @returns the channel that this team is; null for any other team */
export function channelOf(team: string): string | null {
  return team.startsWith(CHANNEL) ? team.slice(CHANNEL.length) : null;
}
