/**
 * Reads an object by a name that comes from outside. Every object inherits some names ("constructor", "toString"),
 * which are no entries of it.
 * @returns undefined for what the object does not have of its own
 */
export function own<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
