import { spawnSync } from 'node:child_process';
import { loadContent } from '../../content/index.ts';
import { createSearch } from '../../dialogs/search/search.ts';

/**
 * How long (ms) the search index takes to build at a start: the median of several fresh processes, in which
 * nothing is compiled yet.
 */
export function buildTime(processes = 7): number {
  const times = Array.from({ length: processes }, () => {
    const { stdout } = spawnSync(process.execPath, [import.meta.filename], { encoding: 'utf8' });
    return Number(stdout);
  }).sort((a, b) => a - b);
  return times[Math.floor(processes / 2)] ?? Number.NaN;
}

if (import.meta.main) {
  const content = loadContent();
  const began = performance.now();
  createSearch(content);
  console.log(performance.now() - began);
}
