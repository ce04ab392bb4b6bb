import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { load } from 'js-yaml';
import { CONTENT_FOLDER, ROOT } from '../../content/root.ts';
import { type JsonSchema, jsonSchemas, schemaText } from '../../content/schemas/json-schemas.ts';
import { filesByKind, firstLine, SCHEMA_FOLDER } from '../../content/schemas/schema-files.ts';

type Tree = Record<string, unknown>;

/** What an editor does wrong in a file: where, and what stands there then. */
type Slip = Readonly<{ name: string; file: string; at: readonly (string | number)[]; value: unknown }>;

const resource = ['resources', 0];
const SLIPS: readonly Slip[] = [
  {
    name: 'a key that is not there',
    file: 'infobox/standaard-1.yaml',
    at: [...resource, 'soort'],
    value: 'x',
  },
  {
    name: 'a kind that is not there',
    file: 'infobox/standaard-1.yaml',
    at: [...resource, 'kind'],
    value: 'cursus',
  },
  { name: 'an id of another form', file: 'infobox/standaard-1.yaml', at: [...resource, 'id'], value: '1-1' },
  {
    name: 'a number that is not in quotes',
    file: 'infobox/standaard-9.yaml',
    at: [...resource, 'criteria', 0],
    value: 9,
  },
  {
    name: 'an address without https',
    file: 'topics.yaml',
    at: ['topics', 0, 'links', 0, 'url'],
    value: 'www.vng.nl',
  },
  { name: 'an empty title', file: 'topics.yaml', at: ['topics', 0, 'title'], value: '' },
  {
    name: 'a label that is too long',
    file: 'framework.yaml',
    at: ['standards', 0, 'label'],
    value: 'x'.repeat(46),
  },
  {
    name: 'a placeholder that is not filled in',
    file: 'texts.yaml',
    at: ['closing', 'title'],
    value: '{rond}',
  },
  {
    name: 'a text at no place, for one person',
    file: 'alone.yaml',
    at: ['texts', 'messages', 'welkom'],
    value: 'x',
  },
  { name: 'an unknown command', file: 'commands.yaml', at: ['commands', 'begin'], value: ['begin'] },
  {
    name: 'a button that does nothing',
    file: 'about.yaml',
    at: ['about', 0, 'button', 'does'],
    value: 'dans',
  },
  { name: 'a weight that is a word', file: 'urgent.yaml', at: ['signs', 0, 'weight'], value: 'zwaar' },
];

describe('The JSON Schemas by which an editor’s program completes and checks the content', () => {
  const kinds = filesByKind();
  const checks = new Map<string, ValidateFunction>();
  let fresh: ReturnType<typeof jsonSchemas>;
  before(() => {
    fresh = jsonSchemas();
    const ajv = new Ajv({ allErrors: true, validateFormats: false });
    for (const { kind } of kinds) {
      if (!checks.has(kind)) checks.set(kind, ajv.compile(fresh.schemas[kind] ?? {}));
    }
  });

  it('are as the content is checked; if not, run: npm run schemas', () => {
    assert.deepEqual(fresh.problems, []);
    const kept = globSync('*.json', { cwd: SCHEMA_FOLDER }).map((file) => file.replace('.json', ''));
    assert.deepEqual(kept.sort(), Object.keys(fresh.schemas).sort());
    for (const [kind, schema] of Object.entries(fresh.schemas)) {
      const isFresh = readFileSync(join(SCHEMA_FOLDER, `${kind}.json`), 'utf8') === schemaText(schema);
      assert.ok(isFresh, `content/schemas/${kind}.json is stale; run: npm run schemas`);
    }
  });

  it('are there for each file, which names its own in the first line; if not, run: npm run schemas', () => {
    const all = globSync('{.,examples,infobox,questions}/*.yaml', { cwd: CONTENT_FOLDER });
    assert.deepEqual(kinds.map(({ file }) => file).sort(), all.sort());
    for (const { file, kind } of kinds)
      assert.equal(textOf(file).split('\n')[0], firstLine(file, kind), file);
  });

  it('say in plain Dutch of every field what it is for', () => {
    const told = Object.entries(fresh.schemas).flatMap(([kind, schema]) => described(schema, kind));
    assert.ok(told.length > 2000);
    for (const { at, text } of told) {
      assert.match(text, /^\p{Lu}\S* \S.*\.$/u, `${at}: ${text}`);
      assert.doesNotMatch(text, /(?<![\p{L}{])(?:u|uw|the|which|undefined)(?![\p{L}}])/iu, at);
      // Without the list of placeholders, which has no end to be out of breath at.
      for (const sentence of text.replace(/De bot vult in:.*?\)\./, '').split(/[.?:] /))
        assert.ok(sentence.split(' ').length <= 32, `${at}: ${sentence}`);
    }
  });

  it('find every file of the content right', () => {
    for (const { file, kind } of kinds) {
      const check = checks.get(kind);
      assert.ok(check?.(load(textOf(file))), `${file}: ${JSON.stringify(check?.errors)}`);
    }
  });

  for (const { name, file, at, value } of SLIPS) {
    it(`find ${name} wrong, there and nowhere else`, () => {
      const tree = load(textOf(file)) as Tree;
      const above = at.slice(0, -1).reduce((inside, key) => inside[key] as Tree, tree);
      above[at.at(-1) ?? ''] = value;
      const check = checks.get(kinds.find((one) => one.file === file)?.kind ?? '');
      assert.equal(check?.(tree), false);
      const wrong = new Set(check?.errors?.map(({ instancePath }) => instancePath));
      const places = [at, at.slice(0, -1)].map((path) => `/${path.join('/')}`);
      assert.ok(
        [...wrong].every((path) => places.includes(path)),
        [...wrong].join(' '),
      );
    });
  }

  it('are found for a new file too, by the settings of the editor’s program', () => {
    const settings = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8'));
    for (const [schema, files] of Object.entries<string>(settings['yaml.schemas'])) {
      assert.ok(existsSync(join(ROOT, schema)), schema);
      assert.ok(globSync(files, { cwd: ROOT }).length > 1, files);
    }
  });
});

function textOf(file: string): string {
  return readFileSync(join(CONTENT_FOLDER, file), 'utf8');
}

/** What is said of each part of a schema; a part without a description says nothing. */
function described(schema: JsonSchema, at: string): { at: string; text: string }[] {
  const parts = [
    ...Object.entries(schema.properties ?? {}),
    ...(schema.items ? [['[]', schema.items] as const] : []),
    ...(schema.additionalProperties ? [['*', schema.additionalProperties] as const] : []),
  ];
  return [
    { at, text: schema.description ?? '' },
    ...parts.flatMap(([name, part]) => described(part, `${at} ${name}`)),
  ];
}
