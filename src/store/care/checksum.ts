import { createHash } from 'node:crypto';
import { storable } from '../postgres/postgres-text.ts';
import { COLUMNS } from '../schema/columns.ts';
import type { Table } from '../schema/tables.ts';

export type Row = Record<string, string | number | null>;

/** Adds up the hashes of rows. The sum is the same for the same rows in any order. `text` has 16 hexadecimal digits. */
export class Checksum {
  rows = 0;
  #sum = 0n;
  readonly #columns: string[];

  constructor(table: Table) {
    this.#columns = Object.keys(COLUMNS[table]);
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      const values = this.#columns.map((column) => storable(row[column]));
      const hash = createHash('sha256').update(JSON.stringify(values)).digest('hex');
      this.#sum = BigInt.asUintN(64, this.#sum + BigInt(`0x${hash.slice(0, 16)}`));
      this.rows += 1;
    }
  }

  get text(): string {
    return this.#sum.toString(16).padStart(16, '0');
  }
}
