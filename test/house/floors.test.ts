import assert from 'node:assert/strict';
import { FLOORS, filesIn, importsOf, textOf } from './sources.ts';

/** Where the wall clock is read for a moment: whether a token, or a certificate, has expired. */
const MOMENTS = new Set(['src/bot/doors/token.ts', 'src/config/certificate.ts']);

describe('The floors of the house', () => {
  for (const [level, floor] of FLOORS.entries()) {
    const below: readonly string[] = FLOORS.slice(0, level + 1);

    it(`lets ${floor} import only ${below.join(', ')}`, () => {
      for (const file of filesIn(floor)) {
        for (const { path } of importsOf(file).filter(({ ours }) => ours)) {
          assert.ok(below.includes(path.split('/')[0] ?? ''), `${file} imports ${path}`);
        }
      }
    });
  }

  it('keeps decisions and cards free of effects', () => {
    for (const file of [...filesIn('dialogs'), ...filesIn('cards')]) {
      const effects = importsOf(file).filter(({ path }) => path.startsWith('node:'));
      assert.deepEqual(effects, [], file);
      assert.doesNotMatch(textOf(file), /Date\.now|new Date\(\)|Math\.random/, file);
    }
  });

  it('measures stretches of time by a clock that nobody sets back', () => {
    for (const file of filesIn('src').filter((one) => !MOMENTS.has(one))) {
      assert.doesNotMatch(textOf(file), /Date\.now/, file);
    }
  });

  it('has Biome look for circles of imports, those of types included', () => {
    const { linter } = JSON.parse(textOf('.biome.json'));
    assert.deepEqual(linter.rules.suspicious.noImportCycles, {
      level: 'error',
      options: { ignoreTypes: false },
    });
  });
});
