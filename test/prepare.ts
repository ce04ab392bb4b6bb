import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What tests need, side by side: clean code, a build, and a browser. It ends with 1 when one of them is not to be had. */

const ROOT = join(import.meta.dirname, '..');

const PARTS: readonly (readonly [command: string, ...given: string[]])[] = [
  ['npm', 'run', '--silent', 'check'],
  [process.execPath, 'src/build-all.ts', '--anew'],
  [process.execPath, 'test/browser.ts'],
];

const ended = await Promise.all(PARTS.map(([command, ...given]) => run(command, given)));
if (!ended.every(Boolean)) process.exitCode = 1;

/** @returns whether it ended well; what it said is written then, so that no part speaks through another */
async function run(command: string, given: readonly string[]): Promise<boolean> {
  const child = spawn(command, given, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const done = new Promise<boolean>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code === 0));
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  process.stdout.write(out);
  process.stderr.write(err);
  return await done;
}
