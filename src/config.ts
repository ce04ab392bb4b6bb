import { z } from 'zod';

/** How this process runs; read once at the start, frozen. */
export type Config = Readonly<{
  host: string;
  port: number;
  /** Where people's browsers reach this bot, without a slash at the end; null takes where it listens. */
  address: string | null;
  /** The SQLite file. */
  database: string;
  /** How long (days) a round is kept from its closing: who answered, notes and links, all of it. */
  keep: Readonly<{ names: number; notes: number; scans: number }>;
  /** The bot's registration; null runs without authentication, on loopback only. */
  app: Readonly<{ id: string; type: string; password: string; tenant: string }> | null;
  /** The registration that people sign in to for a download; null without a registration. */
  signIn: Readonly<{ client: string; secret: string }> | null;
  /** What a token for the tab is meant for: that registration, by its id or by the address in the app package. */
  tabAudiences: readonly string[];
}>;

/** A setting that is missing or wrong, named, with the remedy. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

/** A month at least: what was written by mistake may still have to be found. */
function days(byDefault: number) {
  return z.coerce.number().int().min(30).default(byDefault);
}

const Environment = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  PUBLIC_URL: z.url({ protocol: /^https$/ }).optional(),
  DATABASE_FILE: z.string().min(1).default('data/zelfscan.db'),
  RETENTION_NAMES_DAYS: days(365),
  RETENTION_NOTES_DAYS: days(730),
  RETENTION_SCANS_DAYS: days(1_825),
  MICROSOFT_APP_ID: z.uuid().optional(),
  MICROSOFT_APP_PASSWORD: z.string().default(''),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMsi']).default('SingleTenant'),
  MICROSOFT_APP_TENANT_ID: z.string().default(''),
  SIGN_IN_APP_ID: z.uuid().optional(),
  SIGN_IN_APP_PASSWORD: z.string().default(''),
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
    keep: keepOf(env),
    app,
    signIn,
    tabAudiences: Object.freeze(signIn ? [signIn.client, env.TAB_APP_ID_URI ?? tabAddress(env, signIn)] : []),
  });
}

/** People sign in to the bot's own registration, or to another one: a managed identity is none to sign in to. */
function signInOf(env: z.infer<typeof Environment>, app: NonNullable<Config['app']>): Config['signIn'] {
  if (env.SIGN_IN_APP_ID) return { client: env.SIGN_IN_APP_ID, secret: env.SIGN_IN_APP_PASSWORD };
  if (app.type === 'UserAssignedMsi') {
    throw new ConfigError(
      'SIGN_IN_APP_ID is not set: with MICROSOFT_APP_TYPE=UserAssignedMsi nobody can sign in for a download. ' +
        'Set it to the app id of a registration with the redirect address <PUBLIC_URL>/download/signed-in.',
    );
  }
  return { client: app.id, secret: app.password };
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
