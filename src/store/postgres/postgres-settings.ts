/** The address of PostgreSQL, as `postgres://…`, and the most connections to it that one process has. */
export type PostgresSettings = Readonly<{ url: string; connections: number }>;
