import * as z from 'zod';
import { PLACEHOLDERS } from '../text-line.ts';
import { TextFile } from '../texts.ts';
import { type Descriptions, readDescriptions } from './descriptions.ts';
import { FILE_KINDS } from './schema-files.ts';

/** The parts of a JSON Schema that content files have. */
export type JsonSchema = {
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema | false;
  propertyNames?: JsonSchema & { enum?: string[] };
  pattern?: string;
  maxLength?: number;
  placeholders?: readonly string[];
};

/** Which part of a schema is described, and who says what. */
type Described = Readonly<{ path: string; told: Descriptions; isWhole: boolean }>;

/**
 * Makes a JSON Schema for each kind of content file, as editors' programs read it (draft 7), with a description in Dutch
 * of each field. What zod checks by code is not in it: references between files, and whether a weight is 0.
 * @returns schemas by the name of their kind, and a line for each field without a description and each without a field
 */
export function jsonSchemas(): Readonly<{ schemas: Record<string, JsonSchema>; problems: string[] }> {
  const told = readDescriptions();
  const schemas = Object.fromEntries(
    Object.entries(FILE_KINDS).map(([kind, { schema }]) => {
      const made = kind === 'alone' ? withTexts(schemaOf(schema)) : schemaOf(schema);
      return [kind, described(made, { path: kind, told, isWhole: kind !== 'alone' })];
    }),
  );
  const missing = Object.values(schemas).flatMap((schema) => undescribed(schema));
  return {
    schemas,
    problems: [
      ...missing.map((path) => `${path} has no description`),
      ...told.unused().map((name) => `"${name}" describes no field`),
    ],
  };
}

/** @returns a schema as its file has it */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 1)}\n`;
}

function schemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    override({ zodSchema, jsonSchema }) {
      const made = jsonSchema as JsonSchema;
      const placeholders = PLACEHOLDERS.get(zodSchema);
      if (placeholders) {
        made.placeholders = placeholders;
        made.pattern = patternOf(placeholders);
      }
      // Programs offer the names of properties, and not those that a rule about names allows.
      const { propertyNames, additionalProperties } = made;
      if (!propertyNames?.enum || !additionalProperties) return;
      made.properties = Object.fromEntries(
        propertyNames.enum.map((name) => [name, structuredClone(additionalProperties)]),
      );
      made.additionalProperties = false;
      delete made.propertyNames;
    },
  }) as JsonSchema;
}

/** Between braces stand these names only, each at least once unless it ends with "?". */
function patternOf(placeholders: readonly string[]): string {
  const needed = placeholders
    .filter((name) => !name.endsWith('?'))
    .map((name) => `(?=[\\s\\S]*\\{${name}\\})`);
  const names = placeholders.map((name) => name.replace('?', ''));
  return names.length > 0 ? `^${needed.join('')}(?:[^{}]|\\{(?:${names.join('|')})\\})*$` : '^[^{}]*$';
}

/** Texts for one person are those for a team, each of which may be left out. */
function withTexts(schema: JsonSchema): JsonSchema {
  return { ...schema, properties: { texts: partial(schemaOf(TextFile)) } };
}

function partial({ required: _, properties, ...schema }: JsonSchema): JsonSchema {
  if (!properties) return schema;
  const parts = Object.entries(properties).map(([name, part]) => [name, partial(part)]);
  return { ...schema, properties: Object.fromEntries(parts) };
}

function described(schema: JsonSchema, { path, told, isWhole }: Described, optional = false): JsonSchema {
  const { placeholders, ...rest } = schema;
  const inside = (name: string) => ({ path: `${path}${name}`, told, isWhole });
  const made: JsonSchema = { ...rest };
  const description = [
    sentence(path, told),
    ...(placeholders?.length ? [told.ofPlaceholders(placeholders)] : []),
    ...(schema.maxLength ? [`Hooguit ${schema.maxLength} tekens.`] : []),
    ...(optional ? ['Hoeft niet.'] : []),
  ];
  made.description = description[0] === undefined ? '' : description.join(' ');
  if (schema.items) made.items = described(schema.items, inside('[]'));
  if (schema.additionalProperties)
    made.additionalProperties = described(schema.additionalProperties, inside('.*'));
  if (schema.properties) {
    const required = schema.required ?? [];
    made.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [
        name,
        described(part, inside(`.${name}`), isWhole && !required.includes(name)),
      ]),
    );
  }
  return made;
}

/** Where texts of cards stand in a file, each with its path in `content.texts` behind it. */
const TEXTS = /^(?:texts\.|alone\.texts\.|commands\.(?=cards\b))(.+)$/;

function sentence(path: string, told: Descriptions): string | undefined {
  const [, text] = TEXTS.exec(path) ?? [];
  if (text) return told.ofText(text);
  return (
    told.ofField(path) ?? told.ofField(path.replace(/^commands\.commands\.[^.[]+/, 'commands.commands.*'))
  );
}

/** The path of each part of a schema that has no description. */
function undescribed(schema: JsonSchema, path = '(file)'): string[] {
  const parts: [string, JsonSchema][] = Object.entries(schema.properties ?? {});
  if (schema.items) parts.push(['[]', schema.items]);
  if (schema.additionalProperties) parts.push(['*', schema.additionalProperties]);
  return [
    ...(schema.description ? [] : [path]),
    ...parts.flatMap(([name, part]) => undescribed(part, `${path} ${name}`)),
  ];
}
