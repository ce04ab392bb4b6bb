import { parentPort, workerData } from 'node:worker_threads';
import { answerCalls } from './answer-calls.ts';

/** The thread in which the embedded store lives. */

if (parentPort) await answerCalls(parentPort, String(workerData));
