import { compare } from 'semver';
import * as z from 'zod';

/**
 * Compares the dependencies with the known advisories, which stand in a file. `npm audit` asks a service that does not
 * answer everywhere. This needs the two files only, and tells how old its list is.
 */

const Version = z.string().regex(/^(0|\d+\.\d+\.\d+(-[\w.-]+)?)$/);
const Name = z.string().min(1);

/**
 * A range as OSV writes it: it begins at a version, and ends before the version that mends it or after the last bad
 * one.
 */
const Range = z.strictObject({
  type: z.literal('SEMVER'),
  events: z.tuple([
    z.strictObject({ introduced: Version }),
    z.union([z.strictObject({ fixed: Version }), z.strictObject({ last_affected: Version })]),
  ]),
});

const Advisory = z.strictObject({
  id: z.string().regex(/^(GHSA(-[2-9cfghjmpqrvwx]{4}){3}|CVE-\d{4}-\d{4,})$/),
  aliases: z.array(z.string()).min(1).optional(),
  summary: z.string().regex(/^\S.*\.$/),
  published: z.iso.date().optional(),
  severity: z.enum(['low', 'moderate', 'high', 'critical', 'unknown']),
  affected: z
    .array(
      z.strictObject({
        package: z.strictObject({ ecosystem: z.literal('npm'), name: Name }),
        ranges: z.array(Range).min(1),
      }),
    )
    .min(1),
  references: z.array(z.url({ protocol: /^https$/ })).min(1),
});

const Advisories = z.strictObject({
  /** The day on which somebody last looked for new ones. */
  checked: z.iso.date(),
  /** The newest day that a source has data of. */
  data: z.iso.date(),
  sources: z.array(
    z.strictObject({
      what: z.string().min(1),
      until: z.iso.date(),
      packages: z.union([z.literal('all'), z.array(Name).min(1)]),
    }),
  ),
  /** Advisories that the dependencies meet and that do no harm here, each with the reason. */
  accepted: z.array(z.strictObject({ id: z.string(), package: Name, why: z.string().min(20) })),
  advisories: z.array(Advisory).min(1),
});
export type Advisories = z.infer<typeof Advisories>;

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ name: z.string().optional(), version: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

export interface Finding {
  package: string;
  version: string;
  /** Where the package stands in the lock file, such as `node_modules/a/node_modules/b`. */
  path: string;
  dev: boolean;
  id: string;
  severity: z.infer<typeof Advisory>['severity'];
  /** The first version that mends it, when there is one. */
  fixed: string | undefined;
  /** Why it is accepted, when it is. */
  why: string | undefined;
}

/** @throws when something in the file is wrong, naming it */
export function readAdvisories(text: string): Advisories {
  return Advisories.parse(JSON.parse(text));
}

export function findingsIn(lock: string, { advisories, accepted }: Advisories): Finding[] {
  const whys = new Map(accepted.map(({ id, package: name, why }) => [`${id} ${name}`, why]));
  return installedIn(lock).flatMap((one) =>
    advisories.flatMap(({ id, severity, affected }) => {
      const range = affected
        .filter((about) => about.package.name === one.package)
        .flatMap(({ ranges }) => ranges)
        .find((about) => isIn(about, one.version));
      if (!range) return [];
      const [, end] = range.events;
      const fixed = 'fixed' in end ? end.fixed : undefined;
      return [{ ...one, id, severity, fixed, why: whys.get(`${id} ${one.package}`) }];
    }),
  );
}

/**
 * Finds reasons for advisories that the dependencies no longer meet. Such a reason would hide the advisory when it is
 * met again.
 */
export function staleReasons(findings: readonly Finding[], { accepted }: Advisories): string[] {
  const met = new Set(findings.map((finding) => `${finding.id} ${finding.package}`));
  return accepted.map(({ id, package: name }) => `${id} ${name}`).filter((reason) => !met.has(reason));
}

function installedIn(lock: string): Pick<Finding, 'package' | 'version' | 'path' | 'dev'>[] {
  return Object.entries(Lock.parse(JSON.parse(lock)).packages).flatMap(([path, { name, version, dev }]) => {
    // The first entry is this project itself, and a link has no version of its own.
    if (path === '' || !version) return [];
    return [
      { package: name ?? path.split('node_modules/').at(-1) ?? path, version, path, dev: dev === true },
    ];
  });
}

function isIn({ events: [{ introduced }, end] }: z.infer<typeof Range>, version: string): boolean {
  if (introduced !== '0' && compare(version, introduced) < 0) return false;
  return 'fixed' in end ? compare(version, end.fixed) < 0 : compare(version, end.last_affected) <= 0;
}
