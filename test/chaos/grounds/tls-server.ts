import { chmodSync, chownSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Certificates, type Signed } from '../../fixtures/certificates.ts';
import { serverUser } from './daemon.ts';
import { PostgresAt } from './postgres-at.ts';

/** How long (ms) a server takes at most to read its settings again. */
const READS = 500;

/** Who comes in where: to one database everybody, to others only over TLS, or with a certificate. */
const DOORS = `
host    postgres   all 127.0.0.1/32 trust
host    zelfscan   all 127.0.0.1/32 trust
hostssl tls_only   all 127.0.0.1/32 trust
hostssl certified  all 127.0.0.1/32 trust clientcert=verify-ca
`;

/** A PostgreSQL server that speaks TLS, with certificates made on the spot. */
export class TlsServer {
  readonly certificates: Certificates;
  readonly authority: Signed;
  readonly other: Signed;
  readonly postgres: PostgresAt;

  private constructor(postgres: PostgresAt, made: Made) {
    this.certificates = made.certificates;
    this.authority = made.authority;
    this.other = made.other;
    this.postgres = postgres;
  }

  static async start(bin: string): Promise<TlsServer> {
    const certificates = new Certificates();
    chmodSync(certificates.folder, 0o755);
    const made = {
      certificates,
      authority: certificates.ownSigned('authority'),
      other: certificates.ownSigned('other'),
    };
    const settings = {
      hba_file: certificates.write('doors.conf', DOORS),
      ssl_ca_file: made.authority.certificate,
    };
    const server = new TlsServer(await PostgresAt.start({ bin, settings }), made);
    for (const name of ['zelfscan', 'tls_only', 'certified']) await server.postgres.database(name);
    return server;
  }

  /** From now on it shows this certificate; null is without TLS. */
  async show(signed: Signed | null): Promise<void> {
    if (signed) ownKey(signed.key);
    const files = signed ? { ssl_cert_file: signed.certificate, ssl_key_file: signed.key } : {};
    await this.postgres.change({ ...files, ssl: signed ? 'on' : 'off' });
    await setTimeout(READS);
  }

  /** The address of a database by the name "localhost". */
  url(database: string, parameters: Readonly<Record<string, string>>): string {
    const url = new URL(database, this.postgres.url);
    url.hostname = 'localhost';
    url.search = `${new URLSearchParams(parameters)}`;
    return url.href;
  }

  async end(): Promise<void> {
    await this.postgres.end();
    this.certificates.end();
  }
}

type Made = Pick<TlsServer, 'certificates' | 'authority' | 'other'>;

/** A server takes a key only when nobody else can read it. */
function ownKey(key: string): void {
  chmodSync(key, 0o600);
  const { uid, gid } = serverUser();
  if (uid !== undefined && gid !== undefined) chownSync(key, uid, gid);
}
