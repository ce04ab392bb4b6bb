import type { Way } from '../../dialogs/vote/ballot.ts';
import type { Place } from './press.ts';
import { idOf } from './press.ts';

/** What people see on the cards of their team. */
export class Board {
  round = 1;
  /** Whether somebody asked to close its round: the next one begins after that. */
  closing = false;
  /** The newest ballot on each criterion that was seen, and whether it was open. */
  readonly ballots = new Map<string, Readonly<{ ballot: number; isOpen: boolean }>>();
  readonly #versions = new Map<string, number>();

  version(criterion: string): number {
    return this.#versions.get(criterion) ?? 0;
  }

  /** Notes the version on a card. Cards may arrive in another order than they were drawn, so the highest counts. */
  show(criterion: string, version: number): void {
    this.#versions.set(criterion, Math.max(version, this.version(criterion)));
  }

  turnTo(round: number): void {
    if (round === this.round) return;
    this.round = round;
    this.#versions.clear();
  }
}

/** The first of its members leads it: closes rounds and shares them. */
export type Team = Readonly<{ place: Place; members: readonly string[]; board: Board }>;

/** People with a scan of their own, groups of four that answer together, and groups of six that vote. */
export function createTeams(people: number, groups: number, voting: number): Team[] {
  return [
    ...Array.from({ length: people }, (_, n) => personal(`Lid ${n}`)),
    ...Array.from({ length: groups }, (_, n) => group(`19:groep-${n}`, 4)),
    ...Array.from({ length: voting }, (_, n) => group(`19:stemmers-${n}`, 6, 'vote')),
  ];
}

function personal(member: string): Team {
  const place = {
    team: `person:${idOf(member)}`,
    conversation: `a:${member}`,
    type: 'personal',
    way: 'together',
  } as const;
  return { place, members: [member], board: new Board() };
}

/** A group chat with so many members. */
export function group(conversation: string, size: number, way: Way = 'together'): Team {
  const place = { team: `group:${conversation}`, conversation, type: 'groupChat', way } as const;
  const members = Array.from({ length: size }, (_, n) => `Lid ${n} van ${conversation}`);
  return { place, members, board: new Board() };
}
