import { type Time, timeOf } from '../../dialogs/time.ts';
import type { Config } from '../config/config.ts';
import type { InfoPage } from './info-pages.ts';

/** The path that RFC 9116 gives to this file. */
export const SECURITY_PATH = '/.well-known/security.txt';

/**
 * How long (ms) after the start the file holds: eleven months, since RFC 9116 (section 2.5.5) advises less than a year. A
 * bot that was started longer ago was not updated either, and then nobody should count on what the file says.
 */
const HOLDS = 334 * 24 * 60 * 60_000;

/** The settings that the file tells, and where browsers reach it. */
export type SecurityFacts = Pick<Config, 'security' | 'address'>;

/**
 * Tells where faults in the security can be reported, in the form of RFC 9116.
 * @param started when this process started
 * @returns null when the settings name nobody: a file without a contact would break the standard
 */
export function securityText({ security, address }: SecurityFacts, started: Date): InfoPage | null {
  if (security.length === 0) return null;
  const expires: Time = timeOf(started.getTime() + HOLDS);
  const lines = [
    ...security.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    ...(address === null ? [] : [`Canonical: ${address}${SECURITY_PATH}`]),
  ];
  return { headers: HEADERS, body: `${lines.join('\n')}\n` };
}

const HEADERS = {
  'content-type': 'text/plain; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'cache-control': 'public, max-age=3600',
};
