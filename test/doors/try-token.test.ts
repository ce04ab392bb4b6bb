import assert from 'node:assert/strict';
import { Adapter } from '../../src/bot/sdk/adapter.ts';
import { tryToken } from '../../src/bot/try-token.ts';
import { readConfig } from '../../src/config/config.ts';
import { createLog } from '../../src/log.ts';
import { TENANT } from '../fixtures/registration.ts';

/** A registration that no other test has, since the SDK keeps a token for the whole process. */
const OWN = '55555555-6666-4777-8888-999999999999';
const SECRET = 'abc8Q~verborgen';

/** What Entra ID says to who asks for a token. */
type Says = () => Response;
const refuses = (code: number, text: string): Says => {
  const body = {
    error: 'invalid_client',
    error_description: `AADSTS${code}: ${text} Trace ID: 1`,
    error_codes: [code],
  };
  return () => Response.json(body, { status: 401 });
};

describe('Whether the bot can send', () => {
  const real = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = real;
  });

  const bot = {
    MICROSOFT_APP_ID: OWN,
    MICROSOFT_APP_TENANT_ID: TENANT,
    PUBLIC_URL: 'https://zelfscan.example',
  };
  const { app } = readConfig({ ...bot, MICROSOFT_APP_PASSWORD: SECRET });

  /** Asks for a token as for sending. @returns the lines of the log, and where the requests went */
  async function tried(says: Says) {
    const lines: string[] = [];
    const asked: string[] = [];
    globalThis.fetch = (async (to: string | URL, init?: RequestInit) => {
      asked.push(`${to} ${init?.body ?? ''}`);
      return says();
    }) as typeof globalThis.fetch;
    await tryToken(
      () => new Adapter(app).token(),
      createLog((line) => lines.push(line)),
    );
    assert.doesNotMatch(lines.join(), /verborgen/);
    return { lines: lines.map((line) => JSON.parse(line)), asked };
  }

  /** What Entra ID says, and what the operator then reads. */
  const REFUSED: readonly (readonly [code: number, text: string, why: RegExp, remedy: RegExp])[] = [
    [
      7000215,
      'Invalid client secret provided.',
      /is no client secret of this/,
      /Value .* not to its Secret ID/,
    ],
    [7000222, 'The provided client secret keys are expired.', /secret has ended/, /Make a new client secret/],
    [
      700016,
      'Application was not found in the directory.',
      /no registration with this app id/,
      /MICROSOFT_APP_ID/,
    ],
    [90002, 'Tenant not found.', /no such tenant/, /MICROSOFT_APP_TENANT_ID/],
    [12345, 'Something else.', /Entra ID says AADSTS12345/, /error\?code=12345/],
  ];
  for (const [code, text, why, remedy] of REFUSED) {
    it(`is told after the start, with what to do, where Entra ID says AADSTS${code}`, async () => {
      const { lines } = await tried(refuses(code, text));
      assert.equal(lines.length, 1);
      assert.equal(lines[0].level, 'error');
      assert.match(lines[0].message, /Entra ID refuses the bot/);
      assert.equal(lines[0].code, `AADSTS${code}`);
      assert.match(lines[0].why, why);
      assert.match(lines[0].remedy, remedy);
    });
  }

  it('is not known where Entra ID can not be reached', async () => {
    const { lines } = await tried(() => {
      throw new TypeError('fetch failed');
    });
    assert.deepEqual(
      lines.map(({ level }) => level),
      ['warn'],
    );
    assert.match(lines[0].message, /could not be asked for a token.*reach login\.microsoftonline\.com/);
  });

  it('is told where Entra ID gives the token that messages go along with', async () => {
    const { lines, asked } = await tried(() =>
      Response.json({ token_type: 'Bearer', access_token: 'verborgen', expires_in: 3_600 }),
    );
    assert.deepEqual(
      lines.map(({ level }) => level),
      ['info'],
    );
    assert.match(lines[0].message, /Teams takes what it sends/);
    const last = asked.at(-1) ?? '';
    assert.ok(last.startsWith(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`), last);
    assert.match(
      decodeURIComponent(last),
      /client_id=55555555.*scope=https:\/\/api\.botframework\.com\/\.default/,
    );
  });
});
