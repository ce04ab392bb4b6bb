import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { readConfig } from '../../src/config/config.ts';
import { SETTINGS } from '../../src/config/environment.ts';
import { readBicep, type Statement } from './bicep.ts';
import { namesUsed, outputsUsed } from './bicep-names.ts';
import { Expression, type Value } from './bicep-values.ts';

const FOLDER = join(import.meta.dirname, '../../deployment/azure');
const read = (path: string) => readFileSync(join(FOLDER, path), 'utf8');

const files = new Map(
  globSync(join(FOLDER, '**/*.bicep')).map((path) => [
    relative(FOLDER, path),
    readBicep(readFileSync(path, 'utf8')),
  ]),
);
const main = files.get('main.bicep') ?? [];
const all = [...files].flatMap(([file, statements]) =>
  statements.map((statement) => ({ ...statement, file, at: `${file}: ${statement.name}` })),
);
const withKeyword = (keyword: string, among: readonly Statement[] = all) =>
  among.filter((one) => one.keyword === keyword) as typeof all;

/** What a value has under keys, one below the other; undefined when one is not there. */
function under(value: Value | null | undefined, ...keys: readonly (string | number)[]): Value | undefined {
  return keys.reduce<Value | null | undefined>(
    (inner, key) => (inner as Record<string, Value> | undefined)?.[key],
    value,
  ) as Value | undefined;
}

const resource = (file: string, type: string) =>
  withKeyword('resource', files.get(file)).find(({ of }) => of.startsWith(`${type}@`))?.value;

/** A list that is a `var` of the app. */
const listOf = (name: string) =>
  withKeyword('var', files.get('modules/app.bicep')).find((one) => one.name === name)?.value as Value[];

const isSecret = ({ decorators }: Statement) => decorators.has('secure');

describe('The reader of templates', () => {
  for (const broken of [
    "var a = 'b",
    'var a = {',
    'var a = [1',
    'var a = 1)',
    "var a = '${b'",
    'var a = { b 1 }',
    'var a = ;',
  ]) {
    it(`refuses ${broken}`, () => assert.throws(() => readBicep(broken)));
  }
});

describe('The templates for Azure', () => {
  it('explain each parameter and each output', () => {
    const silent = [...withKeyword('param'), ...withKeyword('output')].filter(
      ({ decorators }) => typeof decorators.get('description') !== 'string',
    );
    assert.deepEqual(
      silent.map(({ at }) => at),
      [],
    );
  });

  it('limit what an administrator may fill in', () => {
    const free = withKeyword('param', main).filter(
      ({ of, decorators }) =>
        of !== 'bool' &&
        !decorators.has('allowed') &&
        !decorators.has(of === 'int' ? 'maxValue' : 'maxLength') &&
        !isSecret({ decorators } as Statement),
    );
    assert.deepEqual(
      free.map(({ name }) => name),
      [],
    );
  });

  it('hand each part what it asks for, and nothing else', () => {
    for (const { of, value, at } of withKeyword('module')) {
      const asked = withKeyword('param', files.get(normalize(of)));
      assert.ok(asked.length > 0, at);
      const given = Object.keys(under(value, 'params') as object);
      assert.deepEqual(
        given.filter((name) => !asked.some((one) => one.name === name)),
        [],
        at,
      );
      assert.deepEqual(
        asked.filter((one) => one.value === null && !given.includes(one.name)).map(({ name }) => name),
        [],
        at,
      );
    }
    const used = withKeyword('module').map(({ of, file }) => normalize(join(dirname(file), of)));
    assert.deepEqual([...used, 'main.bicep'].sort(), [...files.keys()].sort());
  });

  it('name nothing that is not there, and have nothing that is not named', () => {
    for (const [file, statements] of files) {
      const known = statements.filter(({ keyword }) => keyword !== 'output').map(({ name }) => name);
      const used = new Set(statements.flatMap(namesUsed));
      assert.deepEqual(
        [...used].filter((name) => !known.includes(name)),
        [],
        file,
      );
      const needed = statements.filter(({ keyword }) => ['param', 'var', 'module'].includes(keyword));
      const parts = ['alerts'];
      assert.deepEqual(
        needed.map(({ name }) => name).filter((name) => !used.has(name) && !parts.includes(name)),
        [],
        file,
      );
    }
    const modules = new Map(
      withKeyword('module', main).map(({ name, of }) => [name, files.get(normalize(of))]),
    );
    for (const { module, output } of main.flatMap(outputsUsed)) {
      assert.ok(
        withKeyword('output', modules.get(module)).some(({ name }) => name === output),
        `${module}.${output}`,
      );
    }
  });

  it('ask for versions that are no previews, where there is one', () => {
    for (const { of, at } of withKeyword('resource')) {
      const pattern = of.startsWith('Microsoft.Insights/diagnosticSettings@')
        ? /@2021-05-01-preview$/
        : /@\d{4}-\d\d-\d\d$/;
      assert.match(of, pattern, at);
    }
  });
});

describe('Secrets in Azure', () => {
  it('come in as such, have no default, and go to no output and into the vault and the database alone', () => {
    const named = withKeyword('param').filter(({ name }) => /password|secret|databaseUrl/i.test(name));
    assert.deepEqual(
      named.filter((one) => !isSecret(one)).map(({ at }) => at),
      [],
    );
    for (const [file, statements] of files) {
      const secrets = withKeyword('param', statements).filter(isSecret);
      assert.deepEqual(
        secrets.filter(({ value }) => value !== null && value !== ''),
        [],
        file,
      );
      const names = secrets.map(({ name }) => name);
      const users = statements.filter((one) => namesUsed(one).some((name) => names.includes(name)));
      const places = users.map(({ keyword, name }) => `${keyword} ${name}`);
      assert.deepEqual(places, PLACES_OF_SECRETS[file] ?? [], file);
    }
  });

  it('are read by the platform, whose identity the code of the bot can not use', () => {
    const app = resource('modules/app.bicep', 'Microsoft.App/containerApps');
    const lives = under(app, 'properties', 'configuration', 'identitySettings') as Value[];
    assert.deepEqual(
      lives.map((one) => [(under(one, 'identity') as Expression).text, under(one, 'lifecycle')]),
      [
        ['botIdentityId', 'Main'],
        ['platformIdentityId', 'None'],
      ],
    );
    const asked = under(app, 'properties', 'configuration', 'secrets') as Expression;
    assert.equal(asked.text, 'concat(stored,empty(otlpReference)?[]:otlpStored)');
    for (const secret of [...listOf('stored'), ...listOf('otlpStored')]) {
      assert.equal((under(secret, 'identity') as Expression).text, 'platformIdentityId');
      assert.equal(under(secret, 'value'), undefined);
    }
  });

  it('can be reached from the virtual network only, as the database can; what is open says why', () => {
    const open = withKeyword('resource').filter(
      ({ value }) => under(value, 'properties', 'publicNetworkAccess') === 'Enabled',
    );
    assert.deepEqual(open.map(({ at }) => at).sort(), [
      'modules/bot.bicep: bot',
      'modules/environment.bicep: environment',
      'modules/registry.bicep: registry',
    ]);
    const vault = resource('modules/vault.bicep', 'Microsoft.KeyVault/vaults');
    assert.equal(under(vault, 'properties', 'publicNetworkAccess'), 'Disabled');
    assert.equal(under(vault, 'properties', 'networkAcls', 'defaultAction'), 'Deny');
    assert.equal(under(vault, 'properties', 'enableRbacAuthorization'), true);
    assert.equal(under(vault, 'properties', 'enablePurgeProtection'), true);
    const server = resource('modules/database.bicep', 'Microsoft.DBforPostgreSQL/flexibleServers');
    assert.equal(under(server, 'properties', 'network', 'publicNetworkAccess'), 'Disabled');
    assert.ok(under(server, 'properties', 'network', 'delegatedSubnetResourceId'));
    assert.equal(
      under(
        resource('modules/registry.bicep', 'Microsoft.ContainerRegistry/registries'),
        'properties',
        'adminUserEnabled',
      ),
      false,
    );
  });

  it('are given by roles of Azure that can do no more, each to one resource, with who, what and why', () => {
    const given = withKeyword('resource').filter(({ of }) =>
      of.startsWith('Microsoft.Authorization/roleAssignments@'),
    );
    const roles = given.map(({ file, value }) => {
      const { text } = under(value, 'properties', 'roleDefinitionId') as Expression;
      const [, role = ''] =
        /^subscriptionResourceId\('Microsoft\.Authorization\/roleDefinitions',(\w+)\)$/.exec(text) ?? [];
      assert.ok(under(value, 'scope'), file);
      return [role, withKeyword('var', files.get(file)).find(({ name }) => name === role)?.value];
    });
    assert.deepEqual(roles.toSorted(), ROLES);
    for (const { file, name } of given)
      assert.match(read(file), new RegExp(`// Who: .+ What: .+ Why: .+\\nresource ${name} `), file);
  });
});

/** The statements that use a secret, by file. */
const PLACES_OF_SECRETS: Readonly<Record<string, string[]>> = {
  // The app only hears whether there is one.
  'main.bicep': ['module database', 'module vault', 'module app'],
  'modules/database.bicep': ['resource server'],
  'modules/vault.bicep': ['resource databaseSecret', 'resource signInSecret', 'resource otlpSecret'],
};

/** Roles that Azure has, by the ids of Microsoft's list of built-in roles. */
const ROLES = [
  ['acrPull', '7f951dda-4ed3-4680-a7ca-43fe172d538d'],
  ['keyVaultSecretsUser', '4633458b-17de-408a-b874-0445c86b69e6'],
];

describe('The bot in Azure', () => {
  const app = resource('modules/app.bicep', 'Microsoft.App/containerApps');
  const container = under(app, 'properties', 'template', 'containers', 0);
  const plain = withKeyword('var', main).find(({ name }) => name === 'settings')?.value as {
    name: string;
    value: Value;
  }[];
  const secret = [...listOf('secret'), ...listOf('otlpSecret')] as { name: string }[];
  const names = [...plain, ...secret].map(({ name }) => name);

  it('is told every setting but those of a file, a secret of its own or a certificate', () => {
    assert.equal(
      (under(container, 'env') as Expression).text,
      'concat(plain,secret,empty(otlpReference)?[]:otlpSecret)',
    );
    assert.deepEqual(SETTINGS.filter((name) => !names.includes(name)).sort(), [
      'DATABASE_FILE',
      'MICROSOFT_APP_CERTIFICATE_FILE',
      'MICROSOFT_APP_CERTIFICATE_KEY_FILE',
      'MICROSOFT_APP_PASSWORD',
      'MICROSOFT_APP_PASSWORD_ENDS',
    ]);
    assert.deepEqual(
      names.filter((name) => !SETTINGS.includes(name)),
      [],
    );
  });

  it('starts with what it is told', () => {
    const filled = plain.map(({ name, value }) => [
      name,
      value instanceof Expression ? FILLED_IN[value.text] : value,
    ]);
    const url = under(
      withKeyword('module', main).find(({ name }) => name === 'vault')?.value,
      'params',
      'databaseUrl',
    ) as Expression;
    const {
      postgres,
      app: registration,
      address,
    } = readConfig({
      ...Object.fromEntries(filled),
      SIGN_IN_APP_PASSWORD: 'geheim',
      DATABASE_URL: url.text
        .slice(1, -1)
        .replaceAll(/\$\{[^}]+\}/g, (hole) => FILLED_IN[hole] ?? assert.fail(hole)),
    });
    assert.equal(registration?.type, 'UserAssignedMsi');
    assert.equal(address, 'https://zelfscan.example.nl');
    assert.equal(
      postgres?.url,
      'postgres://zelfscan:a%2Fb@zelfscan.postgres.database.azure.com:5432/zelfscan',
    );
  });

  it('is reached over https alone, at the port where it listens', () => {
    const port = withKeyword('var', files.get('modules/app.bicep')).find(
      ({ name }) => name === 'port',
    )?.value;
    assert.equal(String(port), plain.find(({ name }) => name === 'PORT')?.value);
    const ingress = under(app, 'properties', 'configuration', 'ingress');
    assert.equal(under(ingress, 'external'), true);
    assert.equal(under(ingress, 'allowInsecure'), false);
    assert.equal((under(ingress, 'targetPort') as Expression).text, 'port');
  });

  it('is asked whether it lives and is ready, has 100 seconds to start and 30 to stop', () => {
    const probes = under(container, 'probes') as Value[];
    assert.deepEqual(
      probes.map((one) => [under(one, 'type'), under(one, 'httpGet', 'path')]),
      [
        ['Startup', '/health/live'],
        ['Liveness', '/health/live'],
        ['Readiness', '/health/ready'],
      ],
    );
    const [start] = probes;
    assert.equal(Number(under(start, 'periodSeconds')) * Number(under(start, 'failureThreshold')), 100);
    for (const probe of probes)
      assert.ok(Number(under(probe, 'failureThreshold')) <= 10, 'Azure takes no more');
    assert.equal(under(app, 'properties', 'template', 'terminationGracePeriodSeconds'), 30);
  });

  it('hears at four fifths of the cores and the memory that each size of a replica has', () => {
    const sizes = withKeyword('param', main)
      .find(({ name }) => name === 'cores')
      ?.decorators.get('allowed') as string[];
    const by = (file: string, name: string) =>
      withKeyword('var', files.get(`modules/${file}.bicep`)).find((one) => one.name === name)?.value;
    for (const size of sizes) {
      assert.equal(under(by('app', 'memory'), size), `${Number(size) * 2}Gi`);
      assert.equal(under(by('alerts', 'nanoCores'), size), Number(size) * 0.8e9);
      assert.equal(under(by('alerts', 'bytes'), size), Math.floor(Number(size) * 2 * 2 ** 30 * 0.8));
    }
  });

  it('runs twice, and stays in the European Union', () => {
    const of = (name: string) => withKeyword('param', main).find((one) => one.name === name);
    assert.equal(of('minReplicas')?.value, 2);
    const regions = of('location')?.decorators.get('allowed') as string[];
    assert.deepEqual(
      regions.filter((region) => !EUROPEAN.includes(region)),
      [],
    );
    const elsewhere = withKeyword('resource').map(({ value }) => under(value, 'location'));
    for (const place of elsewhere)
      assert.ok(place === undefined || place === 'global' || (place as Expression).text === 'location');
  });
});

/** Regions of Azure in countries of the European Union. */
const EUROPEAN = [
  ...['westeurope', 'northeurope', 'swedencentral', 'germanywestcentral', 'francecentral'],
  ...['italynorth', 'polandcentral', 'spaincentral'],
];

/** What expressions come to, where somebody has filled in what they need to. */
const FILLED_IN: Readonly<Record<string, string>> = {
  "'https://${host}'": 'https://zelfscan.example.nl',
  'identities.outputs.botClientId': '11111111-2222-4333-8444-555555555555',
  'tenant().tenantId': '99999999-2222-4333-8444-555555555555',
  signInAppId: '33333333-2222-4333-8444-555555555555',
  tabAppIdUri: '',
  teamsCatalogAppId: '',
  contactEmail: '',
  privacyController: 'Gemeente Voorbeeld',
  privacyGround: '',
  privacyOfficer: '',
  privacyProcessor: '',
  "join(securityContacts,',')": 'beveiliging@example.nl',
  accessibilityUrl: 'https://www.example.nl/toegankelijkheid',
  signInEnds: '2027-05-31',
  otlpEndpoint: 'https://collector.example.nl',
  "join(allowedTenants,',')": '',
  "join(allowedServiceHosts,',')": '',
  'string(databaseConnections)': '10',
  'string(retentionNamesDays)': '365',
  'string(retentionNotesDays)': '730',
  'string(retentionScansDays)': '1825',
  '${databaseUser}': 'zelfscan',
  '${uriComponent(databasePassword)}': 'a%2Fb',
  '${database.outputs.host}': 'zelfscan.postgres.database.azure.com',
  '${database.outputs.database}': 'zelfscan',
};

describe('What an administrator fills in for Azure', () => {
  const params = withKeyword('param', main);

  it('is all that has no default, with secrets from environment variables', () => {
    const filled = withKeyword('param', readBicep(read('main.bicepparam')) as typeof all);
    const names = filled.map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => !params.some((one) => one.name === name)),
      [],
    );
    assert.deepEqual(
      params.filter(({ name, value }) => value === null && !names.includes(name)),
      [],
    );
    for (const { name } of params.filter(isSecret)) {
      const value = filled.find((one) => one.name === name)?.value as Expression;
      assert.match(value.text, /^readEnvironmentVariable\('[A-Z_]+'(,'')?\)$/, name);
    }
  });

  it('stands in the table of its page, with its default', () => {
    const rows = [...read('README.md').matchAll(/^\| `(\w+)` \| .+ \| (.*) \|$/gm)].map(
      ([, name, byDefault]) => [name, byDefault],
    );
    assert.deepEqual(
      rows,
      params.map(({ name, value }) => [name, shown(value)]),
    );
  });
});

function shown(value: Value | null): string {
  if (value === null) return 'needed';
  if (value === '' || (Array.isArray(value) && value.length === 0)) return '';
  return `\`${value}\``;
}
