import { z } from 'zod';
import { type Certificate, readCertificate } from './certificate.ts';

/** How this process runs; read once at the start, frozen. */
export type Config = Readonly<{
  host: string;
  port: number;
  /** Where people's browsers reach this bot, without a slash at the end; null takes where it listens. */
  address: string | null;
  /** The SQLite file; not used when there is PostgreSQL. */
  database: string;
  /** PostgreSQL: its address, and how many connections to it are held at most; null keeps to the file. */
  postgres: Readonly<{ url: string; connections: number }> | null;
  /** How long (days) a round is kept from its closing: who answered, notes and links, all of it. */
  keep: Readonly<{ names: number; notes: number; scans: number }>;
  /** The bot's registration; null runs without authentication, on loopback only. */
  app: Readonly<{
    id: string;
    type: string;
    password: string;
    tenant: string;
    /** What it proves itself with instead of the password, where there is one. */
    certificate?: Certificate | undefined;
    /** The tenants whose people may use the bot: its own, and others. */
    tenants: readonly string[];
    /** Hosts that take answers beside those of Teams. */
    serviceHosts: readonly string[];
  }> | null;
  /** The registration that people sign in to for a download; null without a registration. */
  signIn: Readonly<{ client: string; secret: string }> | null;
  /** What a token for the tab is meant for: that registration, by its id or by the address in the app package. */
  tabAudiences: readonly string[];
  /** Whom people can mail about their data; null names nobody. */
  contact: string | null;
}>;

/** A setting that is missing or wrong, named, with the remedy. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

/** Whether this is the address of a PostgreSQL database; it is never repeated, since it may hold a password. */
export function isPostgres(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

/** A month at least: what was written by mistake may still have to be found. */
function days(byDefault: number) {
  return z.coerce.number().int().min(30).default(byDefault);
}

/** Names with commas between them. */
function list() {
  return z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean));
}

const Environment = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  PUBLIC_URL: z.url({ protocol: /^https$/ }).optional(),
  DATABASE_FILE: z.string().min(1).default('data/zelfscan.db'),
  DATABASE_URL: z
    .string()
    .refine(isPostgres, 'an address that begins with postgres://, with what is special in it written as %XX')
    .optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(100).default(10),
  RETENTION_NAMES_DAYS: days(365),
  RETENTION_NOTES_DAYS: days(730),
  RETENTION_SCANS_DAYS: days(1_825),
  MICROSOFT_APP_ID: z.uuid().optional(),
  MICROSOFT_APP_PASSWORD: z.string().default(''),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMsi']).default('SingleTenant'),
  MICROSOFT_APP_TENANT_ID: z.string().default(''),
  MICROSOFT_APP_CERTIFICATE_FILE: z.string().min(1).optional(),
  MICROSOFT_APP_CERTIFICATE_KEY_FILE: z.string().min(1).optional(),
  ALLOWED_TENANTS: list(),
  ALLOWED_SERVICE_HOSTS: list(),
  SIGN_IN_APP_ID: z.uuid().optional(),
  SIGN_IN_APP_PASSWORD: z.string().default(''),
  CONTACT_EMAIL: z.email().nullable().default(null),
  TAB_APP_ID_URI: z
    .string()
    .regex(/^api:\/\/\S+$/, 'an address that begins with api://')
    .optional(),
});

/**
 * Reads the settings from environment variables.
 * @throws ConfigError naming the variable and what to do
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`Wrong settings; correct these environment variables: ${problems.join('; ')}`);
  }
  const env = parsed.data;
  const app = env.MICROSOFT_APP_ID
    ? {
        id: env.MICROSOFT_APP_ID,
        type: env.MICROSOFT_APP_TYPE,
        password: env.MICROSOFT_APP_PASSWORD,
        tenant: env.MICROSOFT_APP_TENANT_ID,
        certificate: certificateOf(env),
        tenants: [env.MICROSOFT_APP_TENANT_ID, ...env.ALLOWED_TENANTS],
        serviceHosts: env.ALLOWED_SERVICE_HOSTS,
      }
    : null;
  if (!app && env.NODE_ENV === 'production') {
    throw new ConfigError(
      'MICROSOFT_APP_ID is not set: in production the bot does not run without authentication. ' +
        'Set it to the app id of the bot registration, or leave NODE_ENV=production out for a local run.',
    );
  }
  if (app && !env.MICROSOFT_APP_TENANT_ID) {
    throw new ConfigError(
      'MICROSOFT_APP_TENANT_ID is not set: set it to the tenant of the bot registration.',
    );
  }
  if (app && !env.PUBLIC_URL) {
    throw new ConfigError(
      'PUBLIC_URL is not set: links to downloads lead there. Set it to the address at which browsers reach the ' +
        'bot, for instance https://zelfscan.example.nl.',
    );
  }
  const signIn = app && signInOf(env, app);
  return Object.freeze({
    // Without authentication nobody but this machine may reach the bot, whatever HOST says.
    host: app ? (env.HOST ?? '0.0.0.0') : '127.0.0.1',
    port: env.PORT,
    address: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    database: env.DATABASE_FILE,
    postgres: env.DATABASE_URL
      ? Object.freeze({ url: env.DATABASE_URL, connections: env.DATABASE_CONNECTIONS })
      : null,
    keep: keepOf(env),
    app,
    signIn,
    tabAudiences: Object.freeze(signIn ? [signIn.client, env.TAB_APP_ID_URI ?? tabAddress(env, signIn)] : []),
    contact: env.CONTACT_EMAIL,
  });
}

/** People sign in to the bot's own registration, or to another one: a managed identity is none to sign in to. */
function signInOf(env: z.infer<typeof Environment>, app: NonNullable<Config['app']>): Config['signIn'] {
  if (env.SIGN_IN_APP_ID) return { client: env.SIGN_IN_APP_ID, secret: env.SIGN_IN_APP_PASSWORD };
  if (app.type === 'UserAssignedMsi' || (app.certificate && !app.password)) {
    const how = app.certificate ? 'a certificate and no secret' : 'MICROSOFT_APP_TYPE=UserAssignedMsi';
    throw new ConfigError(
      `SIGN_IN_APP_ID is not set: with ${how} nobody can sign in for a download. ` +
        'Set it to the app id of a registration with the redirect address <PUBLIC_URL>/download/signed-in.',
    );
  }
  return { client: app.id, secret: app.password };
}

function certificateOf(env: z.infer<typeof Environment>): Certificate | undefined {
  const { MICROSOFT_APP_CERTIFICATE_FILE: file, MICROSOFT_APP_CERTIFICATE_KEY_FILE: key } = env;
  if (!file && !key) return undefined;
  if (env.MICROSOFT_APP_TYPE === 'SingleTenant' && file && key) {
    try {
      return readCertificate(file, key);
    } catch (error) {
      throw new ConfigError(
        `MICROSOFT_APP_CERTIFICATE_FILE and MICROSOFT_APP_CERTIFICATE_KEY_FILE can not be used: ${(error as Error).message}. ` +
          'Set them to a certificate and its private key, both as PEM.',
      );
    }
  }
  throw new ConfigError(
    'MICROSOFT_APP_CERTIFICATE_FILE and MICROSOFT_APP_CERTIFICATE_KEY_FILE belong together, with ' +
      'MICROSOFT_APP_TYPE=SingleTenant. Set both, or neither.',
  );
}

/** How Teams names the registration of a tab, unless its operator chose otherwise. */
function tabAddress(
  { PUBLIC_URL }: z.infer<typeof Environment>,
  { client }: NonNullable<Config['signIn']>,
): string {
  return `api://${new URL(PUBLIC_URL ?? 'https://localhost').host}/${client}`;
}

function keepOf(env: z.infer<typeof Environment>): Config['keep'] {
  const { RETENTION_NAMES_DAYS: names, RETENTION_NOTES_DAYS: notes, RETENTION_SCANS_DAYS: scans } = env;
  if (names <= notes && notes <= scans) return Object.freeze({ names, notes, scans });
  throw new ConfigError(
    `RETENTION_NAMES_DAYS (${names}), RETENTION_NOTES_DAYS (${notes}) and RETENTION_SCANS_DAYS (${scans}) are not in ` +
      'this order: names go first, then notes, then whole scans. Set them from low to high.',
  );
}
