import { readFileSync } from 'node:fs';
import type { PoolConfig } from 'pg';

/**
 * Where the database is, and how to connect to it. The connection is over TLS with a certificate that is checked,
 * unless the address says otherwise (`sslmode=disable`, or `no-verify` for TLS without the check) or names this
 * machine. `sslrootcert` names a file with the authority that signed the certificate.
 */
export function tlsOf(url: string): Pick<PoolConfig, 'connectionString' | 'ssl'> {
  const address = new URL(url);
  const mode = address.searchParams.get('sslmode');
  const authority = address.searchParams.get('sslrootcert');
  // pg gives these parameters another meaning, so they are taken out.
  for (const name of ['sslmode', 'sslrootcert', 'ssl']) address.searchParams.delete(name);
  return { connectionString: address.href, ssl: tls(address, mode, authority) };
}

function tls(address: URL, mode: string | null, authority: string | null): NonNullable<PoolConfig['ssl']> {
  if (mode === 'disable' || (mode === null && isHere(address))) return false;
  if (mode === 'no-verify') return { rejectUnauthorized: false };
  return { rejectUnauthorized: true, ...(authority ? { ca: readFileSync(authority, 'utf8') } : {}) };
}

function isHere({ hostname, searchParams }: URL): boolean {
  const host = hostname || searchParams.get('host') || '';
  return host === '' || host.startsWith('/') || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);
}

/** The address without user and password, so that people may read it. */
export function addressToRead(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}${port && `:${port}`}${pathname}`;
}
