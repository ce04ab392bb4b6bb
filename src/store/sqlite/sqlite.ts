import { Worker } from 'node:worker_threads';
import { TooLateError, timeLeft } from '../../deadline.ts';
import type { Store } from '../contract/store.ts';
import { METHOD_NAMES } from '../contract/store-methods.ts';
import { DatabaseFileError, type Failure } from './sqlite-failure.ts';

/** `until`: when (by `uptime` of the process, in s) nobody waits for it any more. */
export type Call = Readonly<{ id: number; method: keyof Store; args: readonly unknown[]; until: number }>;
/** The thread's first answer has id 0: it is open, or why not. */
export type Answered = Readonly<{ id: number; result?: unknown; failure?: Failure }>;

/**
 * Opens the embedded store in a thread of its own, so that turns go on while it waits for the disk. As long as it is open
 * no other process opens it so.
 * @param file a path; its folder is made when missing, both readable by their owner alone
 * @throws DatabaseFileError
 */
export async function openSqlite(file: string): Promise<Store> {
  const worker = new Worker(new URL('./sqlite-thread.ts', import.meta.url), { workerData: file });
  const waiting = new Map<number, (answered: Answered) => void>();
  let last = 0;

  const failAll = (message: string) => {
    for (const [id, settle] of waiting) settle({ id, failure: { message, code: '' } });
    waiting.clear();
  };
  worker.on('message', (answered: Answered) => {
    waiting.get(answered.id)?.(answered);
    waiting.delete(answered.id);
  });
  worker.on('error', (error) => failAll(String(error)));
  worker.on('exit', () => failAll('the thread of the store has ended'));

  const opened = await new Promise<Answered>((resolve) => waiting.set(0, resolve));
  if (opened.failure) {
    await worker.terminate();
    throw new DatabaseFileError(file, opened.failure);
  }

  const call = <Method extends keyof Store>(method: Method, args: Parameters<Store[Method]>) =>
    new Promise<unknown>((resolve, reject) => {
      const left = timeLeft();
      if (left <= 0) throw new TooLateError();
      last += 1;
      waiting.set(last, ({ result, failure }) =>
        failure ? reject(new DatabaseFileError(file, failure)) : resolve(result),
      );
      const until = process.uptime() + left / 1_000;
      worker.postMessage({ id: last, method, args, until } satisfies Call);
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
