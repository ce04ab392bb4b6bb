import { Worker } from 'node:worker_threads';
import { TooLateError, timeLeft } from '../../deadline.ts';
import { threadBeside } from '../../thread-beside.ts';
import type { Store } from '../contract/store.ts';
import { METHOD_NAMES } from '../contract/store-methods.ts';
import { DatabaseFileError, isOfFile } from './database-file-error.ts';
import { inBatches } from './in-batches.ts';
import { type Answered, type Call, resultOf } from './sqlite-calls.ts';
import { errorOf, failureOf } from './sqlite-failure.ts';

/** A caller that waits for the outcome of a call. */
type Waiting = Readonly<{ resolve: (result: unknown) => void; reject: (error: Error) => void }>;

/** A thread in which the store of one file lives. It takes calls, and tells the outcome of each. */
export type StoreThread = Readonly<{
  send(calls: readonly Call[]): void;
  onAnswer(listener: (answered: readonly Answered[]) => void): void;
  /** @param listener is told why the thread ended, when it has failed */
  onEnd(listener: (error?: Error) => void): void;
  end(): Promise<unknown>;
}>;

/**
 * Opens the embedded store in another thread, so that turns go on while it waits for the disk. While it is open no other
 * process can open it in this way. An error of a call comes back with the stack of the thread.
 * @param file a path; its folder is made when it is missing, and only their owner can read both
 * @param startThread gives it a thread; without it that is one of its own
 * @throws DatabaseFileError
 */
export async function openSqlite(
  file: string,
  startThread: (file: string) => StoreThread = ownThread,
): Promise<Store> {
  const thread = startThread(file);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | null = null;

  thread.onAnswer((answered) => {
    for (const one of answered) {
      const { id, failure } = one;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (failure) asked?.reject(errorOf(failure));
      else asked?.resolve(resultOf(one));
    }
  });
  thread.onEnd((error = new Error('the thread of the store has ended')) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  });

  try {
    await new Promise((resolve, reject) => waiting.set(0, { resolve, reject }));
  } catch (error) {
    await thread.end();
    throw new DatabaseFileError(file, error);
  }

  // What comes alone goes at once. While the thread works, what is asked at about one moment goes in one message.
  const soon = (flush: () => void) => (waiting.size === 1 ? flush() : setImmediate(flush));
  const send = inBatches<Call>(thread.send, soon, ({ id }, error) => {
    waiting.get(id)?.reject(errorOf(failureOf(error)));
    waiting.delete(id);
  });

  const call = <Method extends keyof Store>(method: Method, args: Parameters<Store[Method]>) =>
    new Promise<unknown>((resolve, fail) => {
      const left = timeLeft();
      if (left <= 0) throw new TooLateError();
      if (ended) throw ended;
      last += 1;
      const until = process.uptime() + left / 1_000;
      const reject = (error: Error) => fail(isOfFile(error) ? new DatabaseFileError(file, error) : error);
      waiting.set(last, { resolve, reject });
      send({ id: last, method, args, until });
    }) as ReturnType<Store[Method]>;

  const methods = METHOD_NAMES.map((method) => [method, (...args: never[]) => call(method, args as never)]);
  return {
    ...(Object.fromEntries(methods) as Omit<Store, 'close'>),
    async close() {
      await call('close', []);
      await thread.end();
    },
  };
}

function ownThread(file: string): StoreThread {
  const worker = new Worker(threadBeside(import.meta, 'sqlite-thread'), { workerData: file });
  return {
    send: (calls) => worker.postMessage(calls),
    onAnswer: (listener) => void worker.on('message', listener),
    onEnd: (listener) => void worker.on('error', listener).on('exit', () => listener()),
    end: () => worker.terminate(),
  };
}
