import { PostgresDialect } from 'kysely';
import { CitusAdapter } from '../schema/engine.ts';

/** Has queries take the forms that Citus accepts (`onCitus`). It speaks the same language otherwise. */
export class CitusDialect extends PostgresDialect {
  override createAdapter(): CitusAdapter {
    return new CitusAdapter();
  }
}
