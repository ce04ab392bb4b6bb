import { readFileSync } from 'node:fs';

/** Settings that nobody may read along. Each may stand in a file, named by the setting with `_FILE` behind it. */
export const SECRETS = [
  'MICROSOFT_APP_PASSWORD',
  'SIGN_IN_APP_PASSWORD',
  'DATABASE_URL',
  'OTEL_EXPORTER_OTLP_HEADERS',
] as const;

/** The most bytes of such a file: more is not a secret. */
const MOST = 16_384;

type Settings = Readonly<Record<string, string>>;

/**
 * Reads the settings that environment variables hold, and the secrets that files hold (Docker and Kubernetes give them as
 * files). Spaces around a value are left out; an empty one is as if it were not set.
 * @returns the settings, and a sentence for each file that can't be used
 */
export function settingsIn(
  variables: NodeJS.ProcessEnv,
): Readonly<{ settings: Settings; problems: readonly string[] }> {
  const settings: Record<string, string> = {};
  for (const [name, value = ''] of Object.entries(variables)) {
    if (value.trim() !== '') settings[name] = value.trim();
  }
  const problems = SECRETS.flatMap((name) => {
    const file = settings[`${name}_FILE`];
    if (file === undefined) return [];
    delete settings[`${name}_FILE`];
    if (settings[name] !== undefined)
      return [`${name} and ${name}_FILE are both set: leave one of them out.`];
    const secret = secretIn(file);
    if ('value' in secret) settings[name] = secret.value;
    return 'value' in secret ? [] : [`${name}_FILE: ${file} ${secret.problem}.`];
  });
  return { settings, problems };
}

function secretIn(file: string): Readonly<{ value: string } | { problem: string }> {
  try {
    const text = readFileSync(file);
    const value = text.length <= MOST ? text.toString('utf8').trim() : '';
    if (value) return { value };
    return {
      problem: text.length > MOST ? 'is too large for a secret' : 'is empty. Write the secret into it',
    };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { problem: `can not be read (${code}). Name a file that the bot may read` };
  }
}
