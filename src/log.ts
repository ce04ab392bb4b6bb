import { printable } from './printable.ts';

/** Lines for the operator, in JSON. They never hold what people typed, or who people are. */
export type Log = Readonly<Record<'info' | 'warn' | 'error', (message: string, facts?: Facts) => void>>;

type Facts = Readonly<Record<string, unknown>>;

/**
 * @param write takes one finished line
 * @param secrets texts that are hidden in every line, wherever they come from
 */
export function createLog(write: (line: string) => void, secrets: readonly string[] = []): Log {
  const writerOf =
    (level: string) =>
    (message: string, facts: Facts = {}) => {
      const line = JSON.stringify(
        { at: new Date().toISOString(), level, message, ...plainFacts(facts) },
        hide,
      );
      write(printable(withoutSecrets(line, secrets)));
    };
  return { info: writerOf('info'), warn: writerOf('warn'), error: writerOf('error') };
}

/**
 * The values of secret settings, and the passwords in settings that are addresses; the longest first, since one may begin
 * with another.
 */
export function secretsIn(environment: NodeJS.ProcessEnv): string[] {
  const found = Object.entries(environment).flatMap(([name, value = '']) => {
    const password = URL.canParse(value) ? new URL(value).password : (OF_SOCKET.exec(value)?.[1] ?? '');
    const secret = /PASSWORD|SECRET|TOKEN/.test(name) && !isLastDay(name, value) ? [value] : [];
    const headers =
      name === 'OTEL_EXPORTER_OTLP_HEADERS' ? value.split(',').map((one) => one.replace(/^[^=]*=/, '')) : [];
    return [...secret, ...headers, password].flatMap((one) => [one, decoded(one)]).filter(isHidden);
  });
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}

/** A word that JSON has itself is no secret: hidden, it would spoil every line. */
function isHidden(value: string): boolean {
  return value.length >= 4 && !/^(true|false|null|\d{1,6})$/.test(value);
}

/** Whether this tells until when a secret works. Something longer than a day is a secret in the wrong place. */
function isLastDay(name: string, value: string): boolean {
  return name.endsWith('_ENDS') && value.length <= 20;
}

/** The password in an address without a host, which URL does not read. */
const OF_SOCKET = /^[a-z]+:\/\/[^/?#:]*:([^/?#]*)@\//;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const HIDDEN = '***';

/** Hides a value with the name of a secret, however deep it stands. */
function hide(name: string, value: unknown): unknown {
  return /^(authorization|cookie|.*(password|secret|token))$/i.test(name) && value ? HIDDEN : value;
}

/** Hides known secrets, tokens, and passwords in addresses. */
export function withoutSecrets(line: string, secrets: readonly string[]): string {
  let rest = line;
  for (const secret of secrets) rest = rest.replaceAll(JSON.stringify(secret).slice(1, -1), HIDDEN);
  return rest
    .replace(/\bBearer\s+[\w.~+/=-]+/gi, `Bearer ${HIDDEN}`)
    .replace(TOKEN, (whole, rest) => (rest ? HIDDEN : whole))
    .replace(
      /\b(client_secret|client_assertion|access_token|refresh_token|password)=[^&\s"\\]+/gi,
      `$1=${HIDDEN}`,
    )
    .replace(IN_ADDRESS, (whole, before, sign) => (sign ? `${before}${HIDDEN}@` : whole));
}

/**
 * A token, and a password in an address. A text that only begins like one is matched as well, and left as it is. So a line
 * is read once, however many such beginnings it has.
 */
const TOKEN = /\beyJ[\w-]+(\.[\w-]+\.[\w-]*)?/g;
const IN_ADDRESS = /(:\/\/[^\s:/@"]+:)[^\s@"]+(@)?/g;

function plainFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value,
    ]),
  );
}
