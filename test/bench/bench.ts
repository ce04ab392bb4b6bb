import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '../../content/index.ts';
import { type COMPARISONS, planBeside } from './beside.ts';
import { benchCards } from './cards.ts';
import { benchDeliveries } from './deliveries.ts';
import { benchGrowth } from './growth.ts';
import { benchLive } from './live.ts';
import { benchMemory } from './memory.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';
import { benchTab } from './tab.ts';
import { benchTeams } from './teams.ts';
import { benchTexts } from './texts.ts';
import { benchTurns } from './turns.ts';
import { benchVotes } from './votes.ts';

/**
 * `npm run bench`: how fast it all is beside what it stands on, each comparison from one run. `npm run bench -- turns start`
 * measures those parts only; all of it takes about 40 minutes, most of which are for the memory and the deliveries.
 *
 * `npm run bench -- turns start --beside ../old` measures them in another checkout too, in turn with this one, ten times
 * or as often as `--pairs` says, and ends with 1 when a bar is missed for certain. Ten pairs of turns take five minutes.
 */

/** Fewer pairs give no interval that is worth a verdict. */
const LEAST_PAIRS = 10;

const content = loadContent();
const say = (line: string) => process.stdout.write(`${line}\n`);

type Part = keyof typeof COMPARISONS;

const PARTS: Record<Part, () => unknown> = {
  turns: () => benchTurns(content, say),
  votes: async () => {
    if (!(await benchVotes(content, say))) process.exitCode = 1;
  },
  start: () => benchStart(content, say),
  growth: () => benchGrowth(content, say),
  search: () => benchSearch(content, say),
  teams: () => benchTeams(content, say),
  texts: async () => {
    if (!(await benchTexts(content, say))) process.exitCode = 1;
  },
  tab: () => benchTab(content, say),
  live: async () => {
    if (!(await benchLive(say))) process.exitCode = 1;
  },
  cards: () => benchCards(content, say),
  memory: () => benchMemory(content, say),
  deliveries: () => benchDeliveries(10_000, say),
};

let work: () => Promise<void>;
try {
  work = planned();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
await work();

/** @throws when what is asked can't be measured */
function planned(): () => Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { beside: { type: 'string' }, pairs: { type: 'string', default: `${LEAST_PAIRS}` } },
  });
  const parts = partsOf(positionals);
  if (values.beside === undefined) {
    return async () => {
      for (const part of parts) await PARTS[part]();
    };
  }
  const other = resolve(process.env.INIT_CWD ?? '.', values.beside);
  const compare = planBeside(parts, { content, other, pairs: pairsOf(values.pairs) });
  return async () => {
    if (!(await compare(say))) process.exitCode = 1;
  };
}

/** @throws when one of them is no part */
function partsOf(asked: readonly string[]): Part[] {
  const all = Object.keys(PARTS) as Part[];
  const unknown = asked.filter((name) => !(name in PARTS));
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}. The parts are: ${all.join(', ')}.`);
  return asked.length === 0 ? all : all.filter((part) => asked.includes(part));
}

/** @throws when it is no number, or too few */
function pairsOf(text: string): number {
  const pairs = Number(text);
  if (!Number.isInteger(pairs) || pairs < LEAST_PAIRS)
    throw new Error(`--pairs is a number from ${LEAST_PAIRS} on.`);
  return pairs;
}
