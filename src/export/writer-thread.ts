import { parentPort, workerData } from 'node:worker_threads';
import { reportOf } from '../../dialogs/report/report.ts';
import { writeReport } from './export.ts';
import type { Job } from './writer.ts';

/** The thread in which one file is written: takes the job when it starts, answers with the file. */

const { content, stored, format, at, ...choice }: Job = workerData;
const written = await writeReport(content, reportOf(content, stored, choice), { format, at });
// A copy, since a buffer may share its memory with others.
const file = new Uint8Array(written);
parentPort?.postMessage(file, [file.buffer]);
