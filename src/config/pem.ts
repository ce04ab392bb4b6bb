import { readFileSync } from 'node:fs';

/** What a file has to hold. */
type Kind = 'certificate' | 'key';

/** How each begins in PEM form. */
const BEGINS: Readonly<Record<Kind, RegExp>> = {
  certificate: /-----BEGIN CERTIFICATE-----/,
  key: /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
};

const NAMED: Readonly<Record<Kind, string>> = { certificate: 'certificate', key: 'private key' };

/**
 * Reads a file in PEM form. Files in the other forms that authorities and Windows give are told apart, each with the
 * command that makes PEM of it.
 * @param setting the setting that names the file
 * @throws with a sentence or more that say what to do, and hold nothing of the file
 */
export function readPem(kind: Kind, setting: string, file: string): string {
  const bytes = contentOf(setting, file);
  const text = bytes.toString('latin1');
  const other = otherForm(kind, bytes, file);
  if (other) throw new Error(`${setting}: ${file} ${other}.`);
  return text;
}

function contentOf(setting: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const user = process.getuid?.();
    const remedy =
      code === 'ENOENT'
        ? 'There is no such file: correct the path, as the bot sees it (in a container: where it is mounted)'
        : `Let the user that the bot runs as${user === undefined ? '' : ` (uid ${user})`} read it: chown, or chmod`;
    throw new Error(`${setting}: ${file} can not be read (${code}). ${remedy}.`);
  }
}

/** @returns in which other form a file is, and what to do about it; null where it is as it should be */
function otherForm(kind: Kind, bytes: Buffer, file: string): string | null {
  const text = bytes.toString('latin1');
  if (isPfx(bytes)) {
    return (
      'is a PFX file (PKCS #12), which holds both. Take them out: ' +
      `openssl pkcs12 -in ${file} -clcerts -nokeys -out certificate.pem, and ` +
      `openssl pkcs12 -in ${file} -nocerts -noenc -out key.pem`
    );
  }
  if (bytes[0] === SEQUENCE) {
    const command = kind === 'certificate' ? 'x509' : 'pkey';
    return `is in DER form. Make PEM of it: openssl ${command} -inform der -in ${file} -out ${kind}.pem`;
  }
  if (kind === 'key' && /ENCRYPTED/.test(text)) {
    return (
      'has a password. Make a key without one, which only the bot may read: ' +
      `openssl pkey -in ${file} -out key.pem`
    );
  }
  if (BEGINS[kind].test(text)) return null;
  const swapped = BEGINS[kind === 'key' ? 'certificate' : 'key'].test(text);
  return `holds no ${NAMED[kind]} in PEM form. ${swapped ? 'The two files are swapped: set each to the other' : 'Set it to a file that begins with -----BEGIN'}`;
}

/** How data in DER form begin. */
const SEQUENCE = 0x30;

/** Whether this is PKCS #12: a sequence that begins with version 3 (RFC 7292, section 4). */
function isPfx(bytes: Buffer): boolean {
  const length = bytes[1] ?? 0;
  const at = 2 + (length > 0x80 ? length - 0x80 : 0);
  return bytes[0] === SEQUENCE && bytes.subarray(at, at + 3).equals(Buffer.from([2, 1, 3]));
}
