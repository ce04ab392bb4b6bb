import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The certificate with which a bot proves who it is, instead of a secret. */
export type Certificate = Readonly<{
  /** SHA-1, in hex: the name that Entra ID knows a certificate by. */
  thumbprint: string;
  /** The private key, as PEM. */
  key: string;
}>;

/**
 * Reads a certificate and its key, both PEM files.
 * @throws with the fault in the message, and nothing of the key
 */
export function readCertificate(file: string, keyFile: string): Certificate {
  const certificate = new X509Certificate(readFileSync(file));
  const key = readFileSync(keyFile, 'utf8');
  if (!certificate.checkPrivateKey(createPrivateKey(key)))
    throw new Error('the key is not the certificate’s');
  if (Date.parse(certificate.validTo) < Date.now()) throw new Error('the certificate has expired');
  return { thumbprint: certificate.fingerprint.replaceAll(':', ''), key };
}
