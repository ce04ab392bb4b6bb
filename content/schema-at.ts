import type * as z from 'zod';
import type { YamlPath } from './mistake.ts';
import { own } from './own.ts';

type Schema = z.core.$ZodType;

/** @returns what a file may hold at a path; undefined where it may hold nothing there, or anything */
export function schemaAt(schema: Schema, path: YamlPath): Schema | undefined {
  return path.reduce<Schema | undefined>((outer, key) => outer && within(bare(outer), key), schema);
}

/** @returns the keys that may stand at a place; none where any may */
export function keysOf(schema: Schema | undefined): string[] {
  const def = schema && defOf(bare(schema));
  if (def?.type === 'object') return Object.keys(def.shape);
  const keys = def?.type === 'record' ? defOf(def.keyType) : undefined;
  return keys?.type === 'enum' ? Object.values(keys.entries).map(String) : [];
}

/** @returns whether people write a text of their own there, and no word out of a list, number or address */
export function isText(schema: Schema | undefined): boolean {
  return schema === undefined || ['string', 'unknown'].includes(defOf(bare(schema)).type);
}

function within(schema: Schema, key: string | number): Schema | undefined {
  const def = defOf(schema);
  if (def.type === 'object') return own(def.shape, String(key));
  if (def.type === 'array') return def.element;
  return def.type === 'record' ? def.valueType : undefined;
}

function bare(schema: Schema): Schema {
  const def = defOf(schema);
  return def.type === 'optional' ? bare(def.innerType) : schema;
}

function defOf(schema: Schema): z.core.$ZodTypes['_zod']['def'] {
  return (schema as z.core.$ZodTypes)._zod.def;
}
