/** PostgreSQL keeps no text with a zero character in it; nobody sees those. */
export function storable<T>(value: T): T | string {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value;
}
