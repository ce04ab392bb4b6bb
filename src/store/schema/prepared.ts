import type { CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Schema } from './schema.ts';

/** Stands for a value in a query that is built before its values are known. */
class Param {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Makes a query that is built and compiled once for each kind of database, and not at every turn. Building it takes as
 * long as the database takes to run it.
 * @param build makes the query, with `param('name')` in place of a value
 */
export function prepared<Args extends object, Row = never>(
  build: (
    db: Kysely<Schema>,
    param: <Name extends keyof Args & string>(name: Name) => Args[Name],
  ) => { compile(db: Kysely<Schema>): CompiledQuery<Row> },
): (db: Kysely<Schema>, args: Args) => Promise<QueryResult<Row>> {
  // A transaction is a Kysely of its own, but shares the dialect's adapter.
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  return async (db, args) => {
    const dialect = db.getExecutor().adapter;
    let query = compiled.get(dialect);
    if (!query) {
      const params = new Map<string, Param>();
      const paramOf = (name: string) => {
        const param = params.get(name) ?? new Param(name);
        params.set(name, param);
        return param as never;
      };
      query = withEachOnce(build(db, paramOf).compile(db));
      compiled.set(dialect, query);
    }
    const values = args as Record<string, unknown>;
    const parameters = query.parameters.map((value) => (value instanceof Param ? values[value.name] : value));
    return await db.executeQuery({ ...query, parameters });
  };
}

/** Sends a value once, even when the query has it several times. PostgreSQL numbers its parameters. */
function withEachOnce<Row>(query: CompiledQuery<Row>): CompiledQuery<Row> {
  const once = [...new Set(query.parameters)];
  const sql = query.sql.replace(/\$(\d+)/g, (_, n) => `$${once.indexOf(query.parameters[n - 1]) + 1}`);
  return sql === query.sql ? query : { ...query, sql, parameters: once };
}
