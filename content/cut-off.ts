import type * as z from 'zod';
import { valueAt } from './entry-name.ts';
import type { Mistake } from './mistake.ts';
import { isText, schemaAt } from './schema-at.ts';
import { printed } from './shown.ts';
import { nodesOf, type YamlNode } from './yaml-tree.ts';

/** What YAML takes for a comment behind a text, and leaves out without a word. */
const COMMENT = /[ \t]+#[^\n]*/y;

type Read = Readonly<{ file: string; source: string; data: unknown; tree: () => YamlNode }>;

/**
 * Finds texts without quotation marks that " #" cuts off. Behind a word out of a list, a number or a list itself a comment
 * takes nothing away.
 */
export function cutOff({ file, source, data, tree }: Read, schema: z.ZodType): Mistake[] {
  if (!/\S[ \t]+#/.test(source)) return [];
  return [...nodesOf(tree())].flatMap(([path, { plainEnd }]) => {
    if (plainEnd === undefined || typeof valueAt(data, path) !== 'string') return [];
    COMMENT.lastIndex = plainEnd;
    const [lost] = COMMENT.exec(source) ?? [];
    if (lost === undefined || !isText(schemaAt(schema, path))) return [];
    const says = `de bot leest “${printed(lost)}” niet. Zet de hele tekst tussen aanhalingstekens, of de opmerking op een eigen regel.`;
    return [{ file, path, says }];
  });
}
