/** Lines for the operator, as JSON; never what people typed or who they are. */
export type Log = Readonly<Record<'info' | 'warn' | 'error', (message: string, facts?: Facts) => void>>;

type Facts = Readonly<Record<string, unknown>>;

/** @param write takes one finished line */
export function createLog(write: (line: string) => void): Log {
  const at =
    (level: string) =>
    (message: string, facts: Facts = {}) =>
      write(JSON.stringify({ at: new Date().toISOString(), level, message, ...plainFacts(facts) }));
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

function plainFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value,
    ]),
  );
}
