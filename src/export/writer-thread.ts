import { parentPort, workerData } from 'node:worker_threads';
import { reportOf } from '../../dialogs/report/report.ts';
import { spokenTo } from '../../dialogs/spoken-to.ts';
import { writeReport } from './export.ts';
import type { Job } from './writer.ts';

/** The thread in which one file is written. It gets the job when it starts, and sends the file back. */

const { content, stored, format, at, ...choice }: Job = workerData;
// Somebody's own file speaks to them as their cards do; what their manager gets does not.
const words = choice.withoutNotes ? content : spokenTo(content, stored.team);
const written = await writeReport(words, reportOf(words, stored, choice), { format, at });
// This is a copy, since a buffer may share its memory with others.
const file = new Uint8Array(written);
parentPort?.postMessage(file, [file.buffer]);
