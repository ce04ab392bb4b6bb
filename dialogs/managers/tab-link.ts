import type { Team } from '../team.ts';

/** Where the bot's own page opens. */
export type TabAddress = Readonly<{
  /** The page's address on the web. */
  page: string;
  /** The app's id in the organisation's catalogue, by which Teams opens its tab; null when that is not known. */
  app: string | null;
}>;

/** The id of the personal tab in the app's manifest. */
export const TAB_ENTITY = 'zelfscan';

/**
 * The address that opens a manager's own view of a team: in the personal tab of the app, or on the web where the app is
 * not known. It names the team and holds no secret: the page asks who looks, and shows only teams that they manage.
 * Source: Microsoft's page on deep links to a tab.
 */
export function tabLink({ page, app }: TabAddress, { id, name }: Pick<Team, 'id' | 'name'>): string {
  const inside = `teams/${encodeURIComponent(id)}`;
  const web = `${page}#${inside}`;
  if (app === null) return web;
  const query = {
    webUrl: web,
    label: name,
    context: JSON.stringify({ subEntityId: inside }),
  };
  const written = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `https://teams.microsoft.com/l/entity/${app}/${TAB_ENTITY}?${written.join('&')}`;
}
