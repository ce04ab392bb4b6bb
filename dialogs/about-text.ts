import type { AboutReply } from '../content/index.ts';
import type { Scan } from './scan.ts';
import type { Team } from './team.ts';

/** Who reads what is said about the bot: what kind of team, and how it does its scan. */
export type Readers = Readonly<{ kind: Team['kind']; scan: Pick<Scan, 'voting'> | null }>;

/** What the content says to these people: to one person alone, to a team that votes first, or to any other team. */
export function aboutText({ text, alone, voting }: AboutReply, { kind, scan }: Readers): string {
  if (kind === 'personal') return alone ?? text;
  return (scan?.voting?.way === 'vote' ? voting : undefined) ?? text;
}
