import { setImmediate } from 'node:timers/promises';
import type { OwnData } from '../../dialogs/rights/own-cell.ts';

/** How many rows are written before what waits goes first. They take about 10 ms. */
const AT_ONCE = 100;

/** Makes something of each row, and lets turns that came meanwhile go first. */
export async function eachInParts<Row, Made>(
  rows: readonly Row[],
  make: (row: Row) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await setImmediate();
    made.push(...rows.slice(from, from + AT_ONCE).map(make));
  }
  return made;
}

/** What is kept about a person as JSON, a row on a line. */
export async function personFile({ person, teams, rows }: OwnData): Promise<string> {
  const tables: string[] = [];
  for (const [table, found] of Object.entries(rows)) {
    const lines = await eachInParts(found, (row) => `      ${JSON.stringify(row)}`);
    tables.push(`    ${JSON.stringify(table)}: [\n${lines.join(',\n')}\n    ]`);
  }
  return [
    '{',
    `  "person": ${JSON.stringify(person)},`,
    `  "teams": ${JSON.stringify(teams, null, 2).replaceAll('\n', '\n  ')},`,
    tables.length > 0 ? `  "rows": {\n${tables.join(',\n')}\n  }` : '  "rows": {}',
    '}',
  ].join('\n');
}
