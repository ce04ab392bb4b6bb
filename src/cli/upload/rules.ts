import * as z from 'zod';
import { listBreaches } from './commands.ts';
import { domainBreaches } from './domains.ts';
import { fileBreaches, type PackageFiles } from './icons.ts';
import { hasScope, idsOf, Manifest, minorOf, pagesOf } from './manifest.ts';
import { tooLong } from './too-long.ts';

/**
 * Finds what Teams would refuse at the upload: rules that the JSON Schema of the manifest does not hold, and rules of
 * the schema that an option or an edited file can break.
 * @returns a sentence for each: what is wrong, what to do, and where that is written; none when Teams takes the package
 */
export function refusalsOf(files: PackageFiles): string[] {
  const manifest = files['manifest.json'];
  if (!manifest) return ['The package has no manifest.json: put it at the top of the zip.'];
  const read = Manifest.safeParse(JSON.parse(Buffer.from(manifest).toString()));
  if (!read.success) {
    return read.error.issues.map(
      ({ path, message }) => `In the manifest "${path.join('.')}" is wrong (${message}).`,
    );
  }
  return RULES.flatMap(({ source, breaches }) =>
    breaches(read.data, files).map((breach) => `${breach} See ${source}`),
  );
}

const DOCS = 'https://learn.microsoft.com/en-us/microsoftteams/platform';
const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json';

type Rule = Readonly<{
  /** The page that states the rule. */
  source: string;
  breaches: (manifest: Manifest, files: PackageFiles) => readonly string[];
}>;

const RULES: readonly Rule[] = [
  {
    // The upload's answer: "Applications with manifest version 1.25 or higher that support the 'team' scope must include
    // the 'supportsChannelFeatures' property." There is one tier so far.
    source: `${DOCS}/build-apps-for-shared-private-channels`,
    breaches: (manifest) =>
      knowsTiers(manifest) && hasScope(manifest, 'team') && manifest.supportsChannelFeatures !== 'tier1'
        ? ['The app has the scope "team" and no channel features: set "supportsChannelFeatures" to "tier1".']
        : [],
  },
  {
    // This is the property from before the tiers, which the schemas still have. Noted from the same documentation on
    // 2026-11-28.
    source: `${DOCS}/build-apps-for-shared-private-channels`,
    breaches: (manifest) =>
      knowsTiers(manifest) && manifest.supportedChannelTypes !== undefined
        ? ['"supportedChannelTypes" is refused from version 1.25 on: remove it.']
        : [],
  },
  {
    source: 'https://learn.microsoft.com/en-us/microsoft-365/extensibility/schema/',
    breaches: ({ $schema, manifestVersion }) =>
      $schema.endsWith(`/v${manifestVersion}/MicrosoftTeams.schema.json`)
        ? []
        : [`"$schema" is not that of version ${manifestVersion}: let both name the same version.`],
  },
  {
    source: 'https://semver.org/#spec-item-2',
    breaches: ({ version }) =>
      /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version)
        ? []
        : [`The version ${version} is none: give three numbers without zeros before them, such as 1.2.0.`],
  },
  {
    source: SCHEMA,
    breaches: (manifest) =>
      idsOf(manifest)
        .filter(([, id]) => !z.guid().safeParse(id).success)
        .map(([name, id]) => `"${name}" is ${id}, which is no id: take the one that the registration shows.`),
  },
  {
    source: SCHEMA,
    breaches: ({ name, description, developer }) => [
      ...tooLong('name.short', name.short, 30),
      ...tooLong('name.full', name.full, 100),
      ...tooLong('description.short', description.short, 80),
      ...tooLong('description.full', description.full, 4_000),
      ...tooLong('developer.name', developer.name, 32),
    ],
  },
  {
    // From 1.28 on the schema takes http as well.
    source: `${DOCS}/concepts/build-and-test/apps-package#teams-doesnt-host-your-app`,
    breaches: (manifest) =>
      pagesOf(manifest)
        .filter((url) => !/^https:\/\//i.test(url))
        .map((url) => `${url} is no secure address: let it begin with https://.`),
  },
  {
    source: 'https://learn.microsoft.com/en-us/microsoft-365/extensibility/schema/root#validdomains',
    breaches: domainBreaches,
  },
  {
    source: 'https://learn.microsoft.com/en-us/microsoft-365/extensibility/schema/root-bots-command-lists',
    breaches: ({ bots }) => bots.flatMap(listBreaches),
  },
  {
    source: `${DOCS}/graph-api/rsc/grant-resource-specific-consent`,
    breaches: ({ authorization, webApplicationInfo }) =>
      authorization && !webApplicationInfo?.resource
        ? [
            'The app asks for permissions without a registration: fill in "webApplicationInfo", also its resource.',
          ]
        : [],
  },
  { source: `${DOCS}/concepts/build-and-test/apps-package#app-icons`, breaches: fileBreaches },
];

/** Whether the version has tiers of channel features, which came with 1.25. */
function knowsTiers(manifest: Manifest): boolean {
  return minorOf(manifest) >= 25;
}
