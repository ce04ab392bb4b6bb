/** The outcome of one write in a transaction that it shares. */
export type Written<T> = Readonly<{ result: T }> | Readonly<{ error: unknown }>;

/** Runs one write in a transaction that it shares. */
export type Apart<Db> = <T>(db: Db, write: (db: Db) => Promise<T>) => Promise<Written<T>>;

/** A write that waits for its transaction. */
type Job<Db> = Readonly<{
  /**
   * Runs the write.
   * @returns a function that settles the caller's promise, to be called once the transaction is durable
   */
  run: (db: Db) => Promise<() => void>;
  failed: (error: unknown) => void;
}>;

/**
 * Commits writes together that arrive together. One sync to disk serves them all, and each still succeeds or fails
 * alone.
 * @param transaction runs its argument in one transaction; it resolves once that is durable
 * @param apart runs one write so that its failure, which it returns, leaves the others of the transaction as they are;
 *   it throws when the whole transaction is lost
 * @returns takes a write, and what runs it when that is not `apart`
 */
export function together<Db>(
  transaction: (run: (db: Db) => Promise<void>) => Promise<void>,
  apart: Apart<Db>,
): <T>(write: (db: Db) => Promise<T>, runs?: Apart<Db>) => Promise<T> {
  let waiting: Job<Db>[] = [];
  let running = false;

  async function commit(jobs: readonly Job<Db>[]): Promise<void> {
    const settles: (() => void)[] = [];
    try {
      await transaction(async (db) => {
        for (const job of jobs) settles.push(await job.run(db));
      });
      for (const settle of settles) settle();
    } catch (error) {
      // The transaction failed as a whole, so nothing of any job was saved.
      for (const job of jobs) job.failed(error);
    }
  }

  async function run(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      const jobs = waiting;
      waiting = [];
      await commit(jobs);
    }
    running = false;
  }

  return <T>(write: (db: Db) => Promise<T>, runs = apart) =>
    new Promise<T>((resolve, failed) => {
      const settling = async (db: Db) => {
        const written = await runs(db, write);
        return () => ('error' in written ? failed(written.error) : resolve(written.result));
      };
      waiting.push({ run: settling, failed });
      if (!running) {
        running = true;
        setImmediate(run);
      }
    });
}
