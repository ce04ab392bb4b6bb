import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { readConfig } from '../../src/config/config.ts';
import { APP, type AppPackage, appPackage, HOST, usualPackage } from '../fixtures/app-package.ts';
import { command } from '../fixtures/command.ts';

/** Microsoft's package has the schema of every version. */
const SCHEMAS = join(
  import.meta.dirname,
  '../../node_modules/@microsoft/app-manifest/build/json-schemas/teams',
);
const GUIDE = join(import.meta.dirname, '../../deployment/README.md');
const OTHER = '99999999-2222-4333-8444-555555555555';

describe('The app package', () => {
  let built: AppPackage;
  let validate: (manifest: unknown) => unknown;
  before(() => {
    built = usualPackage();
    const ajv = new AjvDraft04.default({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const schema = join(SCHEMAS, `v${built.manifest.manifestVersion}`, 'MicrosoftTeams.schema.json');
    const check = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    validate = (manifest) => (check(manifest) ? null : check.errors);
  });

  it('has a manifest that Microsoft’s schema of its version accepts', () => {
    assert.equal(validate(built.manifest), null);
  });

  it('is told apart in channels that are not all the team’s, which its schema does not ask for', () => {
    const { supportsChannelFeatures, ...without } = built.manifest;
    assert.equal(supportsChannelFeatures, 'tier1');
    assert.equal(validate(without), null);
  });

  it('asks for the permissions that the guide for administrators names, and no others', () => {
    const asked = built.manifest.authorization.permissions.resourceSpecific.map(({ name }) => name);
    const named = readFileSync(GUIDE, 'utf8').match(/(?<=\| `)\w+\.\w+\.Group(?=` \|)/g);
    assert.deepEqual(asked, ['TeamMember.Read.Group', 'ChannelMember.Read.Group']);
    assert.deepEqual(named, asked);
  });

  it('is checked by a schema that sees what is wrong', () => {
    assert.notEqual(validate({ ...built.manifest, bots: [{ botId: 'x', scopes: ['group'] }] }), null);
    assert.notEqual(validate({ ...built.manifest, icons: {} }), null);
  });

  it('holds the manifest and the two icons that it names, and nothing else', () => {
    const { color, outline } = built.manifest.icons;
    assert.deepEqual(Object.keys(built.files).sort(), [color, 'manifest.json', outline].sort());
  });

  it('leaves nothing to fill in', () => {
    assert.doesNotMatch(JSON.stringify(built.manifest), /[{][{]/);
  });

  it('is the same to the byte when it is made again', () => {
    assert.deepEqual(usualPackage().zip, built.zip);
    // The time of the first file, as a zip writes it: noon on the first day that it knows.
    assert.deepEqual([built.zip.readUInt16LE(10), built.zip.readUInt16LE(12)], [12 << 11, (1 << 5) | 1]);
  });

  it('leads to what the bot serves, at its own host only', () => {
    const { developer, staticTabs, configurableTabs, validDomains } = built.manifest;
    const tabs = [
      configurableTabs[0].configurationUrl,
      ...staticTabs.flatMap(({ contentUrl }) => contentUrl ?? []),
    ];
    assert.deepEqual(tabs, [`https://${HOST}/tab/config`, `https://${HOST}/tab`]);
    assert.deepEqual(
      [developer.privacyUrl, developer.termsOfUseUrl],
      [`https://${HOST}/privacy`, `https://${HOST}/terms`],
    );
    assert.deepEqual(validDomains, [HOST]);
  });

  it('offers the tab in channels, chats and meetings, and takes no stage, which would ask another permission', () => {
    assert.deepEqual(built.manifest.configurableTabs[0].context, [
      'channelTab',
      'privateChatTab',
      'meetingChatTab',
      'meetingDetailsTab',
      'meetingSidePanel',
    ]);
  });

  it('signs people in to the tab with what the bot takes', () => {
    const environment = {
      MICROSOFT_APP_ID: APP,
      MICROSOFT_APP_TENANT_ID: OTHER,
      MICROSOFT_APP_PASSWORD: 'geheim',
      PUBLIC_URL: `https://${HOST}`,
    };
    const usual = built.manifest.webApplicationInfo;
    assert.deepEqual(readConfig(environment).tabAudiences, [usual.id, usual.resource]);
    const other = appPackage('--app-id', APP, '--host', HOST, '--sign-in-app-id', OTHER).manifest;
    const elsewhere = readConfig({
      ...environment,
      SIGN_IN_APP_ID: OTHER,
      SIGN_IN_APP_PASSWORD: 'geheim',
    });
    assert.deepEqual(elsewhere.tabAudiences, [
      other.webApplicationInfo.id,
      other.webApplicationInfo.resource,
    ]);
    assert.equal(other.bots[0].botId, APP);
  });

  it('takes the version, the maker and an id of its own for the catalogue', () => {
    const { manifest } = appPackage(
      ...['--app-id', APP, '--host', HOST, '--version', '2.10.0', '--teams-app-id', OTHER],
      ...['--developer', 'Gemeente "Voorbeeld" {{host}}', '--website', 'https://example.nl/zelfscan'],
    );
    const { id, version, developer, bots } = manifest;
    assert.deepEqual([id, version, bots[0].botId], [OTHER, '2.10.0', APP]);
    assert.deepEqual(
      [developer.name, developer.websiteUrl],
      ['Gemeente "Voorbeeld" {{host}}', 'https://example.nl/zelfscan'],
    );
    assert.equal(validate(manifest), null);
  });

  it('takes the ids and the host of the settings, where those are, and says what it takes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    const out = join(folder, 'app.zip');
    const set = { MICROSOFT_APP_ID: APP, SIGN_IN_APP_ID: OTHER, PUBLIC_URL: `https://${HOST}/` };
    const [made, help] = await Promise.all([
      command('package', ['--out', out], set),
      command('package', ['--help']),
    ]);
    assert.equal(made.code, 0, made.errors);
    const { 'manifest.json': text = new Uint8Array() } = unzipSync(readFileSync(out));
    rmSync(folder, { recursive: true });
    const { bots, webApplicationInfo, validDomains } = JSON.parse(strFromU8(text));
    assert.deepEqual([bots[0].botId, webApplicationInfo.id, validDomains], [APP, OTHER, [HOST]]);
    assert.deepEqual([help.code, help.errors], [0, '']);
    assert.match(help.out, /--teams-app-id <id> +the id in the manifest/);
  });

  const WRONG: [string, string[], RegExp][] = [
    ['no app id', ['--host', HOST], /^--app-id is missing[\s\S]*npm run package/],
    ['no host', ['--app-id', APP], /^--host is missing/],
    ['an app id that is none', ['--app-id', 'bot', '--host', HOST], /^--app-id has to be an id such as/],
    [
      'an address for a host',
      ['--app-id', APP, '--host', `https://${HOST}/`],
      /^--host .*without https:\/\//,
    ],
    [
      'a version of two numbers',
      ['--app-id', APP, '--host', HOST, '--version', '1.0'],
      /^--version .*1\.0\.0/,
    ],
    [
      'a version that Teams refuses',
      ['--app-id', APP, '--host', HOST, '--version', '01.2.3'],
      /^Teams would refuse this package.*\nThe version 01\.2\.3 .*such as 1\.2\.0\. See https:/,
    ],
    [
      'a maker with a long name',
      ['--app-id', APP, '--host', HOST, '--developer', 'x'.repeat(33)],
      /^--developer/,
    ],
    [
      'a page without https',
      ['--app-id', APP, '--host', HOST, '--website', 'http://a.nl'],
      /^--website .*https/,
    ],
    ['an unknown option', ['--appid', APP], /'--appid'[\s\S]*npm run package/],
    [
      'a folder that is not there',
      ['--app-id', APP, '--host', HOST, '--out', '/not/there.zip'],
      /There is no folder \/not: make it, or set --out to another file/,
    ],
  ];
  for (const [what, options, said] of WRONG) {
    it(`is not made of ${what}, and says what to do`, () => {
      assert.throws(
        () => appPackage(...options),
        (error: Error) => {
          assert.match(error.message, said);
          assert.doesNotMatch(error.message, /\n\s+at /);
          return true;
        },
      );
    });
  }
});
