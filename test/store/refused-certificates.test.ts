import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DatabaseServerError } from '../../src/store/postgres/database-server-error.ts';
import { Certificates, hasOpenssl, type Signed } from '../fixtures/certificates.ts';
import { refusal } from '../fixtures/refusal.ts';
import { WireServer } from '../fixtures/wire-server.ts';

/** Who comes through TLS is told this, so that the tests see that they did. */
const THROUGH = { code: '3D000', message: 'you are through' };

describe('A start on PostgreSQL over TLS', function () {
  this.timeout(40_000);
  const servers: WireServer[] = [];
  let certificates: Certificates;
  let authority: Signed;
  let other: Signed;
  before(function () {
    // This machine can't make certificates, so there is nothing to try.
    if (!hasOpenssl()) return this.skip();
    certificates = new Certificates();
    authority = certificates.ownSigned('authority');
    other = certificates.ownSigned('other');
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.end()));
  });
  after(() => certificates?.end());

  /** What a start says with these parameters, to a server with this certificate. */
  async function said(signed: Signed, parameters: Readonly<Record<string, string>>): Promise<string> {
    const tls = { cert: readFileSync(signed.certificate), key: readFileSync(signed.key) };
    const server = await WireServer.start({ refuses: THROUGH, tls });
    servers.push(server);
    const url = new URL(`postgres://a:geheim@localhost:${server.port}/x`);
    url.search = `${new URLSearchParams(parameters)}`;
    return await refusal(url.href);
  }

  /** To a server whose certificate is right, unless another one is given. */
  const withFiles = (parameters: Record<string, string>) =>
    said(certificates.signed('server', authority), parameters);

  it('goes through with the authority of the server, on this machine too', async () => {
    assert.match(await withFiles({ sslrootcert: authority.certificate }), /you are through/);
  });

  it('goes through with the authority and a certificate of its own', async () => {
    const own = certificates.signed('bot', other);
    const files = { sslrootcert: authority.certificate, sslcert: own.certificate, sslkey: own.key };
    assert.match(await withFiles(files), /you are through/);
  });

  const certificateOf: Record<string, readonly [make: () => Signed, says: RegExp]> = {
    'another authority signed it': [
      () => certificates.signed('strange', other),
      /Nobody whom the bot trusts .* sslrootcert=/,
    ],
    'nobody signed it but itself': [
      () => certificates.ownSigned('alone', 'DNS:localhost'),
      /self-signed.* sslrootcert=/,
    ],
    'it is for another host': [
      () => certificates.signed('elsewhere', authority, 'DNS:db.example.nl'),
      /db\.example\.nl\. Write the host in DATABASE_URL as the certificate names it/,
    ],
    'it has expired': [
      () => certificates.signed('old', authority, 'DNS:localhost', -1),
      /expired\. Renew the certificate of the server/,
    ],
  };
  for (const [what, [make, says]] of Object.entries(certificateOf)) {
    it(`is refused when ${what}, and never told to do without TLS or its check`, async () => {
      const words = await said(make(), { sslrootcert: authority.certificate });
      assert.match(words, says);
      assert.doesNotMatch(words, /sslmode|no-verify|disable|Node/);
    });
  }

  it('is refused when the server does not accept its own certificate, with the settings that name it', () => {
    const alerts = [
      'TLSV13_ALERT_CERTIFICATE_REQUIRED',
      'TLSV1_ALERT_UNKNOWN_CA',
      'SSL/TLS_ALERT_CERTIFICATE_EXPIRED',
    ];
    for (const alert of alerts) {
      const error = Object.assign(new Error('40D:error:0A:alert:1\n'), {
        code: `ERR_SSL_${alert}`,
        reason: 'an alert',
      });
      const { message } = new DatabaseServerError({ url: 'postgres://db/x' }, error);
      assert.match(
        message,
        /db\/x: an alert\. The server does not accept the certificate of the bot: sslcert and sslkey/,
      );
    }
  });

  it('names the setting whose file is missing, or is not what it should be', async () => {
    const own = certificates.signed('own', authority);
    const text = certificates.write('text.pem', 'geen certificaat');
    const broken = certificates.write(
      'broken.pem',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    );
    const ours = { sslcert: own.certificate, sslkey: own.key };
    const cases: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ sslrootcert: '/nergens/ca.pem' }, /sslrootcert names \/nergens\/ca\.pem, which is not there/],
      [{ sslrootcert: certificates.folder }, /sslrootcert names .*, which can't be read \(EISDIR\)/],
      [{ sslrootcert: text }, /sslrootcert names .*text\.pem, which holds no certificate/],
      [{ sslrootcert: own.key }, /sslrootcert names .*own\.key, which holds no certificate/],
      [{ sslrootcert: broken }, /sslrootcert names .*, which holds a certificate that can't be read/],
      [{ ...ours, sslcert: text }, /sslcert names .*, which holds no certificate/],
      [{ ...ours, sslkey: '/nergens.key' }, /sslkey names \/nergens\.key, which is not there/],
      [{ ...ours, sslkey: text }, /sslkey names .*, which holds no key/],
      [{ ...ours, sslkey: other.key }, /sslkey names .*, which is not the key of the certificate in/],
    ];
    for (const [parameters, says] of cases) assert.match(await withFiles(parameters), says);
  });
});
