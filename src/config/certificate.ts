import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Day, timeOf, utcDay } from '../../dialogs/time.ts';

/** The certificate with which a bot proves who it is, in place of a secret. */
export type Certificate = Readonly<{
  /** The SHA-1 hash, in hex. Entra ID knows a certificate by it. */
  thumbprint: string;
  /** The private key, in PEM form. */
  key: string;
  /** The last day on which it works. */
  ends: Day;
}>;

/**
 * Reads a certificate and its key, both PEM files.
 * @throws with the fault in the message, but nothing of the key
 */
export function readCertificate(file: string, keyFile: string): Certificate {
  const certificate = new X509Certificate(readFileSync(file));
  const key = readFileSync(keyFile, 'utf8');
  if (!certificate.checkPrivateKey(createPrivateKey(key)))
    throw new Error('the key is not the certificate’s');
  if (Date.parse(certificate.validTo) < Date.now()) throw new Error('the certificate has expired');
  return {
    thumbprint: certificate.fingerprint.replaceAll(':', ''),
    key,
    ends: utcDay(timeOf(Date.parse(certificate.validTo))),
  };
}
