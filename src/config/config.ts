import { ConfigError } from './config-error.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { type Registration, registrationIn } from './registration.ts';
import { type SignInRegistration, signInIn, tabAudiencesOf } from './sign-in-registration.ts';

/** How this process runs; read once at the start, frozen. */
export type Config = Readonly<{
  host: string;
  port: number;
  /** The address at which people's browsers reach this bot, without a slash at the end; null takes where it listens. */
  address: string | null;
  /** The SQLite file. It is not used when there is PostgreSQL. */
  database: string;
  /** The address of PostgreSQL, and the most connections to it; null keeps to the file. */
  postgres: Readonly<{ url: string; connections: number }> | null;
  /** How many days the names, the notes and all the rest of a round are kept after its closing. */
  keep: Readonly<{ names: number; notes: number; scans: number }>;
  /** The bot's registration; null runs without authentication, on this machine only. */
  app: Registration | null;
  /** The registration that people sign in to for a download; null without the bot's own. */
  signIn: SignInRegistration | null;
  /**
   * The audiences that a token for the tab may have: that registration, by its id or by the address in the app package.
   */
  tabAudiences: readonly string[];
  /** The app's id in the organisation's catalogue, by which links open its tab in Teams; null when it is not set. */
  catalogApp: string | null;
  /** The address that people can mail about their data; null names none. */
  contact: string | null;
}>;

/**
 * Reads the settings from environment variables.
 * @throws ConfigError naming the variable and what to do
 */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const env = readEnvironment(variables);
  const app = registrationIn(env);
  const signIn = app && signInIn(env, app);
  return Object.freeze({
    // Without authentication only this machine may reach the bot, whatever HOST says.
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
    tabAudiences: signIn ? tabAudiencesOf(env, signIn) : Object.freeze([]),
    catalogApp: env.TEAMS_CATALOG_APP_ID ?? null,
    contact: env.CONTACT_EMAIL,
  });
}

/** @throws ConfigError when something would be deleted before what belongs to it */
function keepOf(env: Environment): Config['keep'] {
  const { RETENTION_NAMES_DAYS: names, RETENTION_NOTES_DAYS: notes, RETENTION_SCANS_DAYS: scans } = env;
  if (names <= notes && notes <= scans) return Object.freeze({ names, notes, scans });
  throw new ConfigError(
    `RETENTION_NAMES_DAYS (${names}), RETENTION_NOTES_DAYS (${notes}) and RETENTION_SCANS_DAYS (${scans}) are not in ` +
      'this order: names go first, then notes, then whole scans. Set them from low to high.',
  );
}
