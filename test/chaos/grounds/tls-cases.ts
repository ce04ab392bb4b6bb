import type { Signed } from '../../fixtures/certificates.ts';
import type { TlsServer } from './tls-server.ts';

/** What stands behind the `?` of an address. */
export type Parameters = Readonly<Record<string, string>>;

/** `shows`: the certificate of the server; null is without TLS. `says`: what a start on it says. */
export type TlsCase = Readonly<{
  what: string;
  shows: Signed | null;
  database?: 'tls_only' | 'certified';
  parameters: Parameters;
  says: RegExp;
}>;

const LISTENING = /^listening$/;

export function tlsCases(server: TlsServer): readonly TlsCase[] {
  const { certificates, authority } = server;
  const good = certificates.signed('good', authority);
  const root = { sslrootcert: authority.certificate };
  const text = certificates.write('text.pem', 'geen certificaat');
  return [
    ...taken(good, root),
    ...serversOwn(server, root),
    ...botsOwn(server, good, root),
    {
      what: 'a server without TLS, and an authority',
      shows: null,
      parameters: root,
      says: /does not support SSL connections\. Turn TLS on at the server/,
    },
    {
      what: 'a file of an authority that is not there',
      shows: good,
      parameters: { sslrootcert: '/nergens/ca.pem' },
      says: /sslrootcert names \/nergens\/ca\.pem, which is not there/,
    },
    {
      what: 'a file of an authority that holds no certificate',
      shows: good,
      parameters: { sslrootcert: text },
      says: /sslrootcert names .*text\.pem, which holds no certificate/,
    },
  ];
}

function taken(good: Signed, root: Parameters): TlsCase[] {
  const through = { shows: good, says: LISTENING };
  return [
    { ...through, what: 'a good certificate, and its authority', database: 'tls_only', parameters: root },
    {
      ...through,
      what: 'a certificate that nobody asked to check',
      database: 'tls_only',
      parameters: { sslmode: 'no-verify' },
    },
    { ...through, what: 'a server on this machine that does not want TLS', parameters: {} },
    {
      what: 'a server on this machine that wants TLS',
      shows: good,
      database: 'tls_only',
      parameters: {},
      says: /say sslmode=require in DATABASE_URL/,
    },
  ];
}

/** Certificates of the server that are not right. */
function serversOwn({ certificates, authority, other }: TlsServer, root: Parameters): TlsCase[] {
  return [
    {
      what: 'a good certificate, without its authority',
      shows: certificates.signed('unknown', authority),
      parameters: { sslmode: 'require' },
      says: /Nobody whom the bot trusts .*sslrootcert=/,
    },
    {
      what: 'a certificate of another authority',
      shows: certificates.signed('strange', other),
      parameters: root,
      says: /Nobody whom the bot trusts .*sslrootcert=/,
    },
    {
      what: 'a certificate that signed itself',
      shows: certificates.ownSigned('alone', 'DNS:localhost'),
      parameters: root,
      says: /self-signed certificate\. Nobody whom the bot trusts .*sslrootcert=/,
    },
    {
      what: 'a certificate for another host',
      shows: certificates.signed('elsewhere', authority, 'DNS:db.example.nl'),
      parameters: root,
      says: /Write the host in DATABASE_URL as the certificate names it/,
    },
    {
      what: 'a certificate that has expired',
      shows: certificates.signed('old', authority, 'DNS:localhost', -1),
      parameters: root,
      says: /Renew the certificate of the server/,
    },
  ];
}

/** Certificates of the bot, for a server that asks for one. */
function botsOwn({ certificates, authority, other }: TlsServer, good: Signed, root: Parameters): TlsCase[] {
  const asks = { shows: good, database: 'certified' } as const;
  const files = ({ certificate, key }: Signed) => ({ ...root, sslcert: certificate, sslkey: key });
  return [
    {
      ...asks,
      what: 'a certificate of the bot',
      parameters: files(certificates.signed('bot', authority)),
      says: LISTENING,
    },
    {
      ...asks,
      what: 'no certificate of the bot',
      parameters: root,
      says: /with sslcert and sslkey in DATABASE_URL/,
    },
    {
      ...asks,
      what: 'a certificate of the bot of another authority',
      parameters: files(certificates.signed('stranger', other)),
      says: /does not accept the certificate of the bot: sslcert and sslkey/,
    },
    {
      ...asks,
      what: 'a certificate of the bot that has expired',
      parameters: files(certificates.signed('late', authority, 'DNS:bot', -1)),
      says: /does not accept the certificate of the bot: sslcert and sslkey/,
    },
  ];
}
