import { parentPort, workerData } from 'node:worker_threads';
import { TooLateError } from '../deadline.ts';
import type { Answered, Call, Failure } from './sqlite.ts';
import { openSqliteHere } from './sqlite-here.ts';
import type { Store } from './store.ts';

/** The thread in which the embedded store lives: takes calls as messages, answers each with its id. */

const answer = (answered: Answered) => parentPort?.postMessage(answered);

try {
  const store = await openSqliteHere(String(workerData));
  parentPort?.on('message', (call: Call) => {
    run(store, call).then(
      (result) => answer({ id: call.id, result }),
      (error) => answer({ id: call.id, failure: failureOf(error) }),
    );
  });
  answer({ id: 0 });
} catch (error) {
  answer({ id: 0, failure: failureOf(error) });
}

/** What waited here too long is not begun: whoever asked was told that it failed. */
async function run(store: Store, { method, args, until }: Call): Promise<unknown> {
  if (process.uptime() > until) throw new TooLateError();
  return await Reflect.apply(store[method], store, args);
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return { message, code };
}
