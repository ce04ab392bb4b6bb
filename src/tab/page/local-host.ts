import type { Host } from './host.ts';

/** Who looks in a local run, as chosen on `/tab/local`. It is kept for this browser tab only. */
export type LocalIdentity = Readonly<{ token: string; place: string }>;

const KEY = 'zelfscan-local';
const CHOOSE = '/tab/local';

/** The page in a plain browser, in a local run, where somebody chose who they are. Without a choice it asks. */
export function connectLocal(): Host {
  const kept = sessionStorage.getItem(KEY);
  const identity: LocalIdentity | null = kept ? JSON.parse(kept) : null;
  if (!identity) location.replace(CHOOSE);
  const leave = () => {
    sessionStorage.removeItem(KEY);
    location.assign(CHOOSE);
  };
  return {
    place: identity?.place ?? 'personal',
    view: null,
    async token(fresh) {
      // The server was started again, and no longer knows this identity.
      if (fresh) leave();
      return identity?.token ?? '';
    },
    share: null,
    open: (url) => window.open(url, '_blank', 'noopener,noreferrer'),
    leave,
  };
}

/** Remembers who looks. */
export function keepIdentity(identity: LocalIdentity): void {
  sessionStorage.setItem(KEY, JSON.stringify(identity));
}
