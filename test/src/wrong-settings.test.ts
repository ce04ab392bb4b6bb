import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../content/root.ts';
import { readConfig } from '../../src/config/config.ts';
import { ConfigError } from '../../src/config/config-error.ts';
import { problemsOf, WRONG_SETTINGS } from '../fixtures/wrong-settings.ts';

describe('A wrong setting', () => {
  for (const { name, set, says } of WRONG_SETTINGS) {
    it(`is told with its name and what to do: ${name}`, () => assert.deepEqual(problemsOf(set), [says]));
  }

  it('is told beside all others that are wrong', () => {
    const { set: port } = WRONG_SETTINGS.find(({ name }) => name === 'a port in words') ?? {};
    const { set: days } = WRONG_SETTINGS.find(({ name }) => name === 'days that are too few') ?? {};
    assert.equal(problemsOf({ ...port, ...days }).length, 2);
  });

  it('stops the start: the screen and the log say all that is wrong', () => {
    const env = { PORT: 'drie', MICROSOFT_APP_PASSWORD: '"geheim"', RETENTION_NAMES_DAYS: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/serve.ts'], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    });
    const problems = problemsOf(env);
    assert.equal(status, 1);
    assert.equal(
      stderr,
      `Wrong settings; correct these environment variables:\n  ${problems.join('\n  ')}\n`,
    );
    const { level, message, why } = JSON.parse(stdout);
    assert.deepEqual(
      { level, message, why },
      { level: 'error', message: 'the bot does not start', why: problems },
    );
    assert.ok(!(stdout + stderr).includes('geheim'));
  });

  it('is not repeated where a secret stands in the place of something else', () => {
    const secret = 'Abc8Q~geheim';
    for (const set of [
      { MICROSOFT_APP_PASSWORD_FILE: secret },
      { DATABASE_URL_FILE: `postgres://bot:${secret}@db/x` },
      { DATABASE_FILE: `postgres://bot:a@${secret}@db/x` },
      { PUBLIC_URL: `https://${secret}@zelfscan.example.nl` },
      { OTEL_EXPORTER_OTLP_ENDPOINT: `ftp://collector/?key=${secret}` },
    ]) {
      const told = problemsOf(set).join();
      assert.ok(told && !told.includes(secret), told);
    }
  });

  it('is not one that Kubernetes sets for a service with such a name', () => {
    assert.deepEqual(
      problemsOf({ RETENTION_SERVICE_HOST: '10.0.0.1', RETENTION_PORT_80_TCP: 'tcp://10.0.0.1:80' }),
      [],
    );
  });

  it('is not repeated where it is a secret', () => {
    for (const wrong of ['mysql://bot:geheim@db/x', 'bot:geheim@db/x', 'postgres://bot:ge#heim@db/x:y']) {
      assert.doesNotMatch(problemsOf({ DATABASE_URL: wrong }).join(), /heim/);
    }
  });
});

describe('A secret in a file', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-secrets-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string | Buffer) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const [id, tenant] = ['1', '9'].map((sign) => `${sign.repeat(8)}-2222-4333-8444-555555555555`);
  const bot = {
    MICROSOFT_APP_ID: id,
    MICROSOFT_APP_TENANT_ID: tenant,
    PUBLIC_URL: 'https://zelfscan.example.nl',
  };

  it('is read, without the end of its line', () => {
    const { app, signIn, postgres } = readConfig({
      ...bot,
      MICROSOFT_APP_PASSWORD_FILE: file('bot', 'geheim\n'),
      SIGN_IN_APP_ID: tenant,
      SIGN_IN_APP_PASSWORD_FILE: file('sign-in', 'ook-geheim\r\n'),
      DATABASE_URL_FILE: file('database', 'postgres://bot:wachtwoord@db.example.nl/zelfscan\n'),
    });
    assert.equal(app?.password, 'geheim');
    assert.equal(signIn?.secret, 'ook-geheim');
    assert.equal(postgres?.url, 'postgres://bot:wachtwoord@db.example.nl/zelfscan');
  });

  it('is checked as one in a variable is, and not repeated', () => {
    const wrong = file('wrong', 'mysql://bot:geheim@db/x');
    assert.throws(
      () => readConfig({ DATABASE_URL_FILE: wrong }),
      (error) =>
        error instanceof ConfigError &&
        /^DATABASE_URL can/.test(error.problems[0] ?? '') &&
        !/geheim/.test(error.message),
    );
  });

  it('is one or the other, and has to be there', () => {
    const empty = file('empty', '\n');
    const large = file('large', 'x'.repeat(20_000));
    const there = file('there', 'geheim');
    const told = (set: NodeJS.ProcessEnv) => problemsOf({ ...bot, ...set })[0];
    assert.equal(
      told({ MICROSOFT_APP_PASSWORD: 'x', MICROSOFT_APP_PASSWORD_FILE: there }),
      'MICROSOFT_APP_PASSWORD and MICROSOFT_APP_PASSWORD_FILE are both set: leave one of them out.',
    );
    assert.equal(
      told({ MICROSOFT_APP_PASSWORD_FILE: empty }),
      `MICROSOFT_APP_PASSWORD_FILE: ${empty} is empty. Write the secret into it.`,
    );
    assert.equal(
      told({ MICROSOFT_APP_PASSWORD_FILE: large }),
      `MICROSOFT_APP_PASSWORD_FILE: ${large} is too large for a secret.`,
    );
    assert.equal(
      told({ MICROSOFT_APP_PASSWORD_FILE: '/nowhere/secret' }),
      'MICROSOFT_APP_PASSWORD_FILE: /nowhere/secret can not be read (ENOENT). Name a plain file that the bot may read.',
    );
    assert.match(told({ MICROSOFT_APP_PASSWORD_FILE: folder }) ?? '', /\(EISDIR\)/);
    assert.match(told({ MICROSOFT_APP_PASSWORD_FILE: '/dev/zero' }) ?? '', /\(no plain file\)/);
    for (const [kind, text, says] of [
      ['two lines', 'geheim\nnog een', /more than one line/],
      ['another encoding', Buffer.from('geheim', 'utf16le'), /more than one line|UTF-8/],
      ['no text', Buffer.from([0xff, 0xfe, 0x41]), /Save it as UTF-8/],
    ] as const) {
      assert.match(told({ MICROSOFT_APP_PASSWORD_FILE: file(kind, text) }) ?? '', says, kind);
    }
  });
});
