import fc, { type Arbitrary } from 'fast-check';
import { INHERITED_NAMES } from '../fixtures/inherited-names.ts';
import { GROUP_TEAM } from './locked-bot.ts';

/** The events about votes. */
const EVENTS = [
  'vote',
  'my-vote',
  'reveal',
  'vote-again',
  'vote-first',
  'vote-ahead',
  'vote-alone',
  'vote-by',
] as const;

/** Ballots that are there, and numbers that no ballot has. */
export const STRANGE_BALLOTS = [2, 100_000, 100_001, 2 ** 31, 2 ** 53, 1e308, 0, -1, 1.5];

/** Teams of others, and names of no team. */
const TEAMS = [
  GROUP_TEAM,
  'group:19:nergens@thread.v2',
  'group:',
  'group:..',
  'team:19:x',
  'channel:19:x',
  'person:aad-sanne',
  'person:aad-els',
  'person:',
  '__proto__',
];

/** Payloads of buttons about votes that are almost ours. @param value anything at all */
export function anyVote(value: Arbitrary<unknown>): Arbitrary<object> {
  const event = fc.record(
    {
      kind: fc.constantFrom(...EVENTS),
      round: fc.oneof(fc.constant(1), value),
      criterion: fc.oneof(fc.constantFrom('1', '3A', ...INHERITED_NAMES), value),
      ballot: fc.oneof(fc.constantFrom(1, ...STRANGE_BALLOTS), value),
      choice: fc.oneof(fc.constantFrom('voldoende', ...INHERITED_NAMES), value),
      team: fc.oneof(fc.constantFrom(...TEAMS), value),
      standard: fc.oneof(fc.constantFrom('1', ...INHERITED_NAMES), value),
      after: fc.oneof(fc.constantFrom('1', ...INHERITED_NAMES), value),
      day: value,
      early: fc.oneof(fc.constant(true), value),
      from: value,
    },
    { requiredKeys: ['kind', 'round'] },
  );
  const presses = fc.record({ event, 'stem-dag': value }, { requiredKeys: ['event'] });
  return presses.map((data) => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { data } },
  }));
}
