import type { Link } from '../../../dialogs/download/link.ts';
import type { Time } from '../../../dialogs/time.ts';

/** A download that was asked for, as it is kept. */
export type KeptLink = Omit<Link, 'secret'> &
  Readonly<{
    /** The person whom it is for. */
    person: string;
    usedAt: Time | null;
    /** What the present sign-in must come back with. */
    signIn: string | null;
  }>;

/** The downloads that people asked for, each by the hash of its secret. */
export type DownloadLinks = Readonly<{
  /** @returns null when no link has this hash */
  linkOf(hash: string): Promise<KeptLink | null>;
  /** Keeps what a sign-in must come back with. An earlier sign-in ends by this. */
  beginSignIn(hash: string, signIn: string): Promise<void>;
  /** Ends a sign-in, which is possible once. @returns false when it was another one, or ended before */
  endSignIn(hash: string, signIn: string): Promise<boolean>;
  /** Marks a link as used. @returns true for only one of all who try, and never after it expired */
  useLink(hash: string, at: Time): Promise<boolean>;
}>;
