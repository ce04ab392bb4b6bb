import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program that a ground needs. */
export type Needed = Readonly<{
  name: string;
  /** Where it stands besides the folders of PATH. */
  folders?: readonly string[];
  /** What brings it. */
  from: string;
}>;

/** Where Debian has programs that only administrators run. */
const MORE = ['/usr/sbin', '/usr/local/sbin'];

/** @returns the path of a program; null when this machine does not have it */
export function found({ name, folders = [] }: Needed): string | null {
  const all = [...folders, ...(process.env.PATH ?? '').split(delimiter), ...MORE];
  return all.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

/** @returns the first line of what it says about its version */
export async function versionOf(path: string, flag = '--version'): Promise<string> {
  const { stdout } = await run(path, [flag]);
  return stdout.split('\n')[0] ?? '';
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
