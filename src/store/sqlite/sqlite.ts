import { Worker } from 'node:worker_threads';
import { TooLateError, timeLeft } from '../../deadline.ts';
import type { Store } from '../contract/store.ts';
import { METHOD_NAMES } from '../contract/store-methods.ts';
import { DatabaseFileError, isOfFile } from './database-file-error.ts';
import type { Answered, Call } from './sqlite-calls.ts';
import { errorOf } from './sqlite-failure.ts';

/** A caller that waits for the outcome of a call. */
type Waiting = Readonly<{ resolve: (result: unknown) => void; reject: (error: Error) => void }>;

/**
 * Opens the embedded store in a thread of its own, so that turns go on while it waits for the disk. While it is open no
 * other process can open it in this way. An error of a call comes back with the stack of the thread.
 * @param file a path; its folder is made when it is missing, and only their owner can read both
 * @throws DatabaseFileError
 */
export async function openSqlite(file: string): Promise<Store> {
  const worker = new Worker(new URL('./sqlite-thread.ts', import.meta.url), { workerData: file });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | null = null;

  function end(error: Error): void {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  }
  worker.on('message', ({ id, result, failure }: Answered) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (failure) asked?.reject(errorOf(failure));
    else asked?.resolve(result);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the thread of the store has ended')));

  try {
    await new Promise((resolve, reject) => waiting.set(0, { resolve, reject }));
  } catch (error) {
    await worker.terminate();
    throw new DatabaseFileError(file, error);
  }

  const call = <Method extends keyof Store>(method: Method, args: Parameters<Store[Method]>) =>
    new Promise<unknown>((resolve, fail) => {
      const left = timeLeft();
      if (left <= 0) throw new TooLateError();
      if (ended) throw ended;
      last += 1;
      const until = process.uptime() + left / 1_000;
      worker.postMessage({ id: last, method, args, until } satisfies Call);
      const reject = (error: Error) => fail(isOfFile(error) ? new DatabaseFileError(file, error) : error);
      waiting.set(last, { resolve, reject });
    }) as ReturnType<Store[Method]>;

  const methods = METHOD_NAMES.map((method) => [method, (...args: never[]) => call(method, args as never)]);
  return {
    ...(Object.fromEntries(methods) as Omit<Store, 'close'>),
    async close() {
      await call('close', []);
      await worker.terminate();
    },
  };
}
