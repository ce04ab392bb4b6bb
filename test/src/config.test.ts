import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { readConfig } from '../../src/config/config.ts';
import { createLog } from '../../src/log.ts';
import { startServer } from '../../src/server/server.ts';

const APP = '11111111-2222-4333-8444-555555555555';
const BOT = {
  MICROSOFT_APP_ID: APP,
  MICROSOFT_APP_TENANT_ID: 't',
  PUBLIC_URL: 'https://zelfscan.example.nl/',
};

describe('The settings', () => {
  it('listen on this machine only without an app id, whatever HOST says', () => {
    assert.equal(readConfig({ HOST: '0.0.0.0' }).host, '127.0.0.1');
    assert.equal(readConfig(BOT).host, '0.0.0.0');
  });

  it('refuse production without an app id', () => {
    assert.throws(() => readConfig({ NODE_ENV: 'production' }), /MICROSOFT_APP_ID is not set/);
  });

  it('name the variable that is wrong', () => {
    assert.throws(() => readConfig({ PORT: 'drie' }), /PORT/);
    assert.throws(() => readConfig({ MICROSOFT_APP_ID: 'x' }), /MICROSOFT_APP_ID/);
    assert.throws(() => readConfig({ MICROSOFT_APP_ID: APP }), /MICROSOFT_APP_TENANT_ID/);
  });

  it('need an address for downloads with an app id, and say so', () => {
    assert.throws(() => readConfig({ ...BOT, PUBLIC_URL: undefined }), /PUBLIC_URL is not set: .* Set it to/);
    assert.throws(() => readConfig({ ...BOT, PUBLIC_URL: 'http://zelfscan.example.nl' }), /PUBLIC_URL/);
    assert.equal(readConfig(BOT).address, 'https://zelfscan.example.nl');
    assert.equal(readConfig({}).address, null);
  });

  it('let people sign in to the registration of the bot, or to another one', () => {
    const secret = 'geheim';
    const other = '99999999-2222-4333-8444-555555555555';
    const signIn = (more: NodeJS.ProcessEnv) => readConfig({ ...BOT, ...more }).signIn;
    assert.deepEqual(signIn({ MICROSOFT_APP_PASSWORD: secret }), { client: APP, secret });
    assert.deepEqual(signIn({ SIGN_IN_APP_ID: other, SIGN_IN_APP_PASSWORD: secret }), {
      client: other,
      secret,
    });
    assert.throws(
      () => signIn({ MICROSOFT_APP_TYPE: 'UserAssignedMsi' }),
      /SIGN_IN_APP_ID is not set: .* Set it to/,
    );
    assert.equal(readConfig({}).signIn, null);
  });

  it('take tokens for the tab that are meant for the registration that people sign in to', () => {
    const other = '99999999-2222-4333-8444-555555555555';
    const audiences = (more: NodeJS.ProcessEnv) => readConfig({ ...BOT, ...more }).tabAudiences;
    assert.deepEqual(audiences({}), [APP, `api://zelfscan.example.nl/${APP}`]);
    assert.deepEqual(audiences({ SIGN_IN_APP_ID: other }), [other, `api://zelfscan.example.nl/${other}`]);
    assert.deepEqual(audiences({ TAB_APP_ID_URI: 'api://tab' }), [APP, 'api://tab']);
    assert.throws(() => audiences({ TAB_APP_ID_URI: 'https://tab' }), /TAB_APP_ID_URI/);
    assert.deepEqual(readConfig({}).tabAudiences, []);
  });

  it('open a manager’s view in Teams by the app’s id in the organisation’s catalogue, and say where to find it', () => {
    assert.equal(readConfig({ ...BOT, TEAMS_CATALOG_APP_ID: APP }).catalogApp, APP);
    assert.equal(readConfig(BOT).catalogApp, null);
    for (const wrong of ['', 'zelfscan', `${APP}0`, `https://teams.microsoft.com/l/app/${APP}`]) {
      assert.throws(
        () => readConfig({ ...BOT, TEAMS_CATALOG_APP_ID: wrong }),
        /TEAMS_CATALOG_APP_ID: not the id of an app, such as .* Copy the id .*Manage apps\), or leave it out/,
      );
    }
  });

  it('keep to a file, or to PostgreSQL whose address they check and never repeat', () => {
    const url = 'postgres://bot:geheim@db.example.nl/zelfscan';
    assert.equal(readConfig({}).postgres, null);
    assert.deepEqual(readConfig({ DATABASE_URL: url }).postgres, { url, connections: 10 });
    assert.equal(readConfig({ DATABASE_URL: url, DATABASE_CONNECTIONS: '4' }).postgres?.connections, 4);
    assert.throws(() => readConfig({ DATABASE_URL: url, DATABASE_CONNECTIONS: '1' }), /DATABASE_CONNECTIONS/);
    for (const wrong of ['mysql://bot:geheim@db/x', 'bot:geheim@db/x', 'postgres://bot:ge#heim@db/x:y']) {
      assert.throws(
        () => readConfig({ DATABASE_URL: wrong }),
        (error: Error) => {
          assert.match(error.message, /DATABASE_URL: an address that begins with postgres/);
          assert.doesNotMatch(error.message, /heim/);
          return true;
        },
      );
    }
  });

  it('keep rounds for a while, first without names, then without notes', () => {
    const keep = (names: string, notes: string, scans: string) =>
      readConfig({ RETENTION_NAMES_DAYS: names, RETENTION_NOTES_DAYS: notes, RETENTION_SCANS_DAYS: scans })
        .keep;
    assert.deepEqual(readConfig({}).keep, { names: 365, notes: 730, scans: 1_825 });
    assert.deepEqual(keep('30', '30', '40'), { names: 30, notes: 30, scans: 40 });
    assert.throws(() => keep('29', '730', '1825'), /RETENTION_NAMES_DAYS/);
    assert.throws(() => keep('30.5', '730', '1825'), /RETENTION_NAMES_DAYS/);
    assert.throws(() => keep('365', 'lang', '1825'), /RETENTION_NOTES_DAYS/);
    assert.throws(
      () => keep('400', '365', '1825'),
      /RETENTION_NAMES_DAYS \(400\).*Set them from low to high/,
    );
    assert.throws(
      () => keep('365', '1826', '1825'),
      /RETENTION_SCANS_DAYS \(1825\).*Set them from low to high/,
    );
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
