import { certificateRemedy } from './certificate-remedies.ts';

/** What the operator does about a failure, as a sentence, by the code of its error. */
const REMEDIES: Readonly<Record<string, string | ((message: string) => string)>> = {
  ENOTFOUND: 'No machine has this name: correct the host in DATABASE_URL',
  EAI_AGAIN:
    'The name server of this machine does not respond, so that it can not find the host in DATABASE_URL',
  ENOENT:
    'There is no socket in this folder: correct the host in DATABASE_URL, and see whether the server runs',
  EACCES: 'This user may not use the socket: let it, or connect over the network',
  '3D000': 'Make the database (create database …), or correct its name in DATABASE_URL',
  '28P01': 'Check user and password in DATABASE_URL',
  '28000': ofTheDoor,
  '42501': 'The user in DATABASE_URL has to be the owner of the database, or of all tables in it (grant …)',
  '53300':
    'All processes together have more connections than the server takes: lower DATABASE_CONNECTIONS, or raise ' +
    'max_connections',
  '57P03': 'It is starting, or it is a standby that takes no queries: give the address of the primary',
  '25006': ofTheReader,
  '42704': 'The server does not know a setting that it needs: it has to be PostgreSQL 13 or later',
  '42883': 'The server does not know a function that it needs: it has to be PostgreSQL 13 or later',
  '42P07': restoredOver(),
  '42701': restoredOver(),
  '42P05': namesAreLost(),
  '26000': namesAreLost(),
  '08P01': ofThePooler,
  OLD_VERSION: 'Upgrade it to PostgreSQL 13 or later',
};

/** @returns what to do about a failure, as sentences */
export function remedyFor(error: unknown): string {
  const { code = '', message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: '' };
  const known = Object.hasOwn(REMEDIES, code) ? REMEDIES[code] : certificateRemedy(code);
  if (known !== undefined) return typeof known === 'string' ? known : known(message);
  if (/does not support SSL/.test(message)) {
    return (
      'Turn TLS on at the server (ssl = on). Only when nobody else can reach the network between may DATABASE_URL say ' +
      'sslmode=disable'
    );
  }
  return 'Check host and port in DATABASE_URL, whether the server runs, and whether it takes connections from here';
}

/** Whether a start that fails in this way is not tried again, although a turn is: somebody has to set it right. */
export function isForGood(error: unknown): boolean {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: '' };
  if (code === '08P01')
    return !/wait_timeout|max_client_conn|no more connections|login|crashed|server connection closed/.test(
      message,
    );
  return code === '25006';
}

/** A step of the schema makes what is there already: the dump says of an older schema that it is the present one. */
function restoredOver(): string {
  return (
    'The database has parts that it does not know of, as when a dump was restored over a newer database. Restore the dump ' +
    'into an empty database: stop the bot, dropdb, createdb, and pg_restore without --clean'
  );
}

function namesAreLost(): string {
  return (
    'A pooler gives statements of one process to another: it has to keep their names (PgBouncer 1.21 or later, with ' +
    'max_prepared_statements above 0), or leave a connection to one process (pool_mode = session)'
  );
}

function ofTheReader(message: string): string {
  const primary = 'give an address at which there is always the primary, since a bot has to write';
  if (/standby/.test(message)) return `In DATABASE_URL ${primary}`;
  return (
    'Take away default_transaction_read_only from the server, the database or the user (alter … reset …); where ' +
    `another server has taken over, ${primary}`
  );
}

function ofTheDoor(message: string): string {
  if (/client certificate/.test(message))
    return 'Name a certificate for the bot, and its key, with sslcert and sslkey in DATABASE_URL';
  if (/no encryption|SSL off/.test(message))
    return 'The server wants TLS: say sslmode=require in DATABASE_URL (of sslmode=disable, in its place)';
  return 'Have the server let this user in from this address (pg_hba.conf), or correct DATABASE_URL';
}

/** What PgBouncer does not like has one code; its words tell what it is. */
function ofThePooler(message: string): string {
  if (/startup parameter/.test(message)) {
    return (
      'Have the pooler pass over it: ignore_startup_parameters = statement_timeout,lock_timeout,' +
      'idle_in_transaction_session_timeout in PgBouncer (the bot then sets these in each transaction), and options as ' +
      'well when DATABASE_URL says options'
    );
  }
  if (/authentication|no such user/.test(message))
    return 'Check user and password in DATABASE_URL, and whether the pooler knows them (auth_file, auth_query)';
  if (/database/.test(message))
    return 'Check the name of the database in DATABASE_URL, and whether the pooler knows it ([databases])';
  if (/statement pooling/.test(message))
    return 'A turn is a transaction: set pool_mode = transaction, or session, in the pooler';
  if (/wait_timeout|max_client_conn|no more connections/.test(message))
    return 'The pooler has too few connections: raise default_pool_size and max_client_conn, or lower DATABASE_CONNECTIONS';
  return 'The pooler or the server does not take what the bot says: its log tells why';
}
