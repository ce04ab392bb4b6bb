import { AddressError } from './address-error.ts';

/**
 * How TLS is spoken. `checked`: whether the server has to prove who it is. The others are files: an authority, and a
 * certificate of our own with its key.
 */
export type Tls = Readonly<{ checked: boolean; authority?: string; certificate?: string; key?: string }>;

/** What an address says about TLS. */
type Said = Partial<Record<'sslmode' | 'ssl' | 'sslrootcert' | 'sslcert' | 'sslkey', string>>;

/**
 * TLS with a certificate that is checked, unless the address says otherwise, or names this machine and no file. Others
 * have modes that fall back to less; here is none.
 */
export function tlsIn({ sslmode, ssl, sslrootcert, sslcert, sslkey }: Said, host: string): Tls | null {
  const mode = modeOf(sslmode, ssl);
  const files = {
    ...kept('authority', sslrootcert),
    ...kept('certificate', sslcert),
    ...kept('key', sslkey),
  };
  const isAsked = Object.keys(files).length > 0 || (mode !== null && mode !== 'disable');
  if (!sslcert !== !sslkey)
    throw new AddressError(
      `it says ${sslcert ? 'sslcert without sslkey' : 'sslkey without sslcert'}; give both`,
    );
  if (mode === 'disable' && isAsked)
    throw new AddressError('it names a certificate and says sslmode=disable; leave one out');
  if (mode === 'no-verify' && sslrootcert)
    throw new AddressError('it names sslrootcert and says sslmode=no-verify; leave one out');
  if (host.startsWith('/') && isAsked)
    throw new AddressError(
      'PostgreSQL speaks no TLS on a unix socket; leave sslmode and the certificates out',
    );
  if (!isAsked && (mode === 'disable' || isHere(host))) return null;
  return { checked: mode !== 'no-verify', ...files };
}

const MODES = ['require', 'verify-ca', 'verify-full', 'no-verify', 'disable'];

function modeOf(sslmode: string | undefined, ssl: string | undefined): string | null {
  if (ssl !== undefined && (ssl !== 'true' || sslmode !== undefined))
    throw new AddressError('it says ssl; say sslmode instead');
  if (sslmode !== undefined && !MODES.includes(sslmode)) {
    throw new AddressError(
      'its sslmode is not understood; say require (which checks the certificate, as verify-ca and verify-full do), ' +
        'no-verify (TLS without that check) or disable',
    );
  }
  return sslmode ?? (ssl ? 'require' : null);
}

function isHere(host: string): boolean {
  return host.startsWith('/') || /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);
}

/** The value under its name; nothing when there is none. */
export function kept<Name extends string>(
  name: Name,
  value: string | undefined,
): Partial<Record<Name, string>> {
  return value ? ({ [name]: value } as Record<Name, string>) : {};
}
