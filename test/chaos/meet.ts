import type { Content } from '../../content/index.ts';
import { anyOf, CHOICES } from './any-of.ts';
import type { Press } from './press.ts';
import type { Reply } from './reply.ts';
import type { Team } from './teams.ts';

/** On how many criteria people vote at a time. Then they often meet. */
const TABLE = 4;
/** How often (a part of all presses) somebody reveals what is open. */
const REVEALS = 0.12;

/** How somebody presses, and reads the reply. */
type Presser = Readonly<{
  press(
    team: Team,
    member: string,
    what: Pick<Press, 'kind' | 'round' | 'answer' | 'cast'>,
  ): Promise<Reply | null>;
  answer(
    team: Team,
    member: string,
    chosen: Readonly<{ criterion: string; choice: string; seen: number; round: number; ballot: number }>,
  ): Promise<Reply | null>;
}>;

/**
 * Somebody in a group that votes presses once: they vote or reveal where a ballot is open; where it is revealed they
 * agree on an answer or open a new ballot. They go by the card that the group has, which may be an old one.
 */
export async function meet(people: Presser, content: Content, team: Team, member: string): Promise<void> {
  const { board } = team;
  const { round } = board;
  const criterion = anyOf(content.criteria.slice(0, TABLE)).id;
  const { ballot, isOpen } = board.ballots.get(criterion) ?? { ballot: 1, isOpen: true };
  const press = async (kind: 'vote' | 'reveal' | 'vote-again', choice?: string) => {
    const number = kind === 'vote-again' ? ballot + 1 : ballot;
    const cast = { criterion, ballot: number, ...(choice === undefined ? {} : { choice }) };
    return await people.press(team, member, { kind, round, answer: null, cast });
  };
  let reply: Reply | null;
  if (isOpen && Math.random() < REVEALS) reply = await press('reveal');
  else if (isOpen) reply = await press('vote', anyOf(CHOICES));
  else if (Math.random() < 0.5) reply = await press('vote-again');
  else {
    const seen = board.version(criterion);
    reply = await people.answer(team, member, { criterion, choice: anyOf(CHOICES), seen, round, ballot });
    if (reply?.told === 'saved') board.show(criterion, seen + 1);
  }
  const shown = reply?.ballot(criterion);
  if (shown && isNewer(shown, board.ballots.get(criterion))) board.ballots.set(criterion, shown);
  const version = reply?.version(criterion);
  if (version !== null && version !== undefined) board.show(criterion, version);
}

type Shown = Readonly<{ ballot: number; isOpen: boolean }>;

/** Cards may arrive in another order than they were drawn. */
function isNewer(shown: Shown, before: Shown | undefined): boolean {
  if (!before || shown.ballot !== before.ballot) return shown.ballot > (before?.ballot ?? 0);
  return before.isOpen && !shown.isOpen;
}
