import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError, loadContent } from '../../content/index.ts';

const CONTENT = join(import.meta.dirname, '../../content');

/** One change in a file, and what the message must say about it. */
const MISTAKES: readonly (readonly [name: string, file: string, from: RegExp, to: string, says: RegExp])[] = [
  [
    'a synonym that leads to no word in the content',
    'search.yaml',
    /means: \[inkoop\]/,
    'means: [inkoopkanon]',
    /search\.yaml: synonyms\.\d+\.means: "inkoopkanon"/,
  ],
  [
    'a publisher that the infobox does not have',
    'search.yaml',
    /publisher: Kadera/,
    'publisher: Kadero',
    /search\.yaml: publishers\.\d+: .*"Kadero"/,
  ],
  [
    'an unknown kind of resource',
    'search.yaml',
    /kinds: \[boek\]/,
    'kinds: [boekje]',
    /search\.yaml: kinds\.\d+\.kinds\.0/,
  ],
  [
    'example questions for an entry that is not there',
    'questions/topics.yaml',
    /"bg-kader":/,
    '"bg-kaders":',
    /questions\/topics\.yaml: questions\.bg-kaders: no resource/,
  ],
  [
    'an entry without enough example questions',
    'questions/topics.yaml',
    /"bg-kader":/,
    '"bg-kaders":',
    /questions\.bg-kader: 0 example questions, at least 15/,
  ],
];

describe('The search vocabulary', () => {
  for (const [name, file, from, to, says] of MISTAKES) {
    it(`may not have ${name}`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'content-'));
      try {
        cpSync(CONTENT, folder, { recursive: true });
        const path = join(folder, file);
        const before = readFileSync(path, 'utf8');
        assert.match(before, from);
        writeFileSync(path, before.replace(from, to));
        assert.throws(
          () => loadContent(folder),
          (error) => error instanceof ContentError && says.test(error.message),
        );
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});
