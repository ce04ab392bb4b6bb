import * as z from 'zod';
import { nearest } from '../../content/near.ts';
import { clientSecret } from './client-secret.ts';
import { ConfigError } from './config-error.ts';
import { problemWith } from './database-address.ts';
import { SECRETS, settingsIn } from './secret-files.ts';
import { contacts, headers, hosts, tenants } from './setting-lists.ts';
import {
  collector,
  days,
  guid,
  lastDay,
  origin,
  ownHost,
  page,
  toldLine,
  unquoted,
  whole,
} from './setting-shapes.ts';

const EnvironmentShape = z.object({
  NODE_ENV: z.string().optional(),
  HOST: ownHost().optional(),
  PORT: whole(0, 65_535, 3_978),
  PUBLIC_URL: origin().optional(),
  DATABASE_FILE: unquoted()
    .refine((path) => !path.includes('://'), 'is an address. Set DATABASE_URL to it, and leave this out')
    .default('data/zelfscan.db'),
  DATABASE_URL: unquoted()
    .superRefine((text, { addIssue }) => {
      const problem = problemWith(text);
      if (problem) addIssue(`can not be used: ${problem}`);
    })
    .optional(),
  DATABASE_CONNECTIONS: whole(2, 100, 10),
  RETENTION_NAMES_DAYS: days(365),
  RETENTION_NOTES_DAYS: days(730),
  RETENTION_SCANS_DAYS: days(1_825),
  MICROSOFT_APP_ID: guid('the app id of the bot registration (Entra ID, App registrations)').optional(),
  MICROSOFT_APP_PASSWORD: clientSecret().optional(),
  MICROSOFT_APP_PASSWORD_ENDS: lastDay().optional(),
  MICROSOFT_APP_TYPE: z
    .enum(['SingleTenant', 'UserAssignedMsi'], 'is none of SingleTenant and UserAssignedMsi. Set one of them')
    .default('SingleTenant'),
  MICROSOFT_APP_TENANT_ID: guid(
    'the id of your tenant, not its name (Entra ID, Overview, Tenant ID)',
  ).optional(),
  MICROSOFT_APP_CERTIFICATE_FILE: unquoted().optional(),
  MICROSOFT_APP_CERTIFICATE_KEY_FILE: unquoted().optional(),
  ALLOWED_TENANTS: tenants(),
  ALLOWED_SERVICE_HOSTS: hosts(),
  SIGN_IN_APP_ID: guid('the app id of the registration that people sign in to').optional(),
  SIGN_IN_APP_PASSWORD: clientSecret().optional(),
  SIGN_IN_APP_PASSWORD_ENDS: lastDay().optional(),
  TEAMS_CATALOG_APP_ID: guid(
    'the id that the Teams admin center shows for the app (Manage apps), or leave it out',
  ).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: collector().optional(),
  OTEL_EXPORTER_OTLP_HEADERS: headers().default({}),
  CONTACT_EMAIL: z
    .email('is not an address for mail. Set it to one that people can write to, or leave it out')
    .nullable()
    .default(null),
  PRIVACY_CONTROLLER: toldLine(),
  PRIVACY_GROUND: toldLine(),
  PRIVACY_OFFICER: toldLine(),
  PRIVACY_PROCESSOR: toldLine(),
  SECURITY_CONTACT: contacts(),
  ACCESSIBILITY_URL: page(),
  TAB_APP_ID_URI: z
    .string()
    .regex(
      /^api:\/\/\S+$/,
      'does not begin with api://. Copy the Application ID URI (Entra ID, Expose an API)',
    )
    .optional(),
});

/** The environment variables that are settings, each in its type. Those that are not set have their default. */
export type Environment = Readonly<z.infer<typeof EnvironmentShape>>;

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(EnvironmentShape.shape);

/** How the names of settings begin that no other program has: what is not known of those is a mistake. */
const OWN = /^(MICROSOFT_APP_|RETENTION_|SIGN_IN_APP_|ALLOWED_|TEAMS_CATALOG_|PRIVACY_|ACCESSIBILITY_)/;

/** @throws ConfigError with every variable that is wrong */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const { settings, problems } = settingsIn(variables);
  const read = EnvironmentShape.safeParse(settings);
  const wrong = (read.error?.issues ?? []).map(({ path, message }) =>
    told(String(path[0]), settings, message),
  );
  const all = [...problems, ...wrong, ...Object.keys(settings).flatMap(unknown)];
  if (all.length > 0 || !read.data) throw new ConfigError(all);
  return read.data;
}

/** A secret is not repeated, and of another value no more than shows which it is. */
function told(name: string, settings: Readonly<Record<string, string>>, problem: string): string {
  const isSecret = SECRETS.some((one) => one === name);
  const value = JSON.stringify(withoutSecretParts(settings[name] ?? '').slice(0, 60));
  return `${name} ${isSecret ? '' : `(${value}) `}${problem}.`;
}

/** Who is let in stands before the host of an address, and often behind its question mark. */
function withoutSecretParts(value: string): string {
  return value.replace(/:\/\/.*@/s, '://***@').replace(/(:\/\/[^?]*\?).*/s, '$1…');
}

/** Kubernetes sets such variables for each service: one may be called as settings begin. */
const OF_SERVICE = /_(SERVICE_(HOST|PORT)|PORT)(_|$)/;

function unknown(name: string): string[] {
  if (!OWN.test(name) || OF_SERVICE.test(name) || SETTINGS.includes(name)) return [];
  const near = nearest(name, SETTINGS);
  return [`${name} is no setting. ${near ? `Do you mean ${near}?` : 'Leave it out.'}`];
}
