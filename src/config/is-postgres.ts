/** Whether this is meant as the address of a PostgreSQL database; `readAddress` tells whether it can be used. */
export function isPostgres(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text);
}
