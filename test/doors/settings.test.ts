import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentialsOf } from '../../src/bot/sdk/credentials.ts';
import { readConfig } from '../../src/config/config.ts';
import { APP, TENANT } from '../fixtures/registration.ts';

const BOT = {
  MICROSOFT_APP_ID: APP,
  MICROSOFT_APP_TENANT_ID: TENANT,
  PUBLIC_URL: 'https://zelfscan.example.nl',
};

const OWN = { ...BOT, MICROSOFT_APP_PASSWORD: 'geheim' };

describe('The settings of the doors', () => {
  it('let in the bot’s own tenant, and others that are named', () => {
    assert.deepEqual(readConfig(OWN).app?.tenants, [TENANT]);
    const others = [1, 2].map((one) => TENANT.replace(/.$/, `${one}`));
    assert.deepEqual(readConfig({ ...OWN, ALLOWED_TENANTS: `${others.join(', ')},` }).app?.tenants, [
      TENANT,
      ...others,
    ]);
  });

  it('name other hosts that take answers', () => {
    assert.deepEqual(readConfig(OWN).app?.serviceHosts, []);
    assert.deepEqual(readConfig({ ...OWN, ALLOWED_SERVICE_HOSTS: 'x.example' }).app?.serviceHosts, [
      'x.example',
    ]);
  });
});

describe('A bot with a certificate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-certificate-'));
  const [file, key, other] = ['cert.pem', 'key.pem', 'other.pem'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const settings = {
    ...BOT,
    SIGN_IN_APP_ID: APP,
    SIGN_IN_APP_PASSWORD: 'geheim',
    MICROSOFT_APP_CERTIFICATE_FILE: file,
    MICROSOFT_APP_CERTIFICATE_KEY_FILE: key,
  };
  before(() => {
    const subject = ['-subj', '/CN=zelfscan', '-days', '2', '-nodes'];
    for (const [keyout, out] of [
      [other, file],
      [key, file],
    ]) {
      execFileSync(
        'openssl',
        ['req', '-x509', '-newkey', 'rsa:2048', '-keyout', `${keyout}`, '-out', `${out}`, ...subject],
        {
          stdio: 'ignore',
        },
      );
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  it('knows it by its thumbprint, and needs no secret', () => {
    const { app } = readConfig(settings);
    assert.match(app?.certificate?.thumbprint ?? '', /^[0-9A-F]{40}$/);
    assert.match(app?.certificate?.key ?? '', /PRIVATE KEY/);
    assert.doesNotThrow(() => credentialsOf(app));
  });

  it('refuses a key that is another’s, one of the two alone, and what is no certificate, without showing a key', () => {
    const wrong = (more: NodeJS.ProcessEnv, pattern: RegExp) =>
      assert.throws(
        () => readConfig({ ...settings, ...more }),
        (error: Error) => {
          assert.match(error.message, pattern);
          assert.doesNotMatch(error.message, /PRIVATE KEY/);
          return true;
        },
      );
    wrong({ MICROSOFT_APP_CERTIFICATE_KEY_FILE: other }, /the key is not the certificate/);
    wrong({ MICROSOFT_APP_CERTIFICATE_KEY_FILE: undefined }, /Set both, or neither/);
    wrong({ MICROSOFT_APP_TYPE: 'UserAssignedMsi' }, /SingleTenant/);
    writeFileSync(join(folder, 'none.pem'), 'geen');
    wrong({ MICROSOFT_APP_CERTIFICATE_FILE: join(folder, 'none.pem') }, /CERTIFICATE_FILE/);
  });

  it('says that a sign-in needs a registration with a secret', () => {
    assert.throws(
      () => readConfig({ ...settings, SIGN_IN_APP_ID: undefined, SIGN_IN_APP_PASSWORD: undefined }),
      /SIGN_IN_APP_ID is not set: with a certificate and no secret/,
    );
  });
});

describe('A bot with a managed identity', () => {
  it('needs no secret, and asks for tokens with its own id', async () => {
    const signIn = { SIGN_IN_APP_ID: APP, SIGN_IN_APP_PASSWORD: 'geheim' };
    const { app } = readConfig({ ...BOT, ...signIn, MICROSOFT_APP_TYPE: 'UserAssignedMsi' });
    const credentials = await credentialsOf(app)('https://api.example');
    assert.deepEqual([credentials.appId, credentials.oAuthScope], [APP, 'https://api.example']);
  });
});
