import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listed } from '../fixtures/connector.ts';
import { INHERITED_NAMES, NO_TEXT } from '../fixtures/inherited-names.ts';
import { TENANT } from '../fixtures/registration.ts';
import { anyVote } from './any-vote.ts';
import { choose, GROUP_TEAM, LockedBot, press } from './locked-bot.ts';

/** How many activities; `FUZZ=10000` for the long run. */
const RUNS = Number(process.env.FUZZ ?? 250);

const EVENTS = [
  'start',
  'together',
  'vote-first',
  'vote',
  'my-vote',
  'reveal',
  'vote-again',
  'vote-by',
  'vote-ahead',
  'vote-alone',
  'answer',
  'resume',
  'overview',
  'note',
  'close',
  'delete-team',
  'forget-me',
  'manager-add',
];
const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '1',
    '2a',
    'voldoende',
    '__proto__',
    'constructor',
    '<at>x</at>',
    '${7*7}',
    "' OR 1=1 --",
  ),
  fc.constantFrom(...INHERITED_NAMES),
  fc.constant('x'.repeat(5_000)),
);
const value = fc.oneof(
  word,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(NO_TEXT, [NO_TEXT], { id: NO_TEXT, name: NO_TEXT }),
  fc.jsonValue({ maxDepth: 3 }),
);
const payload = fc.oneof(
  value,
  fc.record(
    {
      event: fc.oneof(
        value,
        fc.record({
          kind: fc.oneof(fc.constantFrom(...EVENTS), value),
          round: value,
          choice: value,
          team: value,
        }),
      ),
      fields: fc.oneof(
        value,
        fc.record({ criterion: value, version: value, note: value }, { requiredKeys: [] }),
      ),
      privately: value,
    },
    { requiredKeys: [] },
  ),
);
/** The bot, which alone may have heard it. */
const recipient = fc.record({ id: fc.constant('28:bot'), isTargeted: value });
/** Everything but who sends it and where: that somebody else wrote into team Noord must stay impossible. */
const strange = fc.record(
  {
    type: fc.oneof(
      fc.constantFrom(
        'message',
        'invoke',
        'invoke',
        'conversationUpdate',
        'installationUpdate',
        'messageReaction',
      ),
      word,
    ),
    name: fc.oneof(fc.constantFrom('adaptiveCard/action', 'composeExtension/query', 'task/fetch'), value),
    id: value,
    text: value,
    action: value,
    replyToId: value,
    membersAdded: value,
    value: fc.oneof(
      value,
      payload.map((data) => ({ action: { data } })),
      payload,
    ),
    recipient: fc.oneof(value, recipient),
    entities: value,
    attachments: value,
    locale: value,
    timestamp: value,
  },
  { requiredKeys: ['type'] },
);
/** A press as Teams sends it, on a button that is almost one of ours. */
const almost = fc
  .record({
    event: fc.record({ kind: fc.oneof(fc.constantFrom(...EVENTS), value), round: value, choice: value }),
    fields: fc.record({ criterion: value, version: value }),
  })
  .map((data) => ({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } }));
const people = fc
  .constantFrom('els', 'mo', 'fatima')
  .map((name) => ({ id: `29:${name}`, aadObjectId: `aad-${name}`, name }));
const conversations = fc
  .record({
    id: fc.constantFrom('19:zuid@thread.v2', 'a:els'),
    conversationType: fc.constantFrom('groupChat', 'personal', 'x'),
  })
  .map((place) => ({ ...place, tenantId: TENANT }));

describe(`Any activity of ${RUNS}`, () => {
  it('is answered without a fault of ours, and changes nothing of another team', async function () {
    this.timeout(20_000 + RUNS * 100);
    const bot = await LockedBot.start({ perSender: 1_000_000 });
    try {
      bot.connector.known.roster.push(
        listed('Sanne', { id: '29:sanne', aadObjectId: 'aad-sanne', tenantId: TENANT }),
      );
      await bot.post(press({ event: { kind: 'together' } }));
      await bot.post(choose('voldoende', 0));
      await bot.post(press({ event: { kind: 'vote-first', standard: '3' } }));
      const vote = { kind: 'vote', round: 1, criterion: '3A', ballot: 1, choice: 'deels' };
      await bot.post(press({ event: vote }));
      const kept = await bot.kept(GROUP_TEAM);
      assert.match(kept, /"3A":\{[^}]*"voted":1,/);
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(strange, almost, anyVote(value)),
          people,
          conversations,
          async (activity, from, conversation) => {
            const { status } = await bot.post(press(null, { ...activity, from, conversation }));
            assert.ok(status < 500, `${status}`);
          },
        ),
        { numRuns: RUNS },
      );
      assert.equal(await bot.kept(GROUP_TEAM), kept);
      assert.equal((await fetch(`${bot.url}/health/ready`)).status, 200);
    } finally {
      await bot.stop();
    }
  });
});
