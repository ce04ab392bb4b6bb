import type { Host } from './host.ts';
import { connectLocal } from './local-host.ts';
import { connectTeams } from './teams-host.ts';

/**
 * Finds out where the page is shown.
 * @param onTheme is told the theme, now and at every change
 * @throws when Teams does not answer
 */
export async function connect(onTheme: (theme: string) => void): Promise<Host> {
  return inTeams() ? await connectTeams(onTheme) : connectLocal();
}

/** Teams shows the page in a frame, or in a web view of its own on a phone. */
function inTeams(): boolean {
  return window.parent !== window || 'nativeInterface' in window;
}
