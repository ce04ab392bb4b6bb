import assert from 'node:assert/strict';
import { readConfig } from '../../src/config/config.ts';
import { daysLeft, startExpiry } from '../../src/expiry.ts';
import { APP, TENANT } from '../fixtures/registration.ts';

const config = readConfig({
  MICROSOFT_APP_ID: APP,
  MICROSOFT_APP_TENANT_ID: TENANT,
  MICROSOFT_APP_PASSWORD: 'geheim',
  MICROSOFT_APP_PASSWORD_ENDS: '2027-05-31',
  PUBLIC_URL: 'https://zelfscan.example.nl',
});

/** What the log tells on a day. */
async function toldOn(now: string): Promise<unknown[]> {
  const told: unknown[] = [];
  const log = {
    warn: (_: string, facts?: object) => told.push(['warn', facts]),
    error: (_: string, facts?: object) => told.push(['error', facts]),
  };
  const job = startExpiry(config, () => new Date(now), log);
  await job.run();
  await job.stop();
  return told;
}

describe('A secret whose last day is set', () => {
  const setting = 'MICROSOFT_APP_PASSWORD';

  it('is told of from 30 days before, and as an error after it', async () => {
    assert.deepEqual(await toldOn('2027-04-30T12:00:00Z'), []);
    assert.deepEqual(await toldOn('2027-05-01T12:00:00Z'), [['warn', { setting, days: 30 }]]);
    assert.deepEqual(await toldOn('2027-05-31T12:00:00Z'), [['warn', { setting, days: 0 }]]);
    assert.deepEqual(await toldOn('2027-06-01T00:00:01Z'), [['error', { setting, days: -1 }]]);
  });

  it('has its days told by the name of its setting', () => {
    assert.deepEqual(daysLeft(config.ends, new Date('2027-05-21T00:00:00Z')), { [setting]: 10 });
    assert.deepEqual(daysLeft(readConfig({}).ends, new Date()), {});
  });
});
