import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLUMNS } from '../src/store/schema/columns.ts';

const DIALOGS = join(import.meta.dirname, '../dialogs');
const glossary = readFileSync(join(DIALOGS, 'words.ts'), 'utf8');

/** Each word of a part of the glossary, with what it stands for and the line before it, which defines it. */
function wordsOf(part: string) {
  const [, inside = ''] = new RegExp(`^export type ${part} = \\{\n(.*?)\n\\};`, 'ms').exec(glossary) ?? [];
  return [...inside.matchAll(/(.*)\n {2}(\w+): (.+);/g)].map(
    ([, definition = '', word = '', stands = '']) => ({ definition, word, stands }),
  );
}

/** The file that a type is imported from. */
function fileOf(word: string): string {
  const [, file = ''] =
    new RegExp(`^import type \\{[^}]*\\b${word}\\b[^}]*\\} from '(.+)';`, 'm').exec(glossary) ?? [];
  return file;
}

describe('The glossary', () => {
  it('defines each of its words once, in a sentence', () => {
    const all = [...wordsOf('Words'), ...wordsOf('Columns')];
    const words = all.map(({ word }) => word.toLowerCase());
    assert.ok(words.length >= 25, `${words.length} words`);
    assert.deepEqual([...new Set(words)], words);
    for (const { word, definition } of all) assert.match(definition, /^ {2}\/\*\* [A-Z].+[.".] \*\/$/, word);
  });

  it('names types by their own name, and each is exported where it comes from', () => {
    for (const { word, stands } of wordsOf('Words')) {
      assert.equal(stands.replace(/<.*>$/, ''), word);
      const source = readFileSync(join(DIALOGS, fileOf(word)), 'utf8');
      assert.match(source, new RegExp(`^export type ${word}\\b`, 'm'), word);
    }
  });

  it('names columns that the database has', () => {
    for (const { word, stands } of wordsOf('Columns')) {
      const table = stands.replaceAll("'", '');
      const columns = Object.entries(COLUMNS).find(([name]) => name === table)?.[1] ?? {};
      assert.ok(Object.hasOwn(columns, word), `${table}.${word}`);
    }
  });
});
