import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_FOLDER } from '../../content/root.ts';
import { jsonSchemas, schemaText } from '../../content/schemas/json-schemas.ts';
import { filesByKind, firstLine, SCHEMA_FOLDER } from '../../content/schemas/schema-files.ts';
import { reasonOf } from '../printable.ts';

/**
 * `npm run schemas`: writes the JSON Schemas by which an editor's program completes and checks the content, and has each
 * content file name its own in the first line.
 */
try {
  const { schemas, problems } = jsonSchemas();
  if (problems.length > 0) {
    const where = 'content/schemas/field-descriptions.yaml and text-descriptions.yaml';
    throw new Error(`Descriptions and fields do not fit; correct ${where}:\n  ${problems.join('\n  ')}`);
  }
  for (const [kind, schema] of Object.entries(schemas)) {
    writeFileSync(join(SCHEMA_FOLDER, `${kind}.json`), schemaText(schema));
  }
  for (const { file, kind } of filesByKind()) {
    const path = join(CONTENT_FOLDER, file);
    const text = readFileSync(path, 'utf8');
    const line = firstLine(file, kind);
    const rest = text.replace(/^# yaml-language-server:.*\n/, '');
    if (text !== `${line}\n${rest}`) writeFileSync(path, `${line}\n${rest}`);
  }
  process.stdout.write(`${Object.keys(schemas).length} schemas are in content/schemas.\n`);
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
}
