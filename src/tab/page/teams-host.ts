import { app, authentication, pages } from '@microsoft/teams-js';
import type { Host } from './host.ts';

/** How long (ms) Teams may take to respond. */
const PATIENCE = 10_000;

/**
 * The page inside Teams, with the theme, place and token that Teams gives.
 * @throws when Teams does not respond in time
 */
export async function connectTeams(onTheme: (theme: string) => void): Promise<Host> {
  await inTime(app.initialize());
  app.registerOnThemeChangeHandler(onTheme);
  // The token is asked for at once, because the first request waits for it.
  let token = authentication.getAuthToken();
  token.catch(() => {});
  const context = await inTime(app.getContext());
  onTheme(context.app.theme);
  app.notifyAppLoaded();
  app.notifySuccess();
  return {
    place: showsOf(context),
    view: context.page.subPageId || null,
    token(fresh) {
      if (fresh) token = authentication.getAuthToken();
      return token;
    },
    async share(view, label) {
      pages.shareDeepLink({ subPageId: view, subPageLabel: label });
    },
    open(url) {
      if (/^https:\/\/teams\.(microsoft|cloud\.microsoft)\b/.test(url)) app.openLink(url).catch(() => {});
      else window.open(url, '_blank', 'noopener,noreferrer');
    },
    leave: null,
  };
}

/**
 * The place that a tab shows: in a channel, its channel or team, by the names of the server; in a chat, that chat;
 * elsewhere, the person's own.
 */
function showsOf({ team, channel, chat }: app.Context): string {
  if (channel?.id) return `channel:${team?.internalId ?? ''}/${channel.id}`;
  if (team?.internalId) return `channel:${team.internalId}`;
  return chat?.id ? `chat:${chat.id}` : 'personal';
}

async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Teams does not answer')), PATIENCE);
  });
  return await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
