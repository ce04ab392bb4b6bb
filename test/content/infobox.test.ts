import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { type Content, loadContent, type Resource } from '../../content/index.ts';

const Entry = z.strictObject({ criteria: z.array(z.string()), about: z.string() });
const Address = Entry.extend({
  url: z.string(),
  publisher: z.string().optional(),
  free: z.literal(true).optional(),
});

/** An independent second reading of the infobox; an entry without criteria is background. */
const table = z
  .object({
    addresses: z.array(Address),
    withoutAddress: z.array(Entry),
    inferred: z.array(Address),
    background: z.array(z.string()),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, '../fixtures/source-table.yaml'), 'utf8')));

/**
 * Entries of which the source can be read in two ways. 2-01: made for a programme, found at the Rijksoverheid.
 * 3E-01: the programme or its name. 4-01: the inspections use it, no maker is named. 7A-04: the source names
 * Coutinho, the address is of Movisie.
 */
const TWO_READINGS = ['2-01', '3E-01', '4-01', '7A-04'];

/** Printed under the infobox, without http:// and not as a link, so not in the table of addresses. */
const PROGRAMME_SITE = 'http://www.vng.nl/geweldnergensthuis';

const NO_ADDRESS = '(no address)';

describe('The infobox has every entry of the source at its place', () => {
  let content: Content;
  before(() => {
    content = loadContent();
  });

  /** "10" has no criterion of its own in the framework: it stands for 10A to 10G. */
  const criteriaOf = (entry: z.infer<typeof Entry>) =>
    entry.criteria.flatMap((id) =>
      content.criteria.some((criterion) => criterion.id === id)
        ? [id]
        : content.criteria.filter(({ standard }) => standard === id).map((criterion) => criterion.id),
    );
  const inTable = (entries: readonly (z.infer<typeof Entry> & { url?: string })[]) =>
    entries.flatMap((entry) => criteriaOf(entry).map((id) => `${id} ${entry.url ?? NO_ADDRESS}`)).sort();
  const inContent = (resources: readonly Resource[]) =>
    resources
      .flatMap(({ criteria, links }) =>
        (links.length > 0 ? links.map(({ url }) => url) : [NO_ADDRESS]).flatMap((url) =>
          criteria.map((id) => `${id} ${url}`),
        ),
      )
      .sort();
  const says = ({ title, description }: Resource, about: string) =>
    `${title} ${description}`.toLowerCase().includes(about.toLowerCase());
  /** Each row of the table with the entry that carries its address. */
  const entries = () =>
    [...table.addresses, ...table.inferred].flatMap((row) =>
      content.resources
        .filter(
          ({ criteria, links }) => criteriaOf(row).every((id) => criteria.includes(id)) && has(links, row),
        )
        .map((resource) => ({ row, resource })),
    );

  it('puts every address under its criteria, once, and no address that the source does not give there', () => {
    assert.deepEqual(
      inContent(content.resources),
      inTable([...table.addresses, ...table.inferred, ...table.withoutAddress]),
    );
  });

  it('tells of every address what it is about', () => {
    assert.equal(entries().length, table.addresses.length + table.inferred.length);
    const silent = entries().filter(({ row, resource }) => !says(resource, row.about));
    assert.deepEqual(
      silent.map(({ row, resource }) => `${resource.id} does not say "${row.about}"`),
      [],
    );
  });

  it('names the publisher that the source names', () => {
    const other = entries().filter(
      ({ row, resource }) =>
        !TWO_READINGS.includes(resource.id) && !sameParty(row.publisher, resource.publisher),
    );
    assert.deepEqual(
      other.map(({ row, resource }) => `${resource.id}: ${resource.publisher}, not ${row.publisher}`),
      [],
    );
  });

  it('calls an entry free exactly where the source says "gratis"', () => {
    assert.deepEqual(
      inContent(content.resources.filter(({ free }) => free)),
      inTable(table.addresses.filter(({ free }) => free)),
    );
  });

  it('keeps what the source has no address for, without inventing one', () => {
    const without = content.resources.filter(({ links }) => links.length === 0);
    const rows = table.withoutAddress.filter(({ criteria }) => criteria.length > 0);
    for (const row of rows) {
      const found = without.filter((one) => says(one, row.about));
      assert.deepEqual(
        found.map(({ criteria }) => criteria),
        [criteriaOf(row)],
        `one entry about ${row.about}`,
      );
    }
    assert.equal(without.length, rows.length);
  });

  it('marks an address that stands elsewhere in the source as inferred, and no other', () => {
    const marked = content.resources.flatMap((resource) =>
      resource.links
        .filter(({ inferred }) => inferred)
        .flatMap(({ url }) => resource.criteria.map((id) => `${id} ${url}`)),
    );
    assert.deepEqual(marked.sort(), inTable(table.inferred));
  });
});

describe('The background topics carry the background of the source', () => {
  let content: Content;
  before(() => {
    content = loadContent();
  });

  it('gives the addresses that belong to no criterion, and the site of the programme, and no other', () => {
    const addresses = table.background.map((one) => (one.includes('@') ? `mailto:${one}` : one));
    const found = new Set(content.topics.flatMap(({ links }) => links.map(({ url }) => url)));
    assert.deepEqual([...found].sort(), [...addresses, PROGRAMME_SITE].sort());
  });

  it('names the kwaliteitskader itself as the source of the framework', () => {
    assert.ok(table.background.includes(content.source.url), content.source.url);
  });

  for (const { about } of table.withoutAddress.filter(({ criteria }) => criteria.length === 0)) {
    it(`has a topic on ${about}, without an address, because the source gives none`, () => {
      const found = content.topics.filter(({ title }) => title.toLowerCase().includes(about.toLowerCase()));
      assert.deepEqual(
        found.map(({ links }) => links),
        [[]],
      );
    });
  }
});

function has(links: Resource['links'], row: z.infer<typeof Address>): boolean {
  return links.some(({ url }) => url === row.url);
}

/** Where both name one: the same words, or one of several parties. */
function sameParty(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return true;
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
}
