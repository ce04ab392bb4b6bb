import { readCertificate } from './certificate.ts';
import type { Environment } from './environment.ts';

/** The registration of the bot with Microsoft. */
export type Registration = Readonly<{
  id: string;
  type: string;
  password: string;
  tenant: string;
  /** The certificate with which it proves itself, if any. Then it needs no password. */
  certificate?: ReturnType<typeof readCertificate> | undefined;
  /** The tenants whose people may use the bot: its own, and others. */
  tenants: readonly string[];
  /** Hosts that take replies, apart from those of Teams. */
  serviceHosts: readonly string[];
}>;

/** @returns a sentence or more for each setting that the registration misses, or that does not go with the others */
export function registrationProblems(env: Environment): string[] {
  if (env.MICROSOFT_APP_ID) return [...missing(env), ...proofProblems(env)];
  if (env.NODE_ENV === 'production') {
    return [
      'MICROSOFT_APP_ID is not set: in production the bot does not run without authentication. ' +
        'Set it to the app id of the bot registration, or leave NODE_ENV=production out for a local run.',
    ];
  }
  if (env.MICROSOFT_APP_PASSWORD) {
    return [
      'MICROSOFT_APP_ID is not set, and MICROSOFT_APP_PASSWORD is. Set both, or leave both out for a local run.',
    ];
  }
  return [];
}

function missing(env: Environment): string[] {
  const tenant =
    'MICROSOFT_APP_TENANT_ID is not set. Set it to the tenant of the bot registration (Entra ID, Overview, Tenant ID).';
  const address =
    'PUBLIC_URL is not set: links to downloads lead there. Set it to the address at which browsers reach the ' +
    'bot, for instance https://zelfscan.example.nl.';
  const twice =
    'MICROSOFT_APP_ID and MICROSOFT_APP_TENANT_ID are the same id. Set the first to the Application (client) ID of the ' +
    'registration, and the second to its Directory (tenant) ID (Entra ID, App registrations, Overview).';
  return [
    ...(env.MICROSOFT_APP_TENANT_ID ? [] : [tenant]),
    ...(isSame(env.MICROSOFT_APP_ID, env.MICROSOFT_APP_TENANT_ID) ? [twice] : []),
    ...(env.PUBLIC_URL ? [] : [address]),
  ];
}

/** Ids are the same in capitals and in small letters. */
function isSame(one: string | undefined, other: string | undefined): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}

const CERTIFICATE = 'MICROSOFT_APP_CERTIFICATE_FILE and MICROSOFT_APP_CERTIFICATE_KEY_FILE';

/** What proves that the bot is this registration: a secret, a certificate, or the machine that it runs on. */
function proofProblems(env: Environment): string[] {
  const { MICROSOFT_APP_CERTIFICATE_FILE: file, MICROSOFT_APP_CERTIFICATE_KEY_FILE: key } = env;
  const isSingle = env.MICROSOFT_APP_TYPE === 'SingleTenant';
  if (Boolean(file) !== Boolean(key) || (file && !isSingle)) {
    return [`${CERTIFICATE} belong together, with MICROSOFT_APP_TYPE=SingleTenant. Set both, or neither.`];
  }
  if (file && key) return certificateProblems(file, key);
  if (!isSingle || env.MICROSOFT_APP_PASSWORD) return [];
  return [
    'MICROSOFT_APP_PASSWORD is not set: without it the bot can not prove to Teams who it is, so nothing could be sent. ' +
      `Set it to a client secret of the registration, or set ${CERTIFICATE}, or MICROSOFT_APP_TYPE=UserAssignedMsi.`,
  ];
}

function certificateProblems(file: string, key: string): string[] {
  try {
    readCertificate(file, key);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

/**
 * @param env settings without problems
 * @returns null when no registration is set: then the bot runs without authentication
 */
export function registrationIn(env: Environment): Registration | null {
  const { MICROSOFT_APP_ID: id, MICROSOFT_APP_TENANT_ID: tenant = '' } = env;
  if (!id) return null;
  const { MICROSOFT_APP_CERTIFICATE_FILE: file, MICROSOFT_APP_CERTIFICATE_KEY_FILE: key } = env;
  return {
    id,
    type: env.MICROSOFT_APP_TYPE,
    password: env.MICROSOFT_APP_PASSWORD ?? '',
    tenant,
    certificate: file && key ? readCertificate(file, key) : undefined,
    tenants: [tenant, ...env.ALLOWED_TENANTS],
    serviceHosts: env.ALLOWED_SERVICE_HOSTS,
  };
}
