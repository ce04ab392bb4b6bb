import type { Host } from './host.ts';

/** Who looks in a local run, as chosen on `/tab/local`. It is kept for this browser tab only. */
export type LocalIdentity = Readonly<{ person: string; token: string; place: string }>;

const KEY = 'zelfscan-local';
const CHOOSE = '/tab/local';
/** Tells who there are, and lets somebody look as one of them. */
const PEOPLE = '/tab/api/local';

/**
 * The page in a plain browser, in a local run, where somebody chose who they are. Without a choice it asks, and comes back
 * to the same view.
 * @throws where this is no local run: there only Teams knows who looks
 */
export async function connectLocal(): Promise<Host> {
  const kept = sessionStorage.getItem(KEY);
  let identity: LocalIdentity | null = kept ? JSON.parse(kept) : null;
  if (!identity) {
    const people = await fetch(PEOPLE, { credentials: 'omit', cache: 'no-store' });
    if (!people.ok) throw new Error(`${PEOPLE} answered ${people.status}`);
    location.replace(CHOOSE + location.hash);
  }
  const leave = () => {
    sessionStorage.removeItem(KEY);
    location.assign(CHOOSE);
  };
  return {
    place: identity?.place ?? 'personal',
    view: null,
    async token(fresh) {
      // The server was started again, and knows no token of before. The page stays, with what was typed on it.
      if (fresh && identity) {
        const token = await tokenFor(identity.person).catch(leave);
        if (token) {
          identity = { ...identity, token };
          keepIdentity(identity);
        }
      }
      return identity?.token ?? '';
    },
    share: null,
    open: (url) => window.open(url, '_blank', 'noopener,noreferrer'),
    leave,
  };
}

/** Asks the server to let somebody look. */
export async function tokenFor(person: string): Promise<string> {
  const response = await fetch(PEOPLE, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
    credentials: 'omit',
    cache: 'no-store',
  });
  if (!response.ok) throw new Error(`${PEOPLE} answered ${response.status}`);
  return (await response.json()).token;
}

/** Remembers who looks. */
export function keepIdentity(identity: LocalIdentity): void {
  sessionStorage.setItem(KEY, JSON.stringify(identity));
}
