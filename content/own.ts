/**
 * Reads an object by a name that comes from outside. Every object inherits some names ("constructor", "toString") that
 * are no entries of it.
 * @returns undefined for a name that is not the object's own
 */
export function own<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
