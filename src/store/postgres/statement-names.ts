import { hash } from 'node:crypto';
import type { ClientBase } from 'pg';

/**
 * How many statements a connection keeps. A turn needs a dozen. Statements with lists of any length would fill its
 * memory.
 */
const STATEMENTS = 200;

/** The codes with which a server says that a connection has another statement by this name already, or none. */
const EXISTS = '42P05';
const UNKNOWN = '26000';

/**
 * Gives statements names, by which the server plans each of them once for a connection. A name is a hash of the text: on
 * a connection that several processes share it can't mean two things.
 */
export type StatementNames = Readonly<{
  /** @returns undefined for a statement that goes without */
  of(text: string, values: readonly unknown[]): string | undefined;
  /** The server took a statement by its name. */
  taken(client: ClientBase, name: string): void;
  /** The server refused one, with this code. From then on statements may go without names. */
  refused(client: ClientBase, name: string, code: string | undefined): void;
}>;

/**
 * @param survive whether a connection to the server finds a statement again by its name
 * @param lost is called once, when a server shows that they do not
 */
export function createStatementNames(survive = true, lost: () => void = () => {}): StatementNames {
  const names = new Map<string, string>();
  const taken = new WeakMap<ClientBase, Set<string>>();
  let named = survive;
  return {
    of(text, values) {
      if (!named || values.length === 0) return undefined;
      const known = names.get(text);
      if (known || names.size >= STATEMENTS) return known;
      const name = `z${hash('sha256', text, 'base64url')}`;
      names.set(text, name);
      return name;
    },
    taken(client, name) {
      const before = taken.get(client);
      if (before) before.add(name);
      else taken.set(client, new Set([name]));
    },
    refused(client, name, code) {
      // A statement that was never taken may be unknown because whoever sent it first was refused for another reason.
      const isGone = code === EXISTS || (code === UNKNOWN && taken.get(client)?.has(name) === true);
      if (!isGone || !named) return;
      named = false;
      lost();
    },
  };
}

/** Whether a server that was sent a statement by name says that the connection has another one by it, or none. */
export function isLostName(error: unknown): boolean {
  return error instanceof Error && 'code' in error && [EXISTS, UNKNOWN].some((code) => code === error.code);
}
