import type { Team } from '../team.ts';

/**
 * The address that opens a team's conversation in Teams, on every device.
 * Source: Microsoft's page on deep links to a chat and to a channel.
 * @returns null where nobody else can open it, or where it is not known
 */
export function teamsLink(
  team: Pick<Team, 'kind' | 'name'>,
  conversation: Readonly<{ id: string; tenant: string | null }> | null,
): string | null {
  if (!conversation || team.kind === 'personal') return null;
  const id = encodeURIComponent(conversation.id);
  const tenant = conversation.tenant ? `tenantId=${encodeURIComponent(conversation.tenant)}` : '';
  const path =
    team.kind === 'channel' || team.kind === 'own-channel'
      ? `channel/${id}/${encodeURIComponent(team.name)}`
      : `chat/${id}/0`;
  return `https://teams.microsoft.com/l/${path}${tenant ? `?${tenant}` : ''}`;
}
