import pg from 'pg';
import { TooLateError, timeLeft } from '../../deadline.ts';

/** Time limits (ms) that the server keeps, by the names of its settings. */
type Settings = Readonly<{
  lock_timeout: number;
  statement_timeout: number;
  idle_in_transaction_session_timeout: number;
}>;

/**
 * How long (ms) a result is waited for: as long as its caller has time, within these. A server that is only slow for a
 * moment keeps its connections, also when a caller has little time left.
 */
type Wait = Readonly<{ least: number; most: number }>;

/** How long (ms) the driver waits for a result; missing for as long as it takes. */
type Waiting = Readonly<{ query_timeout?: number }>;

/** A statement as the driver takes it. */
type Statement = pg.QueryConfig & Waiting;

type Sent = Promise<pg.QueryResult | pg.QueryResult[]>;

/**
 * Limits that are settings of a connection, sent as it is made. A pooler may leave those out. Then each transaction sets
 * them for itself, in the message that it begins with, so that they never cost a way to the server and back.
 */
export type KeptLimits = Readonly<{
  /** The settings of a connection. */
  settings: Partial<Settings>;
  /** Asks the first connection whether it has the limits. */
  look(client: pg.ClientBase): Promise<void>;
  /** The same text, which begins a transaction, with the limits that it needs. */
  beginning(text: string): string;
  /** Sends a statement that is a transaction by itself. */
  alone(client: pg.ClientBase, statement: Statement): Sent;
  /** Sends one that is part of a transaction. */
  within(client: pg.ClientBase, statement: Statement): Sent;
  /** @throws TooLateError when the time of the caller is over */
  waiting(): Waiting;
}>;

const within: KeptLimits['within'] = (client, statement) => client.query(statement);

/** For work that may take as long as it takes. */
export const UNLIMITED: KeptLimits = {
  settings: {},
  look: async () => {},
  beginning: (text) => text,
  alone: within,
  within,
  waiting: () => ({}),
};

export function keepLimits(settings: Settings, { least, most }: Wait): KeptLimits {
  const all = Object.entries(settings);
  const local = all.map(([name, ms]) => `set local ${name} = ${ms}`).join('; ');
  // It has no columns, since nobody reads its row.
  const setting = `select where ${all
    .map(([name, ms]) => `set_config('${name}', '${ms}', true) is not null`)
    .join(' and ')}`;
  let arrived: boolean | undefined;
  return {
    settings,
    async look(client) {
      if (arrived !== undefined) return;
      const names = all.map(([name]) => `'${name}'`).join();
      const { rows } = await client.query(`select name, setting from pg_settings where name in (${names})`);
      const there = new Map(rows.map((row) => [row.name, Number(row.setting)]));
      arrived = all.every(([name, ms]) => there.get(name) === ms);
    },
    beginning: (text) => (arrived === false ? text.replace(/;|$/, `; ${local};`) : text),
    alone: (client, statement) =>
      arrived === false ? sendBoth(client, setting, statement) : within(client, statement),
    within,
    waiting() {
      const left = timeLeft();
      if (left <= 0) throw new TooLateError();
      return { query_timeout: Math.min(Math.max(left, least), most) };
    },
  };
}

/** Sends a text and a statement in one message: the server runs both in one transaction. */
function sendBoth(client: pg.ClientBase, text: string, { query_timeout, ...statement }: Statement): Sent {
  return new Promise((resolve, reject) => {
    const query = new pg.Query(statement, (error, result) => (error ? reject(error) : resolve(result)));
    const { submit } = query;
    query.submit = (connection) => {
      connection.stream.cork();
      try {
        connection.parse({ name: '', text, types: [] }, true);
        connection.bind({}, true);
        connection.execute({}, true);
        // The driver reads the error that this returns, if any.
        return submit.call(query, connection);
      } finally {
        connection.stream.uncork();
      }
    };
    client.query(Object.assign(query, { query_timeout }));
  });
}
