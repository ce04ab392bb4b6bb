import { AddressError } from '../../config/address-error.ts';
import { addressToRead } from './postgres-address.ts';
import type { PostgresSettings } from './postgres-settings.ts';
import { remedyFor } from './remedies.ts';

/** The database can't be used. The message says why and what to do, and holds no password. */
export class DatabaseServerError extends Error {
  constructor({ url }: Pick<PostgresSettings, 'url'>, cause: unknown) {
    const why = whyOf(cause);
    super(
      cause instanceof AddressError
        ? `Cannot use the address of the database: ${why}. Correct DATABASE_URL.`
        : `Cannot use the database at ${addressToRead(url)}: ${why}. ${remedyFor(cause)}.`,
      { cause },
    );
    this.name = 'DatabaseServerError';
  }
}

/** What failed, in a few words. OpenSSL puts its own between numbers, and Node advice about how it is started behind. */
function whyOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  // A name with several addresses: each of them has its own failure, and together they have no words.
  if (cause instanceof AggregateError && cause.errors.length > 0) return cause.errors.map(whyOf).join(', ');
  const { reason = '', message } = cause as Error & { reason?: string };
  return reason && message.includes(':error:')
    ? reason
    : message.replace(/; if the root CA is .*/, '') || String(cause);
}
