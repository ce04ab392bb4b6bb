import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { ROOT } from '../../content/root.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const text = z.string().min(1);
const address = z.url({ protocol: /^https$/ });
/** A file inside the repository. */
const file = text.refine((path) => existsSync(join(ROOT, path)), 'a file of this repository');

/** The words of the standard's lists that are used here; another one is looked up there first. */
const CATEGORIES = ['collaboration', 'feedback-and-reviews-management', 'survey'] as const;
const SCOPES = ['local-authorities', 'society', 'welfare'] as const;

const dependency = z.strictObject({
  name: text,
  versionMin: text.optional(),
  versionMax: text.optional(),
  version: text.optional(),
  optional: z.boolean().optional(),
});

/** The rules of https://yml.publiccode.tools/schema.core.html, version 0.7, without what it calls deprecated. */
const PublicCode = z.strictObject({
  publiccodeYmlVersion: z.literal('0'),
  name: text,
  url: address,
  landingURL: address.optional(),
  softwareVersion: text.optional(),
  releaseDate: z.iso.date().optional(),
  logo: file.regex(/\.(svgz?|png)$/).optional(),
  platforms: z.array(text).min(1),
  categories: z.array(z.enum(CATEGORIES)).optional(),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum([
    ...(['standalone/mobile', 'standalone/iot', 'standalone/desktop', 'standalone/web'] as const),
    ...(['standalone/backend', 'standalone/other', 'addon', 'library', 'configurationFiles'] as const),
  ]),
  organisation: z.strictObject({ uri: text, name: text.optional() }).optional(),
  intendedAudience: z
    .strictObject({
      countries: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
      scope: z.array(z.enum(SCOPES)).optional(),
    })
    .optional(),
  description: z.record(
    z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
    z.strictObject({
      localisedName: text.optional(),
      shortDescription: text.max(150).regex(/^.*$/, 'one line'),
      longDescription: z.string().min(150).max(10_000),
      features: z.array(text).min(1),
      screenshots: z.array(file.regex(/\.(png|jpg)$/)).optional(),
    }),
  ),
  legal: z.strictObject({ license: text, mainCopyrightOwner: text.optional() }),
  maintenance: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('none') }),
    z.strictObject({
      type: z.enum(['internal', 'community']),
      contacts: z.array(z.strictObject({ name: text, email: z.email().optional() })).min(1),
    }),
    z.strictObject({
      type: z.literal('contract'),
      contractors: z.array(z.strictObject({ name: text, until: z.iso.date() })).min(1),
    }),
  ]),
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(text).min(1) }),
  dependsOn: z.strictObject({
    open: z.array(dependency).optional(),
    proprietary: z.array(dependency).optional(),
  }),
});

describe('publiccode.yml', () => {
  const written: unknown = parse(read('publiccode.yml'));

  it('keeps to the rules of the standard', () => {
    const { error } = PublicCode.safeParse(written);
    assert.equal(error && z.prettifyError(error), undefined);
  });

  it('is refused without what the standard asks for, so that this test can fail', () => {
    for (const name of ['url', 'platforms', 'description', 'legal', 'maintenance', 'localisation']) {
      const { [name]: _, ...rest } = written as Record<string, unknown>;
      assert.equal(PublicCode.safeParse(rest).success, false, name);
    }
    const maintenance = { type: 'community' };
    assert.equal(PublicCode.safeParse({ ...(written as object), maintenance }).success, false);
  });

  it('says what package.json and the changelog say, in Dutch and in English', () => {
    const { softwareVersion, legal, description, dependsOn } = PublicCode.parse(written);
    const { version, license, engines } = JSON.parse(read('package.json'));
    assert.deepEqual([softwareVersion, legal.license], [version, license]);
    assert.ok(read('docs/CHANGELOG.md').includes(`\n## [${version}] - `));
    assert.deepEqual(Object.keys(description), ['nl', 'en']);
    const node = dependsOn.open?.find(({ name }) => name === 'Node.js');
    assert.equal(`>=${node?.versionMin}`, engines.node);
  });
});
