import type { MessagePort } from 'node:worker_threads';
import { TooLateError } from '../../deadline.ts';
import type { Store } from '../contract/store.ts';
import { inBatches } from './in-batches.ts';
import { type Answered, type Call, outcomeOf } from './sqlite-calls.ts';
import { failureOf } from './sqlite-failure.ts';
import { openSqliteHere } from './sqlite-here.ts';
import { lockFile } from './sqlite-lock.ts';

/**
 * Opens the embedded store in this thread, for another one. It takes calls as messages, several at once, and sends the
 * outcome of each with its id.
 */
export async function answerCalls(port: MessagePort, file: string): Promise<void> {
  // The writes of one transaction have their outcomes at one moment, and the next transaction must not hold those up.
  const answer = inBatches<Answered>(
    (answered) => port.postMessage(answered),
    queueMicrotask,
    ({ id }, error) => port.postMessage([{ id, failure: failureOf(error) }]),
  );
  let unlock = () => {};
  try {
    unlock = lockFile(file);
    const opened = await openSqliteHere(file);
    const store: Store = { ...opened, close: () => opened.close().finally(unlock) };
    port.on('message', (calls: readonly Call[]) => {
      for (const call of calls) {
        run(store, call)
          .then((result) => outcomeOf(call, result))
          .then(answer, (error) => answer({ id: call.id, failure: failureOf(error) }));
      }
    });
    answer({ id: 0 });
  } catch (error) {
    unlock();
    answer({ id: 0, failure: failureOf(error) });
  }
}

/** Runs a call, unless it waited here too long: its caller was told that it failed. */
async function run(store: Store, { method, args, until }: Call): Promise<unknown> {
  if (process.uptime() > until) throw new TooLateError();
  return await Reflect.apply(store[method], store, args);
}
