import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { type Day, timeOf, utcDay } from '../../dialogs/time.ts';
import { readPem } from './pem.ts';

/** The certificate with which a bot proves who it is, in place of a secret. */
export type Certificate = Readonly<{
  /** The SHA-1 hash, in hex. Entra ID knows a certificate by it. */
  thumbprint: string;
  /** The private key, in PEM form. */
  key: string;
  /** The last day on which it works. */
  ends: Day;
}>;

/** The settings that name a certificate and its key. */
const FILE = 'MICROSOFT_APP_CERTIFICATE_FILE';
const KEY_FILE = 'MICROSOFT_APP_CERTIFICATE_KEY_FILE';

/**
 * Reads a certificate and its key, both PEM files.
 * @throws with a sentence or more that begin with the setting and say what to do, and hold nothing of the key
 */
export function readCertificate(file: string, keyFile: string): Certificate {
  const certificate = certificateIn(readPem('certificate', FILE, file));
  const key = readPem('key', KEY_FILE, keyFile);
  if (!certificate.checkPrivateKey(keyIn(key))) {
    throw new Error(
      `${KEY_FILE} is the key of another certificate than ${FILE}. Set both to the files of one certificate.`,
    );
  }
  if (Date.parse(certificate.validTo) < Date.now()) {
    throw new Error(
      `${FILE}: the certificate has expired (${certificate.validTo}). ` +
        'Make a new one, and upload it to the registration (Entra ID, Certificates & secrets).',
    );
  }
  return {
    thumbprint: certificate.fingerprint.replaceAll(':', ''),
    key,
    ends: utcDay(timeOf(Date.parse(certificate.validTo))),
  };
}

function certificateIn(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new Error(`${FILE} is damaged, so that it can not be read. Put the certificate there again.`);
  }
}

function keyIn(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error(`${KEY_FILE} is damaged, so that it can not be read. Put the private key there again.`);
  }
}
