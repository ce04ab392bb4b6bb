import { Worker } from 'node:worker_threads';
import { threadBeside } from '../thread-beside.ts';
import type { Job } from './export.ts';

/** @throws when the file can't be written */
export type Writer = (job: Job) => Promise<Uint8Array>;

/** How long (ms) the thread may run before it is ended. No team's report takes so long. */
const LIMIT = 60_000;

/**
 * Writes files in a thread of their own, one after the other. A large report takes seconds of work, and no turn may
 * wait for that. The thread ends with its file, so that nothing of it stays in memory.
 */
export function createWriter(): Writer {
  let before: Promise<unknown> = Promise.resolve();
  return (job) => {
    const written = before.then(() => inThread(job));
    before = written.catch(() => {});
    return written;
  };
}

async function inThread(workerData: Job): Promise<Uint8Array> {
  const worker = new Worker(threadBeside(import.meta, 'writer-thread'), { workerData });
  const limit = setTimeout(() => worker.terminate(), LIMIT);
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the thread that writes a file ended with ${code}`)));
    });
  } finally {
    clearTimeout(limit);
    await worker.terminate();
  }
}
