/** Whether this is the address of a PostgreSQL database. It is never repeated to anybody, since it may hold a password. */
export function isPostgres(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}
