import type { Host } from './host.ts';
import { connectLocal } from './local-host.ts';
import { connectTeams } from './teams-host.ts';

/**
 * Finds out where the page is shown.
 * @param onTheme is called with the theme, now and at every change
 * @throws when Teams does not respond, and in a plain browser where this is no local run
 */
export async function connect(onTheme: (theme: string) => void): Promise<Host> {
  return inTeams() ? await connectTeams(onTheme) : await connectLocal();
}

/** Whether the page is in Teams, which shows it in a frame, or on a phone in a web view of its own. */
function inTeams(): boolean {
  return window.parent !== window || 'nativeInterface' in window;
}
