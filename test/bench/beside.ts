import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Beside, Compared } from './compared.ts';
import { tell } from './compared.ts';
import { linesBeside, type Printed } from './lines-beside.ts';
import { memoryBeside } from './memory-beside.ts';
import type { Say } from './say.ts';
import { startBeside } from './start-beside.ts';
import { turnsBeside } from './turns-beside.ts';

/** Compares a part of two checkouts, or says why it is not compared. */
type Comparison = ((beside: Beside) => Promise<Compared[]>) | string;

const printed = (part: string, ...numbers: readonly Printed[]): Comparison => {
  return (beside) => linesBeside(part, numbers, beside);
};
const ms = (name: string, where: RegExp): Printed => ({ name, unit: 'ms', where });

/**
 * The turns and the start are measured by this checkout's own programs on both sides, and have a bar. The other parts
 * that can be compared are run by the programs of each checkout, whose lines are read, and have no bar.
 */
export const COMPARISONS = {
  turns: (beside) => turnsBeside(beside),
  votes: 'it is about votes beside answers of one checkout, and has a bar of its own',
  start: (beside) => startBeside(beside),
  growth: 'it is about sizes beside each other, and fills a database with 100,000 teams for it',
  search: printed(
    'search',
    ms('making the index', /index in ([\d.]+) ms/),
    ms('a question, p50', /question p50 ([\d.]+) ms/),
    ms('a question, p99', /question p50 [\d.]+ ms, p99 ([\d.]+) ms/),
  ),
  teams: printed(
    'teams',
    ms("a manager's teams, p50", /teams: p50 ([\d.]+) ms/),
    ms("a manager's teams, p99", /teams: p50 [\d.]+ ms, p99 ([\d.]+) ms/),
  ),
  texts: 'it is about the texts beside twice as long ones, and has bars of its own',
  tab: printed(
    'tab',
    ms('the API of the tab, 1 at once, p50', /, 1 at once: p50 ([\d.]+) ms/),
    ms('the API of the tab, 1 at once, p99', /, 1 at once: p50 [\d.]+ ms, p99 ([\d.]+) ms/),
    ms('the API of the tab, 4 at once, p50', /, 4 at once: p50 ([\d.]+) ms/),
    ms('the API of the tab, 4 at once, p99', /, 4 at once: p50 [\d.]+ ms, p99 ([\d.]+) ms/),
  ),
  live: 'it is about open tabs beside none, and has bars of its own',
  cards: printed('cards', { name: 'the largest card', unit: 'bytes', where: /largest card: (\d+) bytes/ }),
  memory: (beside) => memoryBeside(beside),
  deliveries: 'it goes as fast as Teams allows, and has bars of its own',
} as const satisfies Record<string, Comparison>;

/** What a checkout has to hold for its bot to be started. */
const NEEDED = {
  'test/fixtures/locked-process.ts': 'it is no checkout of this repository, or one that is too old',
  node_modules: 'its packages are not installed: run `npm ci` there',
};

/**
 * Prepares to measure parts of this checkout and of another one in turn.
 * @returns does so, prints a line for each measure (the medians here and there, their ratio, and its interval), and tells
 *   whether no bar was missed
 * @throws when a part can't be compared, or the other folder holds no bot that can be started
 */
export function planBeside(
  parts: readonly (keyof typeof COMPARISONS)[],
  beside: Beside,
): (say: Say) => Promise<boolean> {
  for (const [path, reason] of Object.entries(NEEDED)) {
    if (!existsSync(join(beside.other, path))) {
      throw new Error(`There is no ${path} in ${beside.other}: ${reason}.`);
    }
  }
  const comparisons = parts.map((part) => comparisonOf(part));
  return async (say) => {
    let good = true;
    for (const compare of comparisons) {
      for (const compared of await compare(beside)) {
        const { line, missed } = tell(compared);
        say(line);
        if (missed) good = false;
      }
    }
    return good;
  };
}

function comparisonOf(part: keyof typeof COMPARISONS) {
  const comparison: Comparison = COMPARISONS[part];
  if (typeof comparison === 'string') {
    const able = Object.entries(COMPARISONS).flatMap(([name, one]) =>
      typeof one === 'string' ? [] : [name],
    );
    throw new Error(
      `The part ${part} is not measured beside another checkout: ${comparison}. These are: ${able.join(', ')}.`,
    );
  }
  return comparison;
}
