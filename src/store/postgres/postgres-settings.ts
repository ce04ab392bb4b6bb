/**
 * The address of PostgreSQL, as `postgres://…`, and the most connections to it that one process has. `way`: what the
 * start found out about the way there; missing where nobody looked.
 */
export type PostgresSettings = Readonly<{ url: string; connections: number; way?: WayToServer }>;

/**
 * What the way to the server allows. `names`: whether a connection finds a statement again by the name it gave it; a
 * pooler may hand every transaction to another connection. `engine`: what is at its end.
 */
export type WayToServer = Readonly<{ names: boolean; engine: 'postgres' | 'citus' }>;
