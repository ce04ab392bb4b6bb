import { parentPort, workerData } from 'node:worker_threads';
import { type Job, writeTeamFile } from './export.ts';

/** The thread in which one file is written. It gets the job when it starts, and sends the file back. */

const job: Job = workerData;
const written = await writeTeamFile(job);
// This is a copy, since a buffer may share its memory with others.
const file = new Uint8Array(written);
parentPort?.postMessage(file, [file.buffer]);
