import type { DoorsSettings } from './bot/doors/doors.ts';
import type { Owners } from './bot/people/owners.ts';
import type { Sdk } from './bot/sdk/adapter.ts';
import type { Pace } from './delivery/pace.ts';
import type { SignIn } from './download/sign-in.ts';
import type { Elapsed } from './elapsed.ts';
import type { Writer } from './export/writer.ts';
import type { HttpLimits } from './server/http-limits.ts';
import type { Identity } from './tab/identity.ts';
import type { Local } from './tab/local-people.ts';
import type { TabDeps } from './tab/tab.ts';

/** Everything outside the product that it works with. The default is the real thing. Tests hand in their own. */
export type World = Readonly<
  Partial<{
    now: () => Date;
    /** Measures stretches of time. */
    elapsed: Elapsed;
    random: () => number;
    /** Settings of the doors that differ from production, such as who issues the tokens of Teams. */
    doors: Partial<DoorsSettings>;
    /** How the bot proves who it is to Teams, and how it reaches Teams. */
    sdk: Sdk;
    owners: Owners;
    /** How people sign in for a download; null when the link alone opens it. */
    signIn: SignIn | null;
    /** Who people are in the tab. */
    identity: Identity | Local;
    write: Writer;
    tab: Pick<TabDeps, 'folder' | 'requests' | 'forged'>;
    limits: Partial<HttpLimits>;
    pace: Partial<Pace>;
    /** How long (ms) a request may take from its arrival to its response. */
    turn: number;
  }>
>;
