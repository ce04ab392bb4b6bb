import { AddressError } from './address-error.ts';
import { kept, type Tls, tlsIn } from './database-tls.ts';

/** An address of PostgreSQL in its parts. What is missing is left to the driver, which has defaults. */
export type DatabaseAddress = Readonly<{
  /** The name of a machine, or the folder of a unix socket. */
  host: string;
  port?: number;
  user?: string;
  password?: string;
  database?: string;
  /** How the connections are called, and settings of theirs, as the server takes them. */
  application?: string;
  options?: string;
  /** Null is without TLS. */
  tls: Tls | null;
}>;

const FORM = 'it is not an address that begins with postgres://, with what is special in it written as %XX';
const ONE_HOST = 'give one, at which there is always the server that takes writes (see docs/distribute.md)';

/**
 * Reads an address such as `postgres://user:password@host:5432/name?sslmode=require`. Nothing in it is passed over.
 * @throws AddressError
 */
export function readAddress(text: string): DatabaseAddress {
  const [, scheme = '', who = '', place = '', rest = ''] =
    /^(postgres(?:ql)?:\/\/)([^/?#]*@)?([^/?#]*)(.*)$/s.exec(text) ?? [];
  if (place.includes(',')) throw new AddressError(`it names several hosts; ${ONE_HOST}`);
  // A socket has no host, but may have a user, which URL does not take together.
  const address = `${scheme}${who}${place || 'localhost'}${rest}`;
  if (!scheme || !URL.canParse(address)) throw new AddressError(FORM);
  const url = new URL(address);
  if (url.hash || /@/.test(withoutValues(rest))) throw new AddressError(FORM);
  const said = parametersOf(url);
  const host = one('hosts', place && decoded(url.hostname), said.host) || 'localhost';
  if (host.includes(',')) throw new AddressError(`it names several hosts; ${ONE_HOST}`);
  const port = one('ports', url.port, said.port);
  if (port && !(/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535))
    throw new AddressError('its port is not a number');
  return {
    host: host.replace(/^\[(.*)\]$/, '$1'),
    ...(port && { port: Number(port) }),
    ...kept('user', one('users', decoded(url.username), said.user)),
    ...kept('password', decoded(url.password)),
    ...kept('database', decoded(url.pathname.slice(1))),
    ...kept('application', said.application_name),
    ...kept('options', said.options),
    tls: tlsIn(said, host),
  };
}

/** @returns why an address can't be used, without the address; null when it can */
export function problemWith(text: string): string | null {
  try {
    readAddress(text);
    return null;
  } catch (error) {
    if (error instanceof AddressError) return error.message;
    throw error;
  }
}

const UNDERSTOOD = [
  ...['sslmode', 'ssl', 'sslrootcert', 'sslcert', 'sslkey'],
  ...['host', 'port', 'user', 'application_name', 'options'],
] as const;
type Said = Partial<Record<(typeof UNDERSTOOD)[number], string>>;

/** What to do instead, for parameters that others understand. */
const INSTEAD: Record<string, string> = {
  target_session_attrs: `the start sees for itself whether the server takes writes. Of several hosts ${ONE_HOST}`,
  load_balance_hosts: `of several hosts ${ONE_HOST}`,
  hostaddr: 'give it as the host',
  dbname: 'write it behind the host and a slash',
  password: 'write it before the host, as in user:password@host, so that logs can hide it',
  sslpassword: 'give sslkey a key without a password, which only the bot may read',
};

function parametersOf({ searchParams }: URL): Said {
  for (const name of searchParams.keys()) {
    if (UNDERSTOOD.some((one) => one === name)) {
      if (searchParams.getAll(name).length > 1)
        throw new AddressError(`it says ${name} more than once; leave one out`);
      continue;
    }
    const instead = INSTEAD[name] ?? `leave it out (understood are ${UNDERSTOOD.join(', ')})`;
    throw new AddressError(`it says ${name}, which the bot does not understand; ${instead}`);
  }
  return Object.fromEntries(searchParams);
}

/** @throws AddressError when it is said before the `?` and behind it */
function one(what: string, before: string, behind: string | undefined): string {
  if (before && behind)
    throw new AddressError(`it names two ${what}, before and behind the "?"; leave one out`);
  return before || (behind ?? '');
}

/**
 * What stands behind the host, without the values of parameters. With an @ in it, a part of it is a password that has a
 * slash or a question mark, which a message would otherwise repeat as the name of a database or a parameter.
 */
function withoutValues(rest: string): string {
  return rest.replace(new RegExp(`(?<=[?&](${UNDERSTOOD.join('|')})=)[^&]*`, 'g'), '');
}

/** A sign that stands for itself is kept as it is, also beside others that do not. */
function decoded(text: string): string {
  return text.replace(/(%[0-9a-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      return signs;
    }
  });
}
