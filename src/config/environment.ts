import * as z from 'zod';
import { ConfigError } from './config-error.ts';
import { problemWith } from './database-address.ts';

const EnvironmentShape = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  PUBLIC_URL: z.url({ protocol: /^https$/ }).optional(),
  DATABASE_FILE: z.string().min(1).default('data/zelfscan.db'),
  DATABASE_URL: z
    .string()
    .superRefine((text, { addIssue }) => {
      const problem = problemWith(text);
      if (problem) addIssue(problem);
    })
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
  TEAMS_CATALOG_APP_ID: z
    .guid(
      'not the id of an app, such as 11111111-2222-4333-8444-555555555555. ' +
        'Copy the id that the Teams admin center shows for the app (Manage apps), or leave it out',
    )
    .optional(),
  CONTACT_EMAIL: z.email().nullable().default(null),
  TAB_APP_ID_URI: z
    .string()
    .regex(/^api:\/\/\S+$/, 'an address that begins with api://')
    .optional(),
});

/** The environment variables that are settings, each in its type. Those that are not set have their default. */
export type Environment = Readonly<z.infer<typeof EnvironmentShape>>;

/** @throws ConfigError with every variable that is wrong */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const read = EnvironmentShape.safeParse(variables);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`Wrong settings; correct these environment variables: ${problems.join('; ')}`);
}

/** A number of days, 30 at least: a mistake should not be deleted before somebody can find it. */
function days(byDefault: number) {
  return z.coerce.number().int().min(30).default(byDefault);
}

/** A list of names with commas or spaces between them. */
function list() {
  return z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean));
}
