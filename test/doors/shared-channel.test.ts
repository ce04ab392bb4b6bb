import assert from 'node:assert/strict';
import { listed } from '../fixtures/connector.ts';
import { TENANT } from '../fixtures/registration.ts';
import { LockedBot, press } from './locked-bot.ts';

const SHARED = '19:keten@thread.tacv2';
/** What Teams sends of everybody in a shared channel: the organisation is the channel's. */
const IN_CHANNEL = {
  conversation: { id: `${SHARED};messageid=1`, conversationType: 'channel', tenantId: TENANT },
  channelData: {
    tenant: { id: TENANT },
    team: { id: '19:team@thread.tacv2' },
    channel: { id: SHARED, type: 'shared' },
  },
};
const from = { id: '29:piet', name: 'Piet', aadObjectId: 'aad-piet' };
const START = press({ event: { kind: 'together' } }, { ...IN_CHANNEL, from });

describe('Somebody in a shared channel', () => {
  let bot: LockedBot;
  const startWith = async (tenants: string[], tenantId: string) => {
    bot = await LockedBot.start({ tenants });
    bot.connector.known.rosters.set(SHARED, [listed('piet', { tenantId })]);
  };
  afterEach(() => bot.stop());

  it('of an organisation that is not on the list gets no answer, whatever organisation the activity names', async () => {
    await startWith([TENANT], 'elders');
    assert.deepEqual([(await bot.post(START)).status, (await bot.post(START)).status], [403, 403]);
    assert.equal(await bot.kept(`channel:${SHARED}`), JSON.stringify([null, []]));
    const asked = bot.told.filter((one) => one.includes('/members/'));
    assert.equal(asked.length, 1, 'asked once');
  });

  it('of an organisation on the list is answered', async () => {
    await startWith([TENANT, 'elders'], 'ELDERS');
    assert.equal((await bot.post(START)).status, 200);
  });

  it('is answered while Teams does not tell of which organisation they are', async () => {
    await startWith([TENANT], 'elders');
    bot.connector.known.failing.push({ on: /members/, status: 403 });
    assert.equal((await bot.post(START)).status, 200);
  });
});
