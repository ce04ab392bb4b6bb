import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** The floors, lowest first: each may import itself and what stands before it. */
const FLOORS = ['content', 'dialogs', 'cards', 'src'];

const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(
    ([, path]) => path ?? '',
  );

const filesOf = (floor: string): string[] => globSync(`${floor}/**/*.ts`, { cwd: ROOT });

/** Packages that stay behind one door. */
const DOORS: [string, RegExp][] = [
  ['botbuilder', /^src\/bot\/sdk\//],
  ['botframework-connector', /^src\/bot\/sdk\//],
  ['botframework-connector/lib/connectorApi/models/mappers.js', /^src\/bot\/sdk\//],
  ['restify', /^src\/server\//],
  ['kysely', /^src\/store\//],
  ['better-sqlite3', /^src\/store\//],
  ['js-yaml', /^(content|src\/local)\//],
  ['lru-cache', /^src\/memory\.ts$/],
  ['jose', /^src\/(tab|tokens|bot\/doors)\//],
  ['@microsoft/teams-js', /^src\/tab\/page\//],
  ['adaptivecards', /^src\/tab\/page\//],
  ['esbuild', /^src\/tab\/build\.ts$/],
];

/** Where the wall clock is read for a moment: whether a token, or a certificate, has expired. */
const MOMENTS = new Set(['src/bot/doors/token.ts', 'src/config/certificate.ts']);

describe('The house', () => {
  for (const [level, floor] of FLOORS.entries()) {
    it(`lets ${floor} import only ${FLOORS.slice(0, level + 1).join(', ')}`, () => {
      for (const file of filesOf(floor)) {
        for (const path of importsOf(file).filter((one) => one.startsWith('.'))) {
          const target = relative(ROOT, join(ROOT, dirname(file), path)).split(/[\\/]/)[0] ?? '';
          assert.ok(FLOORS.indexOf(target) <= level && FLOORS.includes(target), `${file} imports ${path}`);
        }
      }
    });
  }

  it('keeps decisions and cards free of effects', () => {
    for (const file of [...filesOf('dialogs'), ...filesOf('cards')]) {
      const effects = importsOf(file).filter((path) => path.startsWith('node:'));
      assert.deepEqual(effects, [], file);
      assert.doesNotMatch(
        readFileSync(join(ROOT, file), 'utf8'),
        /Date\.now|new Date\(\)|Math\.random/,
        file,
      );
    }
  });

  it('measures stretches of time by a clock that nobody sets back', () => {
    for (const file of filesOf('src').filter((one) => !MOMENTS.has(one))) {
      assert.doesNotMatch(readFileSync(join(ROOT, file), 'utf8'), /Date\.now/, file);
    }
  });

  for (const [name, door] of DOORS) {
    it(`keeps ${name} behind its door`, () => {
      for (const file of FLOORS.flatMap(filesOf).filter((one) => !door.test(one))) {
        assert.ok(!importsOf(file).includes(name), `${file} imports ${name}`);
      }
    });
  }
});
