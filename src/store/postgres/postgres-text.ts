/** Leaves zero characters out of texts, since PostgreSQL can't keep them. Nobody sees them anyway. */
export function storable<T>(value: T): T | string {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value;
}
