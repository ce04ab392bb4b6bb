import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Resource, Topic } from '../../content/index.ts';
import { content } from '../fixtures/content.ts';

const Entry = z.strictObject({ id: z.string(), criteria: z.array(z.string()), about: z.string() });
const Address = Entry.extend({
  url: z.string(),
  publisher: z.string().optional(),
  free: z.literal(true).optional(),
});

/**
 * An independent second reading of the infobox. A row names its entry by the id that the content gives it; an entry without
 * criteria is background.
 */
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

describe('The infobox keeps every entry of the source at its place, whatever an editor adds', () => {
  const addressed = [...table.addresses, ...table.inferred];
  const rows = [...addressed, ...table.withoutAddress.filter(({ criteria }) => criteria.length > 0)];
  const resourceOf = (id: string): Resource | undefined => content.resources.find((one) => one.id === id);
  /** What is wrong with the entry of each row, where something is. */
  const wrong = <Row extends z.infer<typeof Entry>>(
    of: readonly Row[],
    isRight: (resource: Resource, row: Row) => boolean,
  ) =>
    of.flatMap((row) => {
      const resource = resourceOf(row.id);
      return resource && isRight(resource, row) ? [] : [`${row.id}, about ${row.about}`];
    });

  it('has each of them, by its id, under each criterion where the source has it', () => {
    assert.deepEqual(
      wrong(rows, ({ criteria }, row) => criteriaOf(row).every((id) => criteria.includes(id))),
      [],
    );
  });

  it('keeps each address that the source gives: as a link, or as a dead one beside what came in its place', () => {
    assert.deepEqual(
      wrong(addressed, (resource, { url }) => addressesOf(resource).includes(url)),
      [],
    );
  });

  it('names the publisher that the source names', () => {
    const told = addressed.filter(({ id }) => !TWO_READINGS.includes(id));
    assert.deepEqual(
      wrong(told, (resource, row) => sameParty(row.publisher, resource.publisher)),
      [],
    );
  });

  it('calls an entry of the source free exactly where the source says "gratis"', () => {
    const free = table.addresses.filter((row) => row.free).map(({ id }) => id);
    assert.deepEqual(
      wrong(rows, (resource, { id }) => (resource.free ?? false) === free.includes(id)),
      [],
    );
  });

  it('marks an address that stands elsewhere in the source as inferred, and no other of the source', () => {
    const inferred = table.inferred.map(({ id }) => id);
    assert.deepEqual(
      wrong(addressed, ({ links, dead }, { id, url }) => {
        const link = [...links, ...dead].find((one) => one.url === url);
        return (link?.inferred ?? false) === inferred.includes(id);
      }),
      [],
    );
  });
});

describe('The background topics carry the background of the source', () => {
  it('keep the addresses that belong to no criterion, and the site of the programme', () => {
    const addresses = table.background.map((one) => (one.includes('@') ? `mailto:${one}` : one));
    const found = content.topics.flatMap(addressesOf);
    const missing = [...addresses, PROGRAMME_SITE].filter((one) => !found.includes(one));
    assert.deepEqual(missing, []);
  });

  it('name the kwaliteitskader itself as the source of the framework', () => {
    assert.ok(table.background.includes(content.source.url), content.source.url);
  });

  it('ask about dead links where the infobox itself asks people to report them', () => {
    assert.ok(table.background.includes(content.texts.deadLinks.contact.replace('mailto:', '')));
  });

  for (const { id, about } of table.withoutAddress.filter(({ criteria }) => criteria.length === 0)) {
    it(`has a topic on ${about}`, () => assert.ok(content.topics.some((topic) => topic.id === id)));
  }
});

/** "10" has no criterion of its own in the framework: it stands for 10A to 10G. */
function criteriaOf({ criteria }: z.infer<typeof Entry>): string[] {
  return criteria.flatMap((id) =>
    content.criteria.some((criterion) => criterion.id === id)
      ? [id]
      : content.criteria.filter(({ standard }) => standard === id).map((criterion) => criterion.id),
  );
}

function addressesOf({ links, dead }: Pick<Resource | Topic, 'links' | 'dead'>): string[] {
  return [...links, ...dead].map(({ url }) => url);
}

/** Where both name one: the same words, or one of several parties. */
function sameParty(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return true;
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
}
