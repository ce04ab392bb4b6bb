import * as z from 'zod';

/** What a package is, as package-lock.json has it. */
const Locked = z.object({
  name: z.string().optional(),
  version: z.string(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});
/** A package that a bundle holds parts of. */
export type Part = z.infer<typeof Locked> & { name: string };

/** @throws when the lock file does not know the folder */
export function lockedAt(folder: string, entry: unknown): Part {
  const locked = Locked.safeParse(entry);
  if (!locked.success)
    throw new Error(`package-lock.json does not know ${folder}; run npm ci and npm run build`);
  return { ...locked.data, name: locked.data.name ?? folder.split('node_modules/').at(-1) ?? folder };
}

/** The address of a package, as https://github.com/package-url/purl-spec writes it: the @ of a scope is escaped. */
export function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** A package as CycloneDX describes it, with the hash that npm checks. */
export function componentOf(purl: string, { name, version, integrity, license }: Part): object {
  const [, hash] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    ...(license && { licenses: [licence(license)] }),
    ...(hash && { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] }),
  };
}

/** A licence by its SPDX id, or several as an expression of those. */
export function licence(text: string): object {
  return / (OR|AND|WITH) /.test(text) ? { expression: text } : { license: { id: text } };
}

/** The Node that the programs run on. */
export function platform(version: string) {
  const cpe = `cpe:2.3:a:nodejs:node.js:${version}:*:*:*:*:*:*:*`;
  const licenses = [licence('MIT')];
  return {
    type: 'platform',
    'bom-ref': 'node',
    name: 'node',
    version,
    cpe,
    licenses,
    purl: `pkg:generic/node@${version}`,
  };
}

/** The SQLite inside better-sqlite3. */
export function library(version: string) {
  const cpe = `cpe:2.3:a:sqlite:sqlite:${version}:*:*:*:*:*:*:*`;
  // SQLite is in the public domain; SPDX calls its words so.
  const licenses = [licence('blessing')];
  return {
    type: 'library',
    'bom-ref': 'sqlite',
    name: 'sqlite',
    version,
    cpe,
    licenses,
    purl: `pkg:generic/sqlite@${version}`,
  };
}
