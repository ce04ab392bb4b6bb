/** Where PostgreSQL is, as `postgres://…`, and how many connections to it one process holds at most. */
export type PostgresSettings = Readonly<{ url: string; connections: number }>;
