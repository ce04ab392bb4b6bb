import assert from 'node:assert/strict';
import { createLog, secretsIn } from '../../src/log.ts';

const PASSWORD = 'Heel"geheim\\8~woord';
const DATABASE = 'postgres://zelfscan:w%40chtwoord@db.example/zelfscan';
const ENVIRONMENT = {
  MICROSOFT_APP_PASSWORD: PASSWORD,
  SIGN_IN_APP_PASSWORD: 'ander-geheim',
  DATABASE_URL: DATABASE,
  AT_SOCKET: 'postgres://zelfscan:bewaard-geheim@/zelfscan?host=/run/postgresql',
  PORT: '3978',
};
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl';

/** Everything that is logged of these facts. */
function logged(message: string, facts: Record<string, unknown> = {}): string {
  const lines: string[] = [];
  createLog((line) => lines.push(line), secretsIn(ENVIRONMENT)).error(message, facts);
  return lines.join('\n');
}

/** Each holds something that nobody may read. */
const HOLDING: Readonly<Record<string, () => string>> = {
  'the password in an error': () => logged('x', { error: new Error(`refused: ${PASSWORD}`) }),
  'the password in the message': () => logged(`refused: ${PASSWORD}`),
  'the password of the sign-in, deep in an object': () => logged('x', { a: [{ b: 'ander-geheim' }] }),
  'the address of the database': () => logged('x', { error: new Error(`cannot connect to ${DATABASE}`) }),
  'the password of the database as it is': () => logged('x', { error: new Error('role w@chtwoord') }),
  'the password of a database at a socket': () => logged('x', { error: new Error('role bewaard-geheim') }),
  'a database of somebody else': () => logged('x', { url: 'postgres://a:verborgen@h/d' }),
  'an Authorization header': () => logged('x', { headers: { Authorization: 'Basic verborgen' } }),
  'a bearer in a text': () => logged('x', { error: new Error('sent Bearer verborgen-1.2') }),
  'a token': () => logged('x', { error: new Error(`invalid token ${TOKEN}`) }),
  'a client secret in a form': () => logged('x', { body: 'grant_type=y&client_secret=verborgen&z=1' }),
  'something that is called a secret': () => logged('x', { settings: { clientSecret: 'verborgen' } }),
};

describe('A line of the log', () => {
  for (const [what, make] of Object.entries(HOLDING)) {
    it(`does not show ${what}`, () => {
      const line = make();
      assert.doesNotMatch(line, /geheim|w@cht|w%40cht|verborgen|eyJ|c2lnbmF0dXJl/);
      assert.match(line, /\*\*\*/);
      assert.equal(JSON.parse(line).level, 'error');
    });
  }

  it('shows what only begins like a secret', () => {
    const text = 'eyJ and eyJhbGci, eyJhbGci.x, https://a:b and ://a:b/c';
    assert.equal(JSON.parse(logged(text)).message, text);
    assert.equal(JSON.parse(logged(`eyJhbGci..${TOKEN} and x-${TOKEN}`)).message, 'eyJhbGci..*** and x-***');
    assert.equal(JSON.parse(logged('a://b:c@d e://f:g')).message, 'a://b:***@d e://f:g');
  });

  it('shows until when a secret works, and not a secret that was set in that place', () => {
    const hidden = secretsIn({ MICROSOFT_APP_PASSWORD_ENDS: 'Xyz8Q~abcdefghijklmnopqrstuvwxyz01234' });
    assert.equal(hidden.length, 1);
    assert.deepEqual(secretsIn({ SIGN_IN_APP_PASSWORD_ENDS: '31-05-2027' }), []);
  });

  it('hides a secret that begins with another one as a whole, and what lets the bot in at a collector', () => {
    const secrets = secretsIn({
      MICROSOFT_APP_PASSWORD: 'geheim',
      SIGN_IN_APP_PASSWORD: 'geheimer',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Basic%20YW5uYQ,tenant=noord',
    });
    const lines: string[] = [];
    createLog((line) => lines.push(line), secrets).warn('geheimer Basic YW5uYQ Basic%20YW5uYQ noord');
    assert.doesNotMatch(lines.join(), /geheim|er \*|YW5uYQ|noord/);
  });

  it('keeps its lines JSON where somebody else’s setting says true', () => {
    const lines: string[] = [];
    createLog((line) => lines.push(line), secretsIn({ USE_TOKEN: 'true', NO_SECRET: '2026' })).warn('x', {
      is: true,
    });
    assert.equal(JSON.parse(lines[0] ?? '').is, true);
  });

  it('shows everything else as it is', () => {
    const line = logged('a turn failed', { event: 'answer', port: 3978, url: 'https://a.example/b?c=d' });
    const { at, ...rest } = JSON.parse(line);
    assert.ok(Date.parse(at));
    assert.deepEqual(rest, {
      level: 'error',
      message: 'a turn failed',
      event: 'answer',
      port: 3978,
      url: 'https://a.example/b?c=d',
    });
  });
});
