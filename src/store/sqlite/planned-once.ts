/**
 * With a bare parameter in a join, a limit or a range, SQLite plans a query anew for each value, which takes several times
 * as long as running it. `+` prevents that, and changes nothing else.
 * @param text a statement whose parameters are `?` or `@name`
 */
export function plannedOnce(text: string): string {
  return text.replace(/\?|@\w+/g, '+$&');
}
