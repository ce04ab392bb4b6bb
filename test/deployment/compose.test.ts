import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROGRAMS } from '../../src/bundle.ts';
import { SETTINGS } from '../../src/config/environment.ts';
import { SECRETS } from '../../src/config/secret-files.ts';
import { healthCheck } from '../fixtures/dockerfile.ts';
import { freePort } from '../fixtures/free-port.ts';
import { Postgres } from '../fixtures/postgres.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

type Service = Readonly<{
  environment: Record<string, string | null>;
  read_only?: boolean;
  ports?: string[];
}>;

const { services } = parse(read('deployment/compose.yaml'), { merge: true }) as {
  services: { bot: Service; database: Service };
};

/** What an administrator puts into deployment/.env. */
const FILLED_IN: Record<string, string> = {
  PUBLIC_URL: 'https://zelfscan.example.nl',
  MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
  MICROSOFT_APP_TENANT_ID: '99999999-2222-4333-8444-555555555555',
  MICROSOFT_APP_PASSWORD: 'geheim',
  POSTGRES_PASSWORD: 'abc123',
  CONTACT_EMAIL: 'zelfscan@example.nl',
  PRIVACY_CONTROLLER: 'Gemeente Voorbeeld',
  PRIVACY_GROUND: '',
  SECURITY_CONTACT: 'beveiliging@example.nl',
};

/** A service's environment as compose makes it: what is not set and has no value is left out. */
function environmentOf({ environment }: Service, set: Record<string, string>): Record<string, string> {
  const filled = Object.entries(environment).map(([name, value]) => [
    name,
    value === null ? set[name] : value.replace(/\$\{(\w+):\?[^}]*\}/g, (_, one: string) => set[one] ?? ''),
  ]);
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}

/** What says where compose's own database is; compose has no file. */
const OWN_PLACE = ['DATABASE_FILE', 'DATABASE_URL_FILE'];

describe('What compose sets', () => {
  const compose = read('deployment/compose.yaml');
  const example = read('deployment/.env.example');
  /** The settings that the administrator's page explains. */
  const explained = [...read('deployment/README.md').matchAll(/^\| (`[A-Z_`, ]+`) \|/gm)].flatMap(
    ([, names = '']) => names.replaceAll('`', '').split(', '),
  );

  it('is asked for in the example of the settings, when it is needed', () => {
    const asked = [...compose.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
    const first = [...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    assert.deepEqual([...new Set([...asked, 'MICROSOFT_APP_PASSWORD'])].sort(), first.sort());
    assert.doesNotMatch(compose, /\$\{\w+\}/, 'each says what to do when it is not set');
  });

  it('is every setting that there is, each explained to the administrator and named in the example', () => {
    const files = SECRETS.map((name) => `${name}_FILE`);
    const all = [...SETTINGS.filter((name) => name !== 'NODE_ENV'), ...files].sort();
    assert.deepEqual(explained.toSorted(), all);
    const set = Object.keys(services.bot.environment);
    assert.deepEqual(
      all.filter((name) => !set.includes(name)),
      OWN_PLACE,
    );
    const shown = [...example.matchAll(/^#? ?(\w+)=/gm)].map(([, name]) => name);
    assert.deepEqual(
      all.filter((name) => !shown.includes(name) && !OWN_PLACE.includes(name)),
      ['DATABASE_URL', 'HOST', 'PORT'],
    );
  });

  it('runs programs that the image has, where the administrator’s page says so', () => {
    const named = [...read('deployment/README.md').matchAll(/dist\/server\/([\w-]+)\.js/g)].map(
      ([, name = '']) => name,
    );
    assert.ok(new Set(named).size >= 5, named.join());
    for (const name of named) assert.ok(name in PROGRAMS, name);
  });

  it('keeps the files as they are, and other machines away', () => {
    assert.equal(services.bot.read_only, true);
    assert.deepEqual(services.bot.ports, ['127.0.0.1:3978:3978']);
    assert.equal(services.database.ports, undefined);
  });
});

describe('The bot with the environment that compose sets', function () {
  this.timeout(60_000);
  let postgres: Postgres;
  let child: ChildProcess;
  let url: string;
  let said = '';

  before(async () => {
    postgres = await Postgres.start();
    const { DATABASE_URL = '', ...environment } = environmentOf(services.bot, FILLED_IN);
    // Only the names of compose's own network are other ones here.
    const there = 'postgres://zelfscan:abc123@database:5432/zelfscan';
    assert.ok(DATABASE_URL.startsWith(there));
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    child = spawn(process.execPath, ['src/main.ts'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...environment,
        DATABASE_URL: DATABASE_URL.replace(there, await postgres.database()),
        PORT: String(port),
      },
    });
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('"listening"')) resolve();
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', (code) => reject(new Error(`the bot ended with ${code}: ${said}`)));
    });
  });
  after(async () => {
    child?.kill('SIGKILL');
    await postgres?.end();
  });

  it('listens where the container’s port leads, with authentication', () => {
    assert.match(said, /"authenticated":true/);
    assert.match(said, /http:\/\/0\.0\.0\.0:/);
  });

  it('keeps its data in PostgreSQL', async () => {
    assert.doesNotMatch(said, /"level":"error"/);
    const tables = await postgres.ask(
      "select table_name from information_schema.tables where table_name = 'answers'",
      new URL('test_1', postgres.url).href,
    );
    assert.equal(tables.length, 1);
  });

  it('lets nobody in without a token', async () => {
    const body = JSON.stringify({ type: 'message', text: 'hallo' });
    const headers = { 'content-type': 'application/json' };
    const { status } = await fetch(`${url}/api/messages`, { method: 'POST', headers, body });
    assert.equal(status, 401);
  });

  it('names whom people can mail, who is responsible, and where to report about security', async () => {
    const privacy = await (await fetch(`${url}/privacy`)).text();
    assert.match(privacy, /verwerkingsverantwoordelijke\): Gemeente Voorbeeld<[\s\S]*zelfscan@example\.nl/);
    assert.doesNotMatch(privacy, /grondslag/);
    const security = await (await fetch(`${url}/.well-known/security.txt`)).text();
    assert.match(security, /^Contact: mailto:beveiliging@example\.nl\n/);
    assert.match(security, /^Canonical: https:\/\/zelfscan\.example\.nl\/\.well-known\/security\.txt$/m);
  });

  it('is healthy as docker asks for it, and would not be where nothing listens', async () => {
    assert.equal(healthAt(url), 0);
    assert.equal((await fetch(`${url}/health/ready`)).status, 200);
    assert.equal(healthAt(`http://127.0.0.1:${await freePort()}`), 1);
  });

  it('ends by itself when compose stops it', async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    assert.doesNotMatch(said, /geheim|abc123/, 'no secret is written into the log');
    const lines = said
      .trim()
      .split('\n')
      .map((line) => Object.keys(JSON.parse(line)).slice(0, 3));
    assert.ok(lines.length >= 1);
    for (const names of lines)
      assert.deepEqual(names, ['at', 'level', 'message'], 'only this bot writes there');
  });
});

/** @returns how the image's own check ends: with 0 for a container that is well */
function healthAt(url: string): number | null {
  const env = { PORT: new URL(url).port };
  return spawnSync(process.execPath, ['-e', healthCheck()], { env, timeout: 5_000 }).status;
}
