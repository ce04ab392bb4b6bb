/** PostgreSQL can't keep a zero character, so it is left out of texts; nobody sees it anyway. */
export function storable<T>(value: T): T | string {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value;
}
