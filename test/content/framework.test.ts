import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { content } from '../fixtures/content.ts';

/** An independent second reading of the infobox. */
const table = z
  .object({
    norms: z.record(z.string(), z.string()),
    seeAlso: z.record(z.string(), z.array(z.string())),
    noTools: z.array(z.string()),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, '../fixtures/source-table.yaml'), 'utf8')));

const CRITERIA: readonly (readonly [standard: string, criteria: string])[] = [
  ['1', '1'],
  ['2', '2'],
  ['3', '3A 3B 3C 3D 3E'],
  ['4', '4'],
  ['5', '5'],
  ['6', '6A 6B 6C 6D 6E'],
  ['7', '7A 7B 7C'],
  ['8', '8A 8B 8C 8D 8E 8F 8G 8H 8I 8J'],
  ['9', '9'],
  ['10', '10A 10B 10C 10D 10E 10F 10G'],
];

describe('The framework is the kwaliteitskader', () => {
  const ids = (found: readonly { id: string }[]) => found.map((one) => one.id);

  it('has ten standards with 35 criteria, in the order and with the ids that people say', () => {
    assert.deepEqual(
      content.standards.map((standard) => [standard.id, ids(standard.criteria).join(' ')]),
      CRITERIA,
    );
    assert.equal(content.criteria.length, 35);
  });

  it('lists the criteria of all standards in one row, each knowing its standard', () => {
    assert.deepEqual(
      content.criteria.map(({ id, standard }) => [standard, id]),
      CRITERIA.flatMap(([standard, criteria]) => criteria.split(' ').map((id) => [standard, id])),
    );
  });

  it('quotes the norm of every standard and every criterion word for word', () => {
    const words = (norm: string | undefined) => norm?.replace(/\s+/g, ' ').trim();
    const all = [...content.standards, ...content.criteria];
    assert.deepEqual(
      Object.fromEntries(all.map(({ id, norm }) => [id, words(norm)])),
      Object.fromEntries(Object.entries(table.norms).map(([id, norm]) => [id, words(norm)])),
    );
    for (const { id, norm } of all) assert.equal(words(norm), words(table.norms[id]), `the norm of ${id}`);
  });

  it('reads each norm as a sentence whose quotations are the norm, in order, without a word lost', () => {
    const bare = (text: string) =>
      text
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
        .toLowerCase();
    for (const { id, standard, quoted } of content.criteria) {
      const pieces = [...quoted.matchAll(/“([^“”]+)”/g)].map(([, piece]) => bare(piece ?? ''));
      const stem = id === standard ? '' : bare(table.norms[standard] ?? '');
      const norm = bare(table.norms[id] ?? '');
      const said = pieces.join(' ');
      assert.ok(said.endsWith(norm), `${id} quotes its whole norm at the end: ${said}`);
      const lead = said.slice(0, -norm.length).trim();
      assert.ok(stem.includes(lead), `${id} quotes before it what the standard says: ${lead}`);
      assert.match(quoted, /^(?:“\p{Lu}|De norm vraagt ).*\.”?$/u, `${id} is a sentence`);
    }
  });

  it('refers to another criterion exactly where the infobox says "zie ook"', () => {
    const referring = content.criteria.filter(({ seeAlso }) => seeAlso.length > 0);
    assert.deepEqual(Object.fromEntries(referring.map(({ id, seeAlso }) => [id, seeAlso])), table.seeAlso);
  });

  it('gives a criterion its own resources first, then those it refers to, none twice', () => {
    for (const { id, resources } of content.criteria) {
      const listed = [id, ...(table.seeAlso[id] ?? [])];
      const expected = listed.flatMap((one) => content.resources.filter((r) => r.criteria.includes(one)));
      assert.deepEqual(ids(resources), ids(expected), `the resources of ${id}`);
      assert.equal(new Set(resources).size, resources.length, `no resource of ${id} is there twice`);
    }
  });

  it('says that there are no tools only where the infobox says so', () => {
    const without = ids(content.criteria.filter(({ noTools }) => noTools));
    assert.deepEqual(
      without.filter((id) => !table.noTools.includes(id)),
      [],
    );
  });

  it('has help at every other criterion', () => {
    const without = ids(content.criteria.filter(({ resources }) => resources.length === 0));
    assert.deepEqual(
      without.filter((id) => !table.noTools.includes(id)),
      [],
    );
  });
});
