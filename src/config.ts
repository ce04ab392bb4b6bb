import { z } from 'zod';

/** How this process runs; read once at the start, frozen. */
export type Config = Readonly<{
  host: string;
  port: number;
  /** The SQLite file. */
  database: string;
  /** The bot's registration; null runs without authentication, on loopback only. */
  app: Readonly<{ id: string; type: string; password: string; tenant: string }> | null;
}>;

/** A setting that is missing or wrong, named, with the remedy. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

const Environment = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  DATABASE_FILE: z.string().min(1).default('data/zelfscan.db'),
  MICROSOFT_APP_ID: z.uuid().optional(),
  MICROSOFT_APP_PASSWORD: z.string().default(''),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMsi']).default('SingleTenant'),
  MICROSOFT_APP_TENANT_ID: z.string().default(''),
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
  return Object.freeze({
    // Without authentication nobody but this machine may reach the bot, whatever HOST says.
    host: app ? (env.HOST ?? '0.0.0.0') : '127.0.0.1',
    port: env.PORT,
    database: env.DATABASE_FILE,
    app,
  });
}
