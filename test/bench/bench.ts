import { loadContent } from '../../content/index.ts';
import { benchCards } from './cards.ts';
import { benchDeliveries } from './deliveries.ts';
import { benchGrowth } from './growth.ts';
import { benchMemory } from './memory.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';
import { benchTab } from './tab.ts';
import { benchTeams } from './teams.ts';
import { benchTexts } from './texts.ts';
import { benchTurns } from './turns.ts';

/**
 * `npm run bench`: how fast it all is beside what it stands on, each comparison from one run. `npm run bench -- turns start`
 * measures those parts only; all of it takes about 25 minutes, most of which are for the memory and the deliveries.
 */

const content = loadContent();
const say = (line: string) => process.stdout.write(`${line}\n`);

const PARTS: Record<string, () => unknown> = {
  turns: () => benchTurns(content, say),
  start: () => benchStart(content, say),
  growth: () => benchGrowth(content, say),
  search: () => benchSearch(content, say),
  teams: () => benchTeams(content, say),
  texts: async () => {
    if (!(await benchTexts(content, say))) process.exitCode = 1;
  },
  tab: () => benchTab(content, say),
  cards: () => benchCards(content, say),
  memory: () => benchMemory(content, say),
  deliveries: () => benchDeliveries(10_000, say),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no part ${unknown.join(', ')}. The parts are: ${Object.keys(PARTS).join(', ')}.\n`,
  );
  process.exit(1);
}
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) await measure();
}
