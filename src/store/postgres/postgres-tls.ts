import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from 'node:tls';
import { AddressError } from '../../config/address-error.ts';
import type { Tls } from '../../config/database-tls.ts';

/**
 * Reads the files that an address names for TLS.
 * @returns what TLS is set up with; false is without
 * @throws AddressError naming the parameter whose file is not right
 */
export function tlsWith(
  tls: Tls | null,
): Pick<ConnectionOptions, 'rejectUnauthorized' | 'ca' | 'cert' | 'key'> | false {
  if (tls === null) return false;
  const { checked, authority, certificate, key } = tls;
  return {
    rejectUnauthorized: checked,
    ...(authority && { ca: certificatesIn('sslrootcert', authority) }),
    ...(certificate && key && ourOwn(certificate, key)),
  };
}

/** Node passes over a file without certificates, and then says of every server that nobody vouches for it. */
function certificatesIn(parameter: string, file: string): string {
  const text = textOf(parameter, file);
  const found = text.match(/-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs) ?? [];
  if (found.length === 0)
    throw new AddressError(`${parameter} names ${file}, which holds no certificate in PEM form`);
  for (const one of found) certificateOf(one, parameter, file);
  return text;
}

function certificateOf(text: string, parameter: string, file: string): X509Certificate {
  try {
    return new X509Certificate(text);
  } catch {
    throw new AddressError(`${parameter} names ${file}, which holds a certificate that can't be read`);
  }
}

function ourOwn(certificate: string, keyFile: string): { cert: string; key: string } {
  const cert = certificatesIn('sslcert', certificate);
  const key = textOf('sslkey', keyFile);
  const own = certificateOf(cert, 'sslcert', certificate);
  if (!isKeyOf(own, key, keyFile)) {
    throw new AddressError(
      `sslkey names ${keyFile}, which is not the key of the certificate in ${certificate}`,
    );
  }
  return { cert, key };
}

function isKeyOf(certificate: X509Certificate, key: string, file: string): boolean {
  try {
    return certificate.checkPrivateKey(createPrivateKey(key));
  } catch {
    throw new AddressError(`sslkey names ${file}, which holds no key in PEM form, or one with a password`);
  }
}

function textOf(parameter: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'is not there' : `can't be read (${code})`;
    throw new AddressError(`${parameter} names ${file}, which ${why}`);
  }
}
