import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { ROOT } from '../../content/root.ts';
import { sbomOf } from '../../deployment/sbom/sbom.ts';

type Component = Readonly<{ 'bom-ref': string; name: string; version: string; hashes?: object[] }>;
type Sbom = Readonly<{
  components: readonly Component[];
  dependencies: readonly Readonly<{ ref: string; dependsOn: readonly string[] }>[];
}>;

const SCHEMAS = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('The list of what the image holds of others', () => {
  let sbom: Sbom;
  before(() => {
    const folder = mkdtempSync(join(tmpdir(), 'zelfscan-sbom-'));
    const file = join(folder, 'sbom.json');
    execFileSync(process.execPath, ['deployment/sbom/write-sbom.ts', file], { cwd: ROOT });
    sbom = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(folder, { recursive: true });
  });
  const told = () => sbom.components.map(({ name, version }) => `${name} ${version}`);

  it('is CycloneDX, as its own schema has it', () => {
    const schema = (name: string) => JSON.parse(read(`${SCHEMAS}/${name}.SNAPSHOT.schema.json`));
    const ajv = new Ajv({
      strict: false,
      allErrors: true,
      formats: { 'iri-reference': true, 'idn-email': true },
    });
    addFormats.default(ajv);
    for (const name of ['spdx', 'jsf-0.82']) {
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    }
    const check = ajv.compile(schema('bom-1.6'));
    check(sbom);
    assert.deepEqual(check.errors, null);
  });

  it('has every package whose licence the bundles tell, and no other', () => {
    const licences = ['dist/server/LICENSES.txt', 'dist/tab/LICENSES.txt'].map(read).join('\n');
    const held = [...licences.matchAll(/^(\S+) (\d+\.\d+\.\d+\S*), /gm)].map(
      ([, name, at]) => `${name} ${at}`,
    );
    assert.ok(held.length > 90, `${held.length}`);
    const others = ['node', 'sqlite'];
    const listed = sbom.components.filter(({ name }) => !others.includes(name));
    assert.deepEqual(
      listed.map(({ name, version }) => `${name} ${version}`).sort(),
      [...new Set(held)].sort(),
    );
    for (const { name, hashes } of listed) assert.equal(hashes?.length, 1, name);
  });

  it('has what a package for development needs too, the page of the tab, and what comes without npm', () => {
    for (const name of ['jose', 'pg', 'botframework-connector', 'adaptivecards', 'sqlite'])
      assert.ok(
        told().some((one) => one.startsWith(`${name} `)),
        name,
      );
    const { dependencies } = JSON.parse(read('package.json'));
    assert.ok(told().includes(`node ${dependencies.node}`));
    assert.ok(
      !told().some((one) => /^(esbuild|mocha|typescript) /.test(one)),
      'nothing that only builds or tests',
    );
  });

  it('tells which package needs which, by names that are in it', () => {
    const known = new Set(sbom.components.map((one) => one['bom-ref']));
    const [own, ...rest] = sbom.dependencies;
    assert.equal(own?.dependsOn.length, known.size);
    for (const { ref, dependsOn } of rest)
      assert.ok(
        [ref, ...dependsOn].every((one) => known.has(one)),
        ref,
      );
    const connector = rest.find(({ ref }) => ref.startsWith('pkg:npm/botframework-connector@'));
    assert.ok(
      !connector?.dependsOn.some((one) => one.startsWith('pkg:npm/zod@')),
      'its own zod is not in there',
    );
    const pg = rest.find(({ ref }) => ref.startsWith('pkg:npm/pg@'));
    assert.ok(pg?.dependsOn.some((one) => one.startsWith('pkg:npm/pg-protocol@')));
  });

  it('is not made of a bundle that the lock file does not know', () => {
    const sources = {
      lock: read('package-lock.json'),
      held: ['node_modules/gone'],
      node: '1.0.0',
      sqlite: '1',
      made: new Date(0),
    };
    assert.throws(() => sbomOf(sources), /does not know node_modules\/gone; run npm ci/);
  });
});
