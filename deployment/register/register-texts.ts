import { join } from 'node:path';
import * as z from 'zod';
import { createYamlFiles } from '../../content/yaml-files.ts';
import { COLUMNS } from '../../src/store/schema/columns.ts';

const text = z.string().min(1);

/** What is told of a column: only what it is, or also whose it is and when it is emptied before its row goes. */
const Column = z.union([
  text.transform((what) => ({ what, whose: undefined, until: undefined })),
  z.strictObject({ what: text, whose: text.optional(), until: z.enum(['names', 'notes']).optional() }),
]);
export type ToldColumn = z.infer<typeof Column>;

const Table = z.strictObject({
  title: text,
  why: text,
  seen: text,
  /** Whose the columns are that point at nobody by themselves. */
  whose: text,
  also: text.optional(),
  columns: z.record(z.string(), Column),
});
export type ToldTable = z.infer<typeof Table>;

const Texts = z.strictObject({
  title: text,
  made: text,
  intro: z.array(text),
  facts: z.record(z.string(), text),
  head: z.strictObject({ column: text, what: text, whose: text, until: text }),
  labels: z.strictObject({ why: text, seen: text, row: text }),
  terms: z.record(z.enum(['names', 'notes', 'scans', 'votes', 'deliveries', 'links', 'feedback']), text),
  rows: z.strictObject({ dated: text, longer: text, undated: text, or: z.string() }),
  longer: z.record(
    z.enum(['a row that names them', 'its round', 'a round in use', 'to be reached', 'anything of the team']),
    text,
  ),
  until: z.record(z.enum(['somebody ends it', 'the next picture replaces it']), text),
  columns: z.strictObject({ row: text, emptied: text }),
  whose: z.strictObject({ team: text, person: text, name: text, key: text, secret: text }),
  /** What columns hold that are alike in every table. */
  common: z.record(z.string(), Column),
  tables: z.record(z.string(), Table),
});
export type RegisterTexts = z.infer<typeof Texts>;

/**
 * Reads what the register says of each table and column.
 * @param file inside this folder
 * @throws naming each table and column that is not told, or that the database does not have
 */
export function readRegisterTexts(file = 'register.yaml', folder = import.meta.dirname): RegisterTexts {
  const { read, stop } = createYamlFiles(folder);
  const texts = read(file, Texts);
  stop();
  const faults = texts ? faultsIn(texts) : [];
  if (!texts || faults.length > 0) throw new Error(`${join(folder, file)}: ${faults.join('; ')}`);
  return texts;
}

function faultsIn({ tables, common }: RegisterTexts): string[] {
  const has: Readonly<Record<string, Readonly<Record<string, unknown>>>> = COLUMNS;
  const missing = Object.entries(has).flatMap(([table, columns]) =>
    Object.keys(columns)
      .filter((column) => !(tables[table] && column in { ...common, ...tables[table].columns }))
      .map((column) => `${table}.${column} is not told`),
  );
  const unknown = Object.entries(tables).flatMap(([table, { columns }]) =>
    Object.keys(columns)
      .filter((column) => !(column in (has[table] ?? {})))
      .map((column) => `${table}.${column} is not in the database`),
  );
  return [...missing, ...unknown];
}
