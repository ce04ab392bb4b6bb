import assert from 'node:assert/strict';
import { TEXT_LIMIT } from '../../dialogs/typed.ts';
import { ActivityShape } from '../../src/bot/activity/activity-shape.ts';
import { readActivity } from '../../src/bot/activity/read-activity.ts';
import { turnOf } from '../../src/bot/turn-of.ts';
import { content } from '../fixtures/states.ts';

const LONG = 'naar 3b en dan '.repeat(10_000);
/** The longest that anything but a message may be. */
const ID_LENGTH = 1_000;

/** What else has an end further on. */
const LIMITS: Readonly<Record<string, number>> = {
  '.text': TEXT_LIMIT,
  '.attachments.0.content': 100_000,
};

const ACTIVITY = {
  type: 'message',
  id: 'id',
  name: 'adaptiveCard/action',
  action: 'add',
  text: 'hallo',
  replyToId: 'card',
  from: { id: '29:1', name: 'Sanne', aadObjectId: 'aad-1' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1', conversationType: 'channel', name: 'Noord', tenantId: 'tenant' },
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  channelId: 'msteams',
  locale: 'nl-NL',
  entities: [{ type: 'mention', text: '<at>Jan</at>', mentioned: { id: '29:2', name: 'Jan' } }],
  attachments: [{ contentType: 'text/html', content: '<p>hallo</p>' }],
  membersAdded: [{ id: '28:bot' }],
  channelData: {
    team: { id: 'team', name: 'Noord', aadGroupId: 'group' },
    tenant: { id: 'tenant' },
    eventType: 'x',
  },
};

/** The same activity, each time with another of its texts made long. */
function* lengthened(
  value: unknown,
  whole: (part: unknown) => unknown,
  path = '',
): Generator<[string, unknown]> {
  if (typeof value === 'string') yield [path, whole(LONG)];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    const around = (other: unknown) => whole(Array.isArray(value) ? [other] : { ...value, [name]: other });
    yield* lengthened(part, around, `${path}.${name}`);
  }
}

describe('An activity', () => {
  it('is refused or cut where a text in it is longer than any that Teams sends', () => {
    const all = [...lengthened(ACTIVITY, (whole) => whole)];
    assert.equal(all.length, 29);
    for (const [path, activity] of all) {
      const read = ActivityShape.safeParse(activity);
      if (!read.success) continue;
      const limit = LIMITS[path] ?? ID_LENGTH;
      const longest = Math.max(...[...lengthsIn(read.data)]);
      assert.ok(longest <= limit, `${path}: ${longest}`);
    }
  });

  it('with a long message is answered as a question, from its beginning', () => {
    const activity = ActivityShape.parse({ ...ACTIVITY, text: LONG });
    const { origin, act } = readActivity(activity);
    assert.ok(act.kind === 'said');
    const { event } = turnOf(content, { origin, act }, { found: null, freshId: () => 'fresh' });
    assert.deepEqual(event, { kind: 'question', text: LONG.slice(0, TEXT_LIMIT) });
  });

  it('that searches for a long text searches for its beginning', () => {
    const value = { parameters: [{ name: 'vraag', value: LONG }] };
    const activity = ActivityShape.parse({
      ...ACTIVITY,
      type: 'invoke',
      name: 'composeExtension/query',
      value,
    });
    const { act } = readActivity(activity);
    assert.ok(act.kind === 'searched');
    assert.equal(act.question.length, TEXT_LIMIT);
  });
});

function* lengthsIn(value: unknown): Generator<number> {
  if (typeof value === 'string') yield value.length;
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* lengthsIn(part);
}
