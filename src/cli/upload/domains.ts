import { type Manifest, minorOf, tabPagesOf } from './manifest.ts';

/** The app names its own hosts: not many, each without a wildcard, and those of its tabs among them. */
export function domainBreaches(manifest: Manifest): string[] {
  const { validDomains } = manifest;
  const most = minorOf(manifest) >= 28 ? 100 : 16;
  const missing = tabPagesOf(manifest)
    .map((url) => URL.parse(url)?.hostname ?? url)
    .filter((host) => !validDomains.includes(host));
  return [
    ...(validDomains.length > most
      ? [
          `"validDomains" names ${validDomains.length} hosts: version ${manifest.manifestVersion} takes ${most}.`,
        ]
      : []),
    ...validDomains
      .filter((domain) => domain.includes('*'))
      .map((domain) => `"validDomains" has ${domain}, which lets in hosts of others: name your host itself.`),
    ...validDomains
      .filter((domain) => /[/:\s]/.test(domain))
      .map((domain) => `"validDomains" has ${domain}: name the host alone, without https://, port or path.`),
    ...[...new Set(missing)].map((host) => `A tab is at ${host}: add that host to "validDomains".`),
  ];
}
