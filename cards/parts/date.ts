/** A day as people say it, in the Netherlands: "1 december 2026". */
export function dutchDate(iso: string): string {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(
    new Date(iso),
  );
}
