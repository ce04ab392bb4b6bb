import type { Day } from '../../dialogs/time.ts';
import { ConfigError } from './config-error.ts';
import { type Environment, readEnvironment } from './environment.ts';
import type { Keep } from './kept-days.ts';
import { type Registration, registrationIn, registrationProblems } from './registration.ts';
import { type SignInRegistration, signInIn, signInProblems, tabAudiencesOf } from './sign-in-registration.ts';

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
  keep: Keep;
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
  /** The last day on which each secret and certificate works that the settings tell about. */
  ends: Readonly<Record<string, Day>>;
  /** Where measures and traces go, over OTLP; null sends none. */
  telemetry: Readonly<{ endpoint: string; headers: Readonly<Record<string, string>> }> | null;
  /** What the organisation says about itself on the privacy page; null where it says nothing. */
  privacy: Readonly<{
    /** Who decides about the data, as the AVG (GDPR) means it. */
    controller: string | null;
    /** The ground in law on which it keeps them. */
    ground: string | null;
    /** Its data protection officer, with a way to reach them. */
    officer: string | null;
    /** Who runs the bot for it. */
    processor: string | null;
  }>;
  /** The page with the organisation's accessibility statement (toegankelijkheidsverklaring); null names none. */
  accessibility: string | null;
  /** Where faults in the security can be reported, as URIs; empty names nobody. */
  security: readonly string[];
}>;

/**
 * Reads the settings from environment variables.
 * @throws ConfigError naming each variable that is wrong, and what to do
 */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const env = readEnvironment(variables);
  const keep = keepOf(env);
  const problems = [...registrationProblems(env), ...signInProblems(env), ...keepProblems(keep)];
  if (problems.length > 0) throw new ConfigError(problems);
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
    keep,
    app,
    signIn,
    tabAudiences: signIn ? tabAudiencesOf(env, signIn) : Object.freeze([]),
    catalogApp: env.TEAMS_CATALOG_APP_ID ?? null,
    contact: env.CONTACT_EMAIL,
    ends: endsOf(env, app),
    telemetry: env.OTEL_EXPORTER_OTLP_ENDPOINT
      ? Object.freeze({ endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT, headers: env.OTEL_EXPORTER_OTLP_HEADERS })
      : null,
    privacy: Object.freeze({
      controller: env.PRIVACY_CONTROLLER,
      ground: env.PRIVACY_GROUND,
      officer: env.PRIVACY_OFFICER,
      processor: env.PRIVACY_PROCESSOR,
    }),
    accessibility: env.ACCESSIBILITY_URL,
    security: Object.freeze(env.SECURITY_CONTACT),
  });
}

/** @returns a sentence when something would be deleted before what belongs to it */
function keepProblems({ names, notes, scans }: Config['keep']): string[] {
  if (names <= notes && notes <= scans) return [];
  return [
    `RETENTION_NAMES_DAYS (${names}), RETENTION_NOTES_DAYS (${notes}) and RETENTION_SCANS_DAYS (${scans}) are not in ` +
      'this order: names go first, then notes, then whole scans. Set them from low to high.',
  ];
}

function keepOf(env: Environment): Config['keep'] {
  const { RETENTION_NAMES_DAYS: names, RETENTION_NOTES_DAYS: notes, RETENTION_SCANS_DAYS: scans } = env;
  return Object.freeze({ names, notes, scans });
}

function endsOf(env: Environment, app: Registration | null): Config['ends'] {
  const { MICROSOFT_APP_PASSWORD_ENDS: own, SIGN_IN_APP_PASSWORD_ENDS: signIn } = env;
  return Object.freeze({
    ...(own && { MICROSOFT_APP_PASSWORD: own }),
    ...(signIn && { SIGN_IN_APP_PASSWORD: signIn }),
    ...(app?.certificate && { MICROSOFT_APP_CERTIFICATE_FILE: app.certificate.ends }),
  });
}
