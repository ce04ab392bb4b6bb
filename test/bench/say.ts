/** Where a benchmark prints its lines. */
export type Say = (line: string) => void;
