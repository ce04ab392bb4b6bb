import { readFileSync, statSync } from 'node:fs';

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
type Found = Readonly<{ value: string } | { problem: string }>;

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
    return 'value' in secret ? [] : [`${name}_FILE: ${asPath(file)} ${secret.problem}.`];
  });
  return { settings, problems };
}

/** Only a plain file is read: a pipe may never end. */
function secretIn(file: string): Found {
  try {
    if (sizeOf(file) > MOST) return { problem: 'is too large for a secret' };
    const bytes = readFileSync(file);
    const value = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    if (!value) return { problem: 'is empty. Write the secret into it' };
    if (/\p{Cc}/u.test(value))
      return {
        problem:
          'has more than one line, or signs that are no text. Write the secret into it, and nothing else',
      };
    return { value };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return { problem: 'is no text in UTF-8. Save it as UTF-8' };
    return { problem: `can not be read (${code}). Name a plain file that the bot may read` };
  }
}

/** @throws where it is no plain file */
function sizeOf(file: string): number {
  const about = statSync(file);
  if (!about.isFile())
    throw Object.assign(new Error(), { code: about.isDirectory() ? 'EISDIR' : 'no plain file' });
  return about.size;
}

/** Somebody may have put the secret itself where its file belongs. */
function asPath(file: string): string {
  return /^[\w./\\: -]{1,200}$/.test(file) && /[/\\]/.test(file) ? file : 'its value';
}
