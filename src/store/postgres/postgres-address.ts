import type { ClientConfig } from 'pg';
import { readAddress } from '../../config/database-address.ts';
import { tlsWith } from './postgres-tls.ts';

/**
 * What pg is told of the address: everything that stands in it, and nothing that it would read in another way.
 * @throws AddressError when something in it is not understood, or a file that it names is not right
 */
export function connectionTo(text: string): ClientConfig {
  const { host, port, user, password, database, application, options, tls } = readAddress(text);
  return {
    host,
    ...(port && { port }),
    ...(user && { user }),
    ...(password && { password }),
    ...(database && { database }),
    ...(application && { application_name: application }),
    ...(options && { options }),
    ssl: tlsWith(tls),
  };
}

/** The address without user and password, so that people may read it. */
export function addressToRead(text: string): string {
  const { host, port, database } = readAddress(text);
  return `${host.includes(':') ? `[${host}]` : host}${port ? `:${port}` : ''}${database ? `/${database}` : ''}`;
}
