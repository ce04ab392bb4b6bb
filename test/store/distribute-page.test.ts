import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { distributing } from '../../src/store/postgres/citus-tables.ts';
import { TABLES, type Table } from '../../src/store/schema/tables.ts';

describe('The page on distribution', () => {
  const page = readFileSync(new URL('../../docs/distribute.md', import.meta.url), 'utf8');
  const [, sql = ''] = /```sql\n(select create_distributed_table.*?)```/s.exec(page) ?? [];
  const statements = sql.split(';');
  const tablesIn = (part: string) => [...part.matchAll(/'(\w+)'(?=[\],])/g)].map(([, name = '']) => name);

  it('distributes every table, and each as a later step would', () => {
    const [teams = '', byTeam = '', whole = ''] = statements;
    assert.match(byTeam, /create_distributed_table\(t, 'team', colocate_with => 'teams'\)/);
    assert.match(whole, /create_reference_table\(t\)/);
    const named = [
      ...tablesIn(teams).map((table) => [table, `select create_distributed_table('${table}', 'team')`]),
      ...listIn(byTeam).map((table) => [
        table,
        `select create_distributed_table('${table}', 'team', colocate_with => 'teams')`,
      ]),
      ...listIn(whole).map((table) => [table, `select create_reference_table('${table}')`]),
    ];
    const meant = TABLES.map((table: Table) => [table, distributing(table)]);
    assert.deepEqual(named.sort(), meant.sort());
  });

  function listIn(statement: string): string[] {
    return tablesIn(statement.slice(statement.indexOf('array[')));
  }
});
