/** Lines under a head. Each column is as wide as its longest cell, and a column of numbers stands to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, n) => Math.max(name.length, ...rows.map((row) => row[n]?.length ?? 0)));
  const numbers = head.map((_, n) => rows.every((row) => /^-?\d/.test(row[n] ?? '')));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, n) => (numbers[n] ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0)))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}
