import * as z from 'zod';

const Scopes = z.array(z.string());
const CommandShape = z.looseObject({
  title: z.string(),
  description: z.string().default(''),
  type: z.string().default('basic'),
  prompt: z.string().default(''),
});
const BotShape = z.looseObject({
  botId: z.string(),
  scopes: Scopes,
  commandLists: z.array(z.looseObject({ scopes: Scopes, commands: z.array(CommandShape) })).default([]),
});
const Tab = z.looseObject({
  scopes: Scopes,
  contentUrl: z.string().optional(),
  websiteUrl: z.string().optional(),
  configurationUrl: z.string().optional(),
});
const Described = z.looseObject({ short: z.string(), full: z.string().default('') });

/** The parts of the manifest that the rules look at. The schema judges the rest. */
export const Manifest = z.looseObject({
  $schema: z.string(),
  manifestVersion: z.string().regex(/^\d+\.\d+$/),
  version: z.string(),
  id: z.string(),
  name: Described,
  description: Described,
  developer: z.looseObject({
    name: z.string(),
    websiteUrl: z.string(),
    privacyUrl: z.string(),
    termsOfUseUrl: z.string(),
  }),
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  supportsChannelFeatures: z.unknown().optional(),
  supportedChannelTypes: z.unknown().optional(),
  bots: z.array(BotShape).default([]),
  composeExtensions: z.array(z.looseObject({ botId: z.string() })).default([]),
  configurableTabs: z.array(Tab).default([]),
  staticTabs: z.array(Tab).default([]),
  validDomains: z.array(z.string()).default([]),
  webApplicationInfo: z.looseObject({ id: z.string(), resource: z.string().default('') }).optional(),
  authorization: z.unknown().optional(),
});
export type Manifest = z.infer<typeof Manifest>;

export type ManifestBot = Manifest['bots'][number];
export type Command = ManifestBot['commandLists'][number]['commands'][number];

/** @returns the minor version of the manifest, such as 29 for 1.29 */
export function minorOf({ manifestVersion }: Manifest): number {
  return Number(manifestVersion.split('.')[1]);
}

/** Whether any part of the app is for this scope. */
export function hasScope({ bots, configurableTabs, staticTabs }: Manifest, scope: string): boolean {
  return [...bots, ...configurableTabs, ...staticTabs].some(({ scopes }) => scopes.includes(scope));
}

/** The values that must be ids, each with its place in the manifest. */
export function idsOf({ id, bots, composeExtensions, webApplicationInfo }: Manifest): [string, string][] {
  return [
    ['id', id],
    ...bots.map(({ botId }): [string, string] => ['bots.botId', botId]),
    ...composeExtensions.map(({ botId }): [string, string] => ['composeExtensions.botId', botId]),
    ...(webApplicationInfo ? [['webApplicationInfo.id', webApplicationInfo.id] as [string, string]] : []),
  ];
}

/** The addresses of the pages that Teams loads as tabs. */
export function tabPagesOf({ configurableTabs, staticTabs }: Manifest): string[] {
  return [...configurableTabs, ...staticTabs].flatMap(
    ({ contentUrl, configurationUrl }) => contentUrl ?? configurationUrl ?? [],
  );
}

/** The addresses of all pages that the app leads to. */
export function pagesOf(manifest: Manifest): string[] {
  const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
  const websites = manifest.staticTabs.flatMap((tab) => tab.websiteUrl ?? []);
  return [websiteUrl, privacyUrl, termsOfUseUrl, ...tabPagesOf(manifest), ...websites];
}
