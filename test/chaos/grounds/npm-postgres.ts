import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { linkLibraries, serverPackage } from '../../fixtures/link-libraries.ts';

const run = promisify(execFile);

/** How long (ms) npm may take to bring one. */
const LOADING = 180_000;

/** A PostgreSQL of a version of its own, in a temporary folder that is gone with this process. */
export type Installed = Readonly<{ bin: string; remove(): void }>;

/**
 * Installs one from npm.
 * @param version as the package has it, exactly
 * @throws when npm does not bring it, with what npm said
 */
export async function installPostgres(npm: string, version: string): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-installed-'));
  // The server runs as another user.
  chmodSync(folder, 0o755);
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', tidy);
  const remove = () => {
    process.removeListener('exit', tidy);
    tidy();
  };
  try {
    const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    const args = ['install', ...quiet, '--prefix', folder, `${serverPackage()}@${version}`];
    await run(npm, args, { cwd: folder, timeout: LOADING });
    const root = join(folder, 'node_modules', serverPackage());
    linkLibraries(root);
    return { bin: join(root, 'native', 'bin'), remove };
  } catch (error) {
    remove();
    throw error;
  }
}
