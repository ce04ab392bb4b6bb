import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { readConfig } from '../../src/config/config.ts';
import { SETTINGS } from '../../src/config/environment.ts';
import { createLog } from '../../src/log.ts';
import { startServer } from '../../src/server/server.ts';

const APP = '11111111-2222-4333-8444-555555555555';
const BOT = {
  MICROSOFT_APP_ID: APP,
  MICROSOFT_APP_TENANT_ID: '99999999-2222-4333-8444-555555555555',
  MICROSOFT_APP_PASSWORD: 'geheim',
  PUBLIC_URL: 'https://zelfscan.example.nl/',
};

describe('The settings', () => {
  it('listen on this machine only without an app id, whatever HOST says', () => {
    assert.equal(readConfig({ HOST: '0.0.0.0' }).host, '127.0.0.1');
    assert.equal(readConfig(BOT).host, '0.0.0.0');
  });

  it('have the address of browsers without a slash at its end', () => {
    assert.equal(readConfig(BOT).address, 'https://zelfscan.example.nl');
    assert.equal(readConfig({}).address, null);
  });

  it('let people sign in to the registration of the bot, or to another one', () => {
    const secret = 'ook-geheim';
    const other = '99999999-2222-4333-8444-555555555555';
    const signIn = (more: NodeJS.ProcessEnv) => readConfig({ ...BOT, ...more }).signIn;
    assert.deepEqual(signIn({ MICROSOFT_APP_PASSWORD: secret }), { client: APP, secret });
    assert.deepEqual(signIn({ SIGN_IN_APP_ID: other, SIGN_IN_APP_PASSWORD: secret }), {
      client: other,
      secret,
    });
    assert.equal(readConfig({}).signIn, null);
  });

  it('take tokens for the tab that are meant for the registration that people sign in to', () => {
    const other = '99999999-2222-4333-8444-555555555555';
    const there = { SIGN_IN_APP_ID: other, SIGN_IN_APP_PASSWORD: 'geheim' };
    const audiences = (more: NodeJS.ProcessEnv) => readConfig({ ...BOT, ...more }).tabAudiences;
    assert.deepEqual(audiences({}), [APP, `api://zelfscan.example.nl/${APP}`]);
    assert.deepEqual(audiences(there), [other, `api://zelfscan.example.nl/${other}`]);
    assert.deepEqual(audiences({ TAB_APP_ID_URI: 'api://tab' }), [APP, 'api://tab']);
    assert.deepEqual(readConfig({}).tabAudiences, []);
  });

  it('open a manager’s view in Teams by the app’s id in the organisation’s catalogue', () => {
    assert.equal(readConfig({ ...BOT, TEAMS_CATALOG_APP_ID: APP }).catalogApp, APP);
    assert.equal(readConfig(BOT).catalogApp, null);
  });

  it('keep to a file, or to PostgreSQL', () => {
    const url = 'postgres://bot:geheim@db.example.nl/zelfscan';
    assert.equal(readConfig({}).postgres, null);
    assert.deepEqual(readConfig({ DATABASE_URL: url }).postgres, { url, connections: 10 });
    assert.equal(readConfig({ DATABASE_URL: url, DATABASE_CONNECTIONS: '4' }).postgres?.connections, 4);
  });

  it('keep rounds for a while, first without names, then without notes', () => {
    const keep = (names: string, notes: string, scans: string) =>
      readConfig({ RETENTION_NAMES_DAYS: names, RETENTION_NOTES_DAYS: notes, RETENTION_SCANS_DAYS: scans })
        .keep;
    assert.deepEqual(readConfig({}).keep, { names: 365, notes: 730, scans: 1_825 });
    assert.deepEqual(keep('30', '30', '40'), { names: 30, notes: 30, scans: 40 });
  });

  it('are as if not set where they are empty, and without the spaces around them', () => {
    const all = Object.fromEntries(SETTINGS.map((name) => [name, ' ']));
    assert.deepEqual(readConfig(all), readConfig({}));
    assert.equal(readConfig({ ...BOT, MICROSOFT_APP_PASSWORD: ' geheim\n' }).app?.password, 'geheim');
  });

  it('are frozen', () => {
    assert.ok(Object.isFrozen(readConfig({})));
  });
});

describe('The server', () => {
  it('says which port is taken and what to do', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const bot = { handle: async () => ({ status: 200, body: undefined }), close: async () => {} };
    await assert.rejects(
      startServer({ bot, log: createLog(() => {}) }, { host: '127.0.0.1', port }),
      new RegExp(`Cannot listen on 127.0.0.1:${port} \\(EADDRINUSE\\).*set PORT`),
    );
    other.close();
  });
});
