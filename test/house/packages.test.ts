import assert from 'node:assert/strict';
import { type Place, PRODUCT, TESTING, UNIMPORTED } from './packages.ts';
import { FLOORS, filesIn, importsOf, packagesOf, textOf } from './sources.ts';

const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const files = [...FLOORS, 'deployment', 'test'].flatMap(filesIn);
const importers = Map.groupBy(
  files.flatMap((file) => packagesOf(file).map((name) => ({ file, name }))),
  ({ name }) => name,
);

describe('The packages of the house', () => {
  it('have a place each, or a reason to have none', () => {
    const product = [...Object.keys(PRODUCT), ...Object.keys(UNIMPORTED)];
    assert.deepEqual(without(Object.keys(dependencies), product), []);
    const testing = [...Object.keys(TESTING), ...Object.keys(UNIMPORTED)];
    const named = Object.keys(devDependencies).filter((name) => !isOfTypes(name));
    assert.deepEqual(without(named, testing), []);
  });

  it('are all named in package.json', () => {
    const all = Object.keys({ ...dependencies, ...devDependencies });
    assert.deepEqual(without([...importers.keys()], all), []);
    assert.deepEqual(without(Object.keys({ ...PRODUCT, ...TESTING, ...UNIMPORTED }), all), []);
  });

  it('have types that belong to another one', () => {
    const types = Object.keys(devDependencies).filter(isOfTypes);
    const all = { ...dependencies, ...devDependencies };
    assert.deepEqual(
      types.filter((name) => !(name.replace('@types/', '') in all)),
      [],
    );
  });

  for (const [name, place] of Object.entries(PRODUCT)) {
    it(`keep ${name} in ${place.in.join(', ')}`, () => {
      assertPlaced(name, { ...place, in: [...place.in, 'test'] });
    });
  }

  for (const [name, place] of Object.entries(TESTING)) {
    it(`keep ${name} in ${place.in.join(', ')}`, () => assertPlaced(name, place));
  }

  for (const [name, { inParts }] of Object.entries(PRODUCT)) {
    if (inParts === undefined) continue;
    it(`load only parts of ${name}, since ${inParts}`, () => {
      const whole = FLOORS.flatMap(filesIn).filter((file) =>
        importsOf(file).some(({ path, types }) => path === name && !types),
      );
      assert.deepEqual(whole, []);
    });
  }

  it('take zod as a namespace, of which a bundle holds what is used; its `z` is all of it', () => {
    const all = [...FLOORS, 'deployment'].flatMap(filesIn);
    assert.deepEqual(
      all.filter((file) => /^import \{.*\} from 'zod'/m.test(textOf(file))),
      [],
    );
  });

  it('are imported by nothing where they only run', () => {
    assert.deepEqual(
      Object.keys(UNIMPORTED).filter((name) => importers.has(name)),
      [],
    );
  });

  it('say why, when they are in more than one room', () => {
    for (const [name, { in: places, because }] of Object.entries({ ...PRODUCT, ...TESTING })) {
      assert.equal(places.length > 1 || places[0] === 'test', because !== undefined, name);
    }
  });
});

/** Checks that nothing else imports it, and that each place does. */
function assertPlaced(name: string, { in: places }: Place): void {
  const found = (importers.get(name) ?? []).map(({ file }) => file);
  const isIn = (file: string, place: string) => file === place || file.startsWith(`${place}/`);
  assert.deepEqual(
    found.filter((file) => !places.some((place) => isIn(file, place))),
    [],
  );
  for (const place of places.filter((one) => one !== 'test')) {
    assert.ok(
      found.some((file) => isIn(file, place)),
      `nothing in ${place} imports ${name}`,
    );
  }
}

function isOfTypes(name: string): boolean {
  return name.startsWith('@types/');
}

function without(names: readonly string[], known: readonly string[]): string[] {
  return names.filter((name) => !known.includes(name));
}
