import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsIn, readAdvisories, staleReasons } from '../../deployment/advisories.ts';
import { credentialsOf } from '../../src/bot/sdk/credentials.ts';
import type { Config } from '../../src/config/config.ts';

const ROOT = join(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const ID = 'GHSA-2222-3333-4444';
const WHY = 'Nobody here calls the part that it is about.';
type Events = [{ introduced: string }, { fixed: string } | { last_affected: string }];

/** A list with one advisory about a package `risky`, written as the file is. */
function listOf(ranges: Events[], accepted: { id: string; package: string }[] = []) {
  return readAdvisories(
    JSON.stringify({
      checked: '2026-11-26',
      data: '2026-11-26',
      sources: [{ what: 'made up', until: '2026-11-26', packages: 'all' }],
      accepted: accepted.map((one) => ({ ...one, why: WHY })),
      advisories: [
        {
          id: ID,
          summary: 'It breaks.',
          severity: 'high',
          affected: [
            {
              package: { ecosystem: 'npm', name: 'risky' },
              ranges: ranges.map((events) => ({ type: 'SEMVER', events })),
            },
          ],
          references: ['https://github.com/advisories'],
        },
      ],
    }),
  );
}

const lockOf = (packages: Record<string, { version?: string; name?: string; dev?: boolean }>) =>
  JSON.stringify({ lockfileVersion: 3, packages: { '': { version: '0.1.0' }, ...packages } });

describe('What is known about our dependencies', () => {
  const list = readAdvisories(text('deployment/advisories.json'));
  const findings = findingsIn(text('package-lock.json'), list);

  it('meets nothing that has no reason to stay', () => {
    const open = findings.filter(({ why }) => !why);
    assert.deepEqual(
      open.map(({ path, version, id, fixed }) => `${path} ${version}: ${id}, fixed in ${fixed}`),
      [],
    );
  });

  it('has no reason that belongs to nothing any more', () => {
    assert.deepEqual(staleReasons(findings, list), []);
  });

  it('has each advisory once, and says when it was looked for', () => {
    const ids = list.advisories.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(list.checked >= list.data, list.checked);
    assert.equal(
      list.data,
      list.sources
        .map(({ until }) => until)
        .sort()
        .at(-1),
    );
  });

  it('meets each advisory from the first bad version on, until the one that mends it', () => {
    const ranges = list.advisories.flatMap(({ id, affected }) =>
      affected.flatMap((about) =>
        about.ranges.map(({ events }) => ({ id, name: about.package.name, events })),
      ),
    );
    for (const { id, name, events } of ranges) {
      const [{ introduced }, end] = events;
      const meets = (version: string) =>
        findingsIn(lockOf({ [`node_modules/${name}`]: { version } }), list).some((one) => one.id === id);
      assert.ok(meets(introduced === '0' ? '0.0.1' : introduced), `${id} ${name} ${introduced}`);
      assert.ok(!('fixed' in end && meets(end.fixed)), `${id} ${name}`);
    }
  });
});

describe('The check for advisories', () => {
  const list = listOf([
    [{ introduced: '0' }, { fixed: '1.2.3' }],
    [{ introduced: '2.0.0' }, { last_affected: '2.4.0' }],
  ]);
  const versions = (...all: string[]) =>
    all.flatMap((version) => findingsIn(lockOf({ 'node_modules/risky': { version } }), list)).length;

  it('finds a version in a range, and says what mends it', () => {
    assert.deepEqual(findingsIn(lockOf({ 'node_modules/risky': { version: '1.2.2' } }), list), [
      {
        package: 'risky',
        version: '1.2.2',
        path: 'node_modules/risky',
        dev: false,
        id: ID,
        severity: 'high',
        fixed: '1.2.3',
        why: undefined,
      },
    ]);
  });

  it('finds no version outside of the ranges', () => {
    assert.equal(versions('1.2.3', '1.9.0', '2.4.1', '3.0.0'), 0);
    assert.equal(versions('0.0.1', '1.2.3-rc.1', '2.0.0', '2.4.0'), 4);
  });

  it('compares numbers, not letters', () => {
    assert.equal(versions('1.10.0', '2.10.0', '10.0.0'), 0);
  });

  it('reads where a package stands in the tree, under another name too', () => {
    const found = findingsIn(
      lockOf({
        'node_modules/@scope/outer/node_modules/risky': { version: '1.0.0', dev: true },
        'node_modules/alias': { name: 'risky', version: '2.1.0' },
        'node_modules/risky/node_modules/harmless': { version: '1.0.0' },
        'node_modules/@scope/risky': { version: '1.0.0' },
        'node_modules/linked': {},
      }),
      list,
    );
    assert.deepEqual(
      found.map(({ path, dev, fixed }) => [path, dev, fixed]),
      [
        ['node_modules/@scope/outer/node_modules/risky', true, '1.2.3'],
        ['node_modules/alias', false, undefined],
      ],
    );
  });

  it('takes a reason for the one package and the one advisory that it names', () => {
    const excused = listOf(
      [[{ introduced: '0' }, { fixed: '1.2.3' }]],
      [
        { id: ID, package: 'risky' },
        { id: ID, package: 'other' },
      ],
    );
    const found = findingsIn(lockOf({ 'node_modules/risky': { version: '1.0.0' } }), excused);
    assert.deepEqual(
      found.map(({ why }) => why),
      [WHY],
    );
    assert.deepEqual(staleReasons(found, excused), [`${ID} other`]);
  });

  it('refuses a list that it would not understand', () => {
    assert.throws(() => listOf([[{ introduced: 'x' }, { fixed: '1.2.3' }]]));
    assert.throws(() => listOf([]));
    assert.throws(() => readAdvisories('{}'));
  });
});

/** The sign-in library is put in against the range that the SDK asks for, since only newer ones are mended. */
describe('The sign-in library that package.json puts in for the SDK', () => {
  const APP = { id: '11111111-2222-4333-8444-555555555555', type: 'SingleTenant', tenant: 'tenant.example' };
  const { fetch } = globalThis;
  const asked: URLSearchParams[] = [];
  beforeEach(() => {
    asked.length = 0;
    globalThis.fetch = (async (_: unknown, init?: RequestInit) => {
      asked.push(new URLSearchParams(String(init?.body)));
      return Response.json({ token_type: 'Bearer', expires_in: 3600, access_token: 'the token' });
    }) as typeof globalThis.fetch;
  });
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  async function tokenOf(proof: Partial<NonNullable<Config['app']>>): Promise<string> {
    const app = { ...APP, ...proof } as NonNullable<Config['app']>;
    const credentials = await credentialsOf(app)('https://api.example');
    return await credentials.getToken(true);
  }

  it('gets a token with a secret', async () => {
    assert.equal(await tokenOf({ password: 'the secret' }), 'the token');
    assert.equal(asked.at(-1)?.get('client_secret'), 'the secret');
  });

  it('gets a token with a certificate', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    assert.equal(
      await tokenOf({ certificate: { thumbprint: 'AB'.repeat(20), key, ends: '2027-05-31' } }),
      'the token',
    );
    assert.equal(asked.at(-1)?.get('client_assertion')?.split('.').length, 3);
  });
});
