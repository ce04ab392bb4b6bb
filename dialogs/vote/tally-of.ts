import type { Content } from '../../content/index.ts';
import type { Tally } from './ballot.ts';
import type { BallotBox } from './ballot-box.ts';

/** Counts in the order of the content: the order in which the votes came would tell who chose what. */
export function tallyOf({ choices }: Content, votes: BallotBox['votes']): Tally {
  const order = choices.map(({ id }) => id);
  const given = [...new Set(votes.map(({ choice }) => choice))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1),
  );
  return Object.fromEntries(given.map((id) => [id, votes.filter(({ choice }) => choice === id).length]));
}
