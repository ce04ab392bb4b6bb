import type { Content } from '../../content/index.ts';
import type { Way } from '../../dialogs/vote/ballot.ts';
import { invoke } from '../chaos/press.ts';

/** How many people are in each group. */
export const SIZE = 8;

/** The choices that ask for no reason. */
const CHOICES = ['voldoende', 'deels', 'onvoldoende', 'weet-niet'];

/** What the people of a number of groups press, as Teams sends it. */
export type Meetings = Readonly<{
  /** The conversations. */
  groups: readonly string[];
  /** Somebody in each group begins a round. */
  begin(): string[];
  /**
   * Everybody chooses once and one person changes their mind, in one group after the other. Where groups vote, all of it
   * is about one criterion. Where they answer together, each press is about the next one.
   */
  choose(): string[];
  /** What each group does before the next criterion: it shows the votes, and agrees on an answer. */
  finish(): string[][];
  /** How many choices were made. */
  chosen(): number;
}>;

/** @param size how many groups there are, of eight people each */
export function createMeetings(content: Content, way: Way, size: number): Meetings {
  const groups = Array.from({ length: size }, (_, n) => `19:${way}-${n}`);
  let count = 0;
  let criteria = 0;
  let chosen = 0;

  function press(group: string, person: number, data: unknown): string {
    count += 1;
    const place = { team: `group:${group}`, conversation: group, type: 'groupChat' } as const;
    return invoke(place, memberOf(group, person), `f:${count}`, data);
  }

  function answer(group: string, person: number, turn: number): string {
    const criterion = content.criteria[turn % content.criteria.length]?.id;
    const version = Math.floor(turn / content.criteria.length);
    const choice = CHOICES[version % CHOICES.length];
    return press(group, person, { event: { kind: 'answer', round: 1, criterion, version, choice } });
  }

  function vote(group: string, person: number, n: number): string {
    const choice = CHOICES[(person + n + criteria) % CHOICES.length];
    return press(group, person, { event: { kind: 'vote', ...ballot(), choice } });
  }

  function ballot() {
    return { round: 1, criterion: content.criteria[criteria % content.criteria.length]?.id, ballot: 1 };
  }

  return {
    groups,
    begin: () =>
      groups.map((group) =>
        press(group, 0, { event: { kind: way === 'vote' ? 'vote-first' : 'together', round: 1 } }),
      ),
    choose() {
      const rows = Array.from({ length: SIZE + 1 }, (_, n) => {
        const person = n < SIZE ? n : criteria % SIZE;
        const turn = criteria * (SIZE + 1) + n;
        return groups.map((group) => (way === 'vote' ? vote(group, person, n) : answer(group, person, turn)));
      });
      chosen += rows.length * groups.length;
      return rows.flat();
    },
    finish() {
      const event = { kind: 'answer', ...ballot(), version: 0, choice: 'deels' };
      const all = [
        groups.map((group) => press(group, 0, { event: { kind: 'reveal', ...ballot() } })),
        groups.map((group) => press(group, 0, { event })),
      ];
      criteria += 1;
      return way === 'vote' ? all : [];
    },
    chosen: () => chosen,
  };
}

/** The name of somebody in a group. */
export function memberOf(group: string, person: number): string {
  return `Lid ${person} van ${group}`;
}
