import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { componentOf, library, licence, lockedAt, platform, purlOf } from './parts-of-sbom.ts';

const Lock = z.object({
  name: z.string(),
  version: z.string(),
  packages: z.record(z.string(), z.object({}).loose()),
});

/** What the list is made of. */
export type SbomSources = Readonly<{
  /** The text of package-lock.json. */
  lock: string;
  /** The folders of the packages that the bundles hold parts of. */
  held: readonly string[];
  /** Versions of what runs beside the packages, or inside one of them. */
  node: string;
  sqlite: string;
  made: Date;
}>;

/** What the list does not hold, for who reads it. */
const SCOPE =
  'The npm packages of which the bundles in dist/ hold files, the Node they run on, and the SQLite inside better-sqlite3. ' +
  'The system packages of the base image, and what Node itself carries, are not listed: scan the image for those.';

/**
 * Lists what the image holds of others, as CycloneDX 1.6. Each package is one of package-lock.json, with its hash.
 * @throws when a bundle holds a package that the lock file does not know
 */
export function sbomOf({ lock, held, node, sqlite, made }: SbomSources): object {
  const { name, version, packages } = Lock.parse(JSON.parse(lock));
  const own = `pkg:npm/${name}@${version}`;
  const known = new Map(held.map((folder) => [folder, lockedAt(folder, packages[folder])]));
  const purls = new Map([...known].map(([folder, { name, version }]) => [folder, purlOf(name, version)]));
  const needs = (folder: string) =>
    Object.keys(known.get(folder)?.dependencies ?? {}).flatMap((needed) => {
      const found = folderOf(needed, folder, packages);
      return purls.get(found ?? '') ?? [];
    });
  const beside = [platform(node), library(sqlite)];
  const parts = new Map([...known].map(([folder, locked]) => [purls.get(folder) ?? '', { folder, locked }]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${randomUUID()}`,
    version: 1,
    metadata: {
      timestamp: made.toISOString(),
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': own,
        name,
        version,
        purl: own,
        licenses: [licence('MIT')],
      },
      properties: [{ name: 'zelfscan:scope', value: SCOPE }],
    },
    components: [...beside, ...[...parts].map(([purl, { locked }]) => componentOf(purl, locked))],
    dependencies: [
      { ref: own, dependsOn: [...beside.map((one) => one['bom-ref']), ...parts.keys()] },
      ...[...parts].map(([purl, { folder }]) => ({ ref: purl, dependsOn: [...new Set(needs(folder))] })),
    ],
    compositions: [{ aggregate: 'incomplete', assemblies: [own] }],
  };
}

/**
 * Finds a package as Node does: in the folder of who needs it, then in each folder above that. The bundles may hold
 * nothing of it: then it is not told.
 */
function folderOf(
  needed: string,
  from: string,
  packages: Readonly<Record<string, unknown>>,
): string | undefined {
  const above = from.split('/node_modules/');
  return above
    .map((_, n) => [...above.slice(0, above.length - n), needed].join('/node_modules/'))
    .concat(`node_modules/${needed}`)
    .find((folder) => folder in packages);
}
