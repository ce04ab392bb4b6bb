import assert from 'node:assert/strict';
import { refusalsOf } from '../../src/cli/upload/rules.ts';
import { APP, HOST, usualPackage } from '../fixtures/app-package.ts';

const { manifest, files } = usualPackage();
const [bot] = manifest.bots;
const [extension] = manifest.composeExtensions;
const [tab] = manifest.configurableTabs;
const [list] = bot.commandLists;
const { developer } = manifest;

/** What is said of the usual package when something of its manifest, or of its files, is another. */
function refusals(of: Record<string, unknown>, others: Record<string, Uint8Array> = {}): string[] {
  const other = Buffer.from(JSON.stringify({ ...manifest, ...of }));
  return refusalsOf({ ...files, 'manifest.json': other, ...others });
}

function listing(...commandLists: unknown[]): Record<string, unknown> {
  return { bots: [{ ...bot, commandLists }] };
}

const command = (rest: object) => ({ title: 'opdracht', description: 'Doet iets', ...rest });
const png = (name: string) => files[name] ?? new Uint8Array();
const hosts = (count: number) => Array.from({ length: count }, (_, n) => (n === 0 ? HOST : `h${n}.nl`));

/** What Teams refuses: what it is, what makes it so, and how it is said. */
const REFUSED: [string, Record<string, unknown>, RegExp][] = [
  ['a team without channel features', { supportsChannelFeatures: undefined }, /"tier1"/],
  ['a tier that is none', { supportsChannelFeatures: 'tier2' }, /"tier1"/],
  ['channel types beside the tier', { supportedChannelTypes: ['sharedChannels'] }, /"supportedChannelTypes"/],
  ['a schema of another version', { manifestVersion: '1.28' }, /"\$schema" .*1\.28/],
  ['a version of two numbers', { version: '1.0' }, /The version 1\.0 is none/],
  ['an app that has no id', { id: 'zelfscan' }, /"id" is zelfscan/],
  ['a bot that has no id', { bots: [{ ...bot, botId: '28:bot' }] }, /"bots\.botId" is 28:bot/],
  [
    'a search with another bot that has no id',
    { composeExtensions: [{ ...extension, botId: '' }] },
    /composeExt/,
  ],
  [
    'a registration that has no id',
    { webApplicationInfo: { id: 'x', resource: `api://${HOST}/x` } },
    /"webApplicationInfo\.id" is x/,
  ],
  ['a long name', { name: { short: 'z'.repeat(31) } }, /"name\.short" has 31 characters.*30/],
  [
    'a long description',
    { description: { short: 'z'.repeat(81), full: '' } },
    /"description\.short".*81.*80/,
  ],
  ['a maker with a long name', { developer: { ...developer, name: 'z'.repeat(33) } }, /"developer\.name"/],
  [
    'a page without https',
    { developer: { ...developer, privacyUrl: 'http://a.nl' } },
    /http:\/\/a\.nl .*https/,
  ],
  [
    'a tab elsewhere',
    { configurableTabs: [{ ...tab, configurationUrl: 'https://b.nl/c' }] },
    /at b\.nl: add/,
  ],
  ['more hosts than it takes', { validDomains: hosts(101) }, /names 101 hosts: version 1\.29 takes 100/],
  ['hosts of everybody', { validDomains: [HOST, '*.azurewebsites.net'] }, /\*\.azurewebsites\.net/],
  ['an address for a host', { validDomains: [HOST, 'https://c.nl'] }, /https:\/\/c\.nl: name the host alone/],
  [
    'four lists of commands',
    listing(...bot.commandLists, { scopes: [], commands: [] }),
    /4 lists of commands: keep 3/,
  ],
  ['two lists for one place', listing(list, list), /Two lists of commands are for the scope personal/],
  [
    'a list for a place where it is not',
    listing({ scopes: ['copilot'], commands: [] }),
    /the scope copilot, which/,
  ],
  [
    'thirteen commands',
    listing({ scopes: ['team'], commands: Array.from({ length: 13 }, () => command({})) }),
    /for team has 13: keep 12/,
  ],
  [
    'a long command',
    listing({ scopes: ['team'], commands: [command({ title: 'z'.repeat(129) })] }),
    /"title of z+" has 129 characters/,
  ],
  [
    'a long prompt',
    listing({ scopes: ['team'], commands: [command({ type: 'prompt', prompt: 'z'.repeat(4_001) })] }),
    /"prompt of opdracht" has 4001/,
  ],
  [
    'a prompt without words',
    listing({ scopes: ['team'], commands: [command({ type: 'prompt' })] }),
    /opdracht is a prompt without/,
  ],
  [
    'a prompt that is called a command',
    listing({ scopes: ['team'], commands: [command({ prompt: 'x' })] }),
    /prompt that is never used/,
  ],
  ['permissions without a registration', { webApplicationInfo: undefined }, /fill in "webApplicationInfo"/],
  [
    'permissions without a resource',
    { webApplicationInfo: { id: APP } },
    /"webApplicationInfo", also its resource/,
  ],
  ['a bot that has no places', { bots: [{ botId: APP }] }, /"bots\.0\.scopes" is wrong/],
];

describe('What Teams would refuse of a package', () => {
  it('is nothing of the usual one', () => {
    assert.deepEqual(refusals({}), []);
  });

  for (const [what, of, said] of REFUSED) {
    it(`is ${what}; that alone is said, with what to do`, () => {
      const [first = '', ...more] = refusals(of);
      assert.match(first, said);
      assert.deepEqual(more, []);
    });
  }

  it('is an icon of another size, another kind, or none, and a file that belongs to nothing', () => {
    assert.match(
      refusals({}, { 'color.png': png('outline.png') }).join(),
      /color\.png is 32 by 32.*192 by 192/,
    );
    assert.match(refusals({}, { 'outline.png': png('color.png') }).join(), /outline\.png is 192 by 192.*32/);
    assert.match(refusals({}, { 'color.png': Buffer.from('<svg/>') }).join(), /color\.png is no PNG file/);
    assert.match(
      refusals({ icons: { color: 'c.png', outline: 'outline.png' } })[0] ?? '',
      /c\.png is not in the/,
    );
    assert.match(refusals({}, { 'notes.txt': Buffer.from('') }).join(), /notes\.txt belongs to nothing/);
  });

  it('is a package without a manifest', () => {
    const { 'manifest.json': _, ...icons } = files;
    assert.match(refusalsOf(icons).join(), /no manifest\.json/);
  });

  it('changes with the version: before 1.25 nothing is asked about channels, and 16 hosts are enough', () => {
    const $schema = 'https://developer.microsoft.com/json-schemas/teams/v1.24/MicrosoftTeams.schema.json';
    const old = { $schema, manifestVersion: '1.24', supportsChannelFeatures: undefined };
    assert.deepEqual(refusals({ ...old, supportedChannelTypes: ['sharedChannels'] }), []);
    assert.deepEqual(refusals({ ...old, validDomains: hosts(16) }), []);
    assert.match(
      refusals({ ...old, validDomains: hosts(17) }).join(),
      /names 17 hosts: version 1\.24 takes 16/,
    );
  });

  it('is told of all at once', () => {
    const said = refusals({ version: '1', supportsChannelFeatures: undefined, validDomains: [] });
    assert.equal(said.length, 3);
    for (const one of said) assert.match(one, /^[A-Z"].*: .*\. See https:\/\//);
  });
});
