import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentialsOf } from '../../src/bot/sdk/credentials.ts';
import { readConfig } from '../../src/config/config.ts';
import { APP, TENANT } from '../fixtures/registration.ts';
import { problemsOf } from '../fixtures/wrong-settings.ts';

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
    wrong({ MICROSOFT_APP_CERTIFICATE_KEY_FILE: other }, /is the key of another certificate.*Set both/);
    wrong({ MICROSOFT_APP_CERTIFICATE_KEY_FILE: undefined }, /Set both, or neither/);
    wrong({ MICROSOFT_APP_TYPE: 'UserAssignedMsi' }, /SingleTenant/);
    writeFileSync(join(folder, 'none.pem'), 'geen');
    wrong(
      { MICROSOFT_APP_CERTIFICATE_FILE: join(folder, 'none.pem') },
      /CERTIFICATE_FILE: .*holds no certificate in PEM form\. Set it to a file that begins with/,
    );
    wrong({ MICROSOFT_APP_CERTIFICATE_FILE: key, MICROSOFT_APP_CERTIFICATE_KEY_FILE: file }, /are swapped/);
    writeFileSync(join(folder, 'damaged.pem'), '-----BEGIN CERTIFICATE-----\nx');
    wrong({ MICROSOFT_APP_CERTIFICATE_FILE: join(folder, 'damaged.pem') }, /is damaged/);
  });

  it('says of each other form of a certificate or a key how to make PEM of it', () => {
    const made = (name: string, ...args: string[]) => {
      const path = join(folder, name);
      execFileSync('openssl', [...args, '-out', path], { stdio: 'ignore' });
      return path;
    };
    const password = ['-passout', 'pass:geheim'];
    const pfx = made('both.pfx', 'pkcs12', '-export', '-inkey', key, '-in', file, ...password);
    const cer = made('cert.cer', 'x509', '-in', file, '-outform', 'der');
    const der = made('key.der', 'pkey', '-in', key, '-outform', 'der');
    const locked = made('locked.pem', 'pkey', '-in', key, '-aes256', ...password);
    const [cert, own] = ['MICROSOFT_APP_CERTIFICATE_FILE', 'MICROSOFT_APP_CERTIFICATE_KEY_FILE'];
    const told = (more: NodeJS.ProcessEnv) => problemsOf({ ...settings, ...more }).join();
    assert.equal(
      told({ [cert]: pfx }),
      `${cert}: ${pfx} is a PFX file (PKCS #12), which holds both. Take them out: openssl pkcs12 -in ${pfx} -clcerts ` +
        `-nokeys -out certificate.pem, and openssl pkcs12 -in ${pfx} -nocerts -noenc -out key.pem.`,
    );
    assert.match(told({ [own]: pfx }), /KEY_FILE: .*both\.pfx is a PFX file/);
    assert.match(
      told({ [cert]: cer }),
      /is in DER form\. Make PEM of it: openssl x509 -inform der -in \S+cert\.cer/,
    );
    assert.match(told({ [own]: der }), /is in DER form\. Make PEM of it: openssl pkey -inform der/);
    assert.match(told({ [own]: locked }), /has a password\. Make a key without one.*: openssl pkey -in/);
    assert.match(
      told({ [cert]: folder }),
      /can not be read \(EISDIR\)\. Let the user that the bot runs as .*chown/,
    );
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
