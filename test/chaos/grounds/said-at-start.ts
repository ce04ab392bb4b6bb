import { startMain } from '../../fixtures/main-process.ts';

/** @returns what the program says on this database when it ends before it listens; "listening" when it does not end */
export async function saidAtStart(url: string): Promise<string> {
  const { child, ended, said } = await startMain(url);
  if (!said().includes('"listening"')) return said().trim();
  child.kill('SIGKILL');
  await ended;
  return 'listening';
}
