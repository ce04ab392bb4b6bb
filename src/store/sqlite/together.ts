/** Work that wants to be written in a transaction that others share. */
type Job<Db> = { write: (db: Db) => Promise<void>; done: () => void; failed: (error: unknown) => void };

/**
 * Writes that arrive together are committed together: one sync to disk serves them all, and each still
 * succeeds or fails alone.
 * @param transaction runs its argument in one transaction; it resolves once that is durable
 * @param apart runs one write so that its failure, which it returns, leaves the transaction's others as they are; it
 *   throws when the whole transaction is lost
 */
export function together<Db>(
  transaction: (run: (db: Db) => Promise<void>) => Promise<void>,
  apart: (db: Db, write: (db: Db) => Promise<void>) => Promise<{ error: unknown } | null>,
): (write: (db: Db) => Promise<void>) => Promise<void> {
  let waiting: Job<Db>[] = [];
  let running = false;

  async function commit(jobs: readonly Job<Db>[]): Promise<void> {
    const settled: (() => void)[] = [];
    try {
      await transaction(async (db) => {
        for (const job of jobs) {
          const failure = await apart(db, job.write);
          settled.push(failure ? () => job.failed(failure.error) : job.done);
        }
      });
      for (const settle of settled) settle();
    } catch (error) {
      // The transaction as a whole failed, so nothing of any job was saved.
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

  return (write) =>
    new Promise((done, failed) => {
      waiting.push({ write, done, failed });
      if (!running) {
        running = true;
        setImmediate(run);
      }
    });
}
