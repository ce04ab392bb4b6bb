import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, textOf } from '../house/sources.ts';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'deployment/README.md'), 'utf8');
const [, part = ''] = /\n## It does not answer\n([\s\S]*?)\n## /.exec(page) ?? [];

/** What an administrator sees, by the first cell of each row. */
const rows = [...part.matchAll(/^\| ([^|]+) \| [^|]+ \| [^|]+ \|$/gm)].slice(1).map(([, seen = '']) => seen);

describe('The table for a bot that does not answer', () => {
  it('quotes lines that the log can have', () => {
    const lines = rows.flatMap((seen) => [...seen.matchAll(/`([^`]{12,})`/g)].map(([, line = '']) => line));
    assert.ok(lines.length >= 12, lines.join());
    // In a source a line may go on in a second string.
    const sources = filesIn('src').map((file) => textOf(file).replaceAll(/' \+\n\s*'/g, ''));
    assert.deepEqual(
      lines.filter((line) => !sources.some((source) => source.includes(line))),
      [],
    );
  });

  it('leads to parts of the page that there are', () => {
    const parts = [...part.matchAll(/\*([^*]+)\* (?:below|above)/g)].map(([, name = '']) => name);
    assert.ok(parts.length >= 3);
    for (const name of parts) assert.match(page, new RegExp(`^(## |\\*\\*)${name}`, 'm'), name);
  });
});
