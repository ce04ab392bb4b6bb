/** Whether this is the address of a PostgreSQL database. The address is never shown, since it may hold a password. */
export function isPostgres(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}
