import { type Certificate, readCertificate } from './certificate.ts';
import { ConfigError } from './config-error.ts';
import type { Environment } from './environment.ts';

/** The registration of the bot with Microsoft. */
export type Registration = Readonly<{
  id: string;
  type: string;
  password: string;
  tenant: string;
  /** The certificate with which it proves itself, if any. Then it needs no password. */
  certificate?: Certificate | undefined;
  /** The tenants whose people may use the bot: its own, and others. */
  tenants: readonly string[];
  /** Hosts that take replies, apart from those of Teams. */
  serviceHosts: readonly string[];
}>;

/**
 * @returns null when none is set: then the bot runs without authentication
 * @throws ConfigError when the registration is not complete, or when none is set in production
 */
export function registrationIn(env: Environment): Registration | null {
  const app = env.MICROSOFT_APP_ID ? registrationOf(env, env.MICROSOFT_APP_ID) : null;
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
  return app;
}

function registrationOf(env: Environment, id: string): Registration {
  return {
    id,
    type: env.MICROSOFT_APP_TYPE,
    password: env.MICROSOFT_APP_PASSWORD,
    tenant: env.MICROSOFT_APP_TENANT_ID,
    certificate: certificateOf(env),
    tenants: [env.MICROSOFT_APP_TENANT_ID, ...env.ALLOWED_TENANTS],
    serviceHosts: env.ALLOWED_SERVICE_HOSTS,
  };
}

function certificateOf(env: Environment): Certificate | undefined {
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
