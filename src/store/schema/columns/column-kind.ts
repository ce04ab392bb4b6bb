/**
 * What a column holds, as far as people's rights go. `person`: somebody's id. `name`: the name of the person whose id is
 * in the column that is named here. `key`: may end with somebody's id. `secret`: opens a download or ends a sign-in, so
 * nobody gets to see it. `other`: nothing that belongs to one person.
 */
export type Kind = 'team' | 'person' | { name: string } | 'key' | 'secret' | 'other';

/** Every column of these tables, with its kind. */
export type ColumnsOf<Tables> = { [T in keyof Tables]: { [C in keyof Tables[T]]: Kind } };
