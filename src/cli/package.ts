import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { reasonOf } from '../printable.ts';
import { ownVersion } from '../version.ts';
import { appPackage, type Filled } from './app-package.ts';

/** `npm run package`: writes the app package that an administrator uploads to Teams. */

const USAGE = `npm run package -- --app-id <id> --host <name>
  --app-id <id>            the id of the bot's registration (default: MICROSOFT_APP_ID)
  --host <name>            the host name of the bot, without https:// (default: that of PUBLIC_URL)
  --version <x.y.z>        the version of the package; raise it with every upload (default: of package.json)
  --out <file>             where the zip goes (default: zelfscan.zip)
  --teams-app-id <id>      the id in the manifest, by which Teams knows the app at the next upload (default: the bot's);
                           not the id that the catalogue gives it (TEAMS_CATALOG_APP_ID)
  --sign-in-app-id <id>    the registration that people sign in to (default: SIGN_IN_APP_ID, or else the bot's)
  --developer <name>       who stands in the catalogue as its maker, at most 32 characters (default: the host)
  --website <address>      their page (default: that of the bot's terms)
  --help                   shows this
`;

const NAMES = [
  'app-id',
  'host',
  'version',
  'out',
  'teams-app-id',
  'sign-in-app-id',
  'developer',
  'website',
] as const;

/** Where the package goes, and what it says. */
type Asked = Readonly<{ out: string; filled: Filled }>;

const guid = z.guid('an id such as 11111111-2222-4333-8444-555555555555, as the registration shows it');

const Options = z.object({
  'app-id': guid,
  host: z
    .string()
    .toLowerCase()
    .max(253)
    .regex(
      /^(?=.*[a-z])[a-z0-9-]+(\.[a-z0-9-]+)+$/,
      'a host name such as zelfscan.example.nl, without https://, port or path',
    ),
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/, 'three numbers such as 1.0.0'),
  out: z.string().min(1).default('zelfscan.zip'),
  'teams-app-id': guid.optional(),
  'sign-in-app-id': guid.optional(),
  developer: z.string().trim().min(1).max(32, 'at most 32 characters').optional(),
  website: z.url({ protocol: /^https$/, error: 'an address that begins with https://' }).optional(),
});

try {
  const args = process.argv.slice(2);
  if (args.includes('--help')) process.stdout.write(USAGE);
  else make(readOptions(args));
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 1;
}

function make({ out, filled }: Asked): void {
  write(out, appPackage(filled));
  process.stdout.write(
    `${out}: version ${filled.version} for https://${filled.host}. Upload it in the Teams admin center.\n`,
  );
}

/** @throws with the name of the option and what to do about it */
function readOptions(args: readonly string[]): Asked {
  const values = { ...settings(process.env), ...valuesOf(args) };
  for (const name of ['app-id', 'host'] as const) {
    if (!values[name]) throw new Error(`--${name} is missing.\n\n${USAGE}`);
  }
  const parsed = Options.safeParse({ version: ownVersion(), ...values });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `--${path.join('.')} has to be ${message}.`,
    );
    throw new Error(problems.join('\n'));
  }
  const { 'app-id': appId, host, version, out, developer, website, ...other } = parsed.data;
  return {
    out,
    filled: {
      appId,
      teamsAppId: other['teams-app-id'] ?? appId,
      signInAppId: other['sign-in-app-id'] ?? appId,
      host,
      version,
      developer: developer ?? host.slice(0, 32),
      website: website ?? `https://${host}/terms`,
    },
  };
}

/** What the settings of the bot say, where this runs beside it. */
function settings(env: NodeJS.ProcessEnv): Partial<Record<(typeof NAMES)[number], string>> {
  const { MICROSOFT_APP_ID: app, SIGN_IN_APP_ID: signIn, PUBLIC_URL: address = '' } = env;
  const host = URL.canParse(address) ? new URL(address).host : '';
  return {
    ...(app && { 'app-id': app }),
    ...(signIn && { 'sign-in-app-id': signIn }),
    ...(host && { host }),
  };
}

function valuesOf(args: readonly string[]) {
  const options = Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function write(file: string, zip: Uint8Array): void {
  try {
    writeFileSync(file, zip);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const folder = dirname(resolve(file));
    const remedy =
      code === 'ENOENT'
        ? `There is no folder ${folder}: make it, or set`
        : 'Let this user write there, or set';
    throw new Error(`Cannot write ${file} (${code}). ${remedy} --out to another file.`);
  }
}
