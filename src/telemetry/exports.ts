import type { Log } from '../log.ts';

/** How sending something ended; the code is 0 when the collector took it. */
type Sent = Readonly<{ code: number; error?: Error }>;

/** Sends things to a collector. */
type Exporter<Things> = { export(things: Things, done: (result: Sent) => void): void };

/**
 * Has an exporter tell the log once when the collector takes nothing from it, and once when it does again. Nothing is
 * told of addresses and headers, which may hold a secret.
 * @param what what it sends
 * @returns the same exporter
 */
export function tellingExports<Things, Own extends Exporter<Things>>(
  exporter: Own & Exporter<Things>,
  what: 'measures' | 'traces',
  log?: Pick<Log, 'info' | 'warn'>,
): Own {
  if (!log) return exporter;
  const send = exporter.export.bind(exporter);
  let takes = true;
  exporter.export = (things, done) =>
    send(things, (result) => {
      const isTaken = result.code === 0;
      if (takes && !isTaken) log.warn(`the collector does not take ${what}`, failureOf(result.error));
      if (!takes && isTaken) log.info(`the collector takes ${what} again`);
      takes = isTaken;
      done(result);
    });
  return exporter;
}

/** Why sending failed, in a word or a number, and what to do. */
function failureOf(error: Error | undefined): Readonly<{ why: string; remedy: string }> {
  const code = codeOf(error);
  return { why: code ?? 'no reply, or too busy', remedy: remedyFor(code) };
}

/** The status of HTTP, or the code of the failed connection; a name with several addresses has one for each. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^\w{1,40}$/.test(String(code))) return String(code);
  return codeOf(error.cause);
}

function remedyFor(code: string | undefined): string {
  if (code === '401' || code === '403') return 'Set OTEL_EXPORTER_OTLP_HEADERS to what lets the bot in there';
  if (code !== undefined && /^\d{3}$/.test(code))
    return 'See that OTEL_EXPORTER_OTLP_ENDPOINT is where the collector takes OTLP over HTTP, without /v1';
  return 'See whether the collector runs, and whether this machine reaches OTEL_EXPORTER_OTLP_ENDPOINT';
}
