import { parseArgs } from 'node:util';
import { type Content, loadContent } from '../../content/index.ts';
import { createSearch, type Search } from '../../dialogs/search/search.ts';
import { buildTime } from './build-time.ts';
import { askHeldOut } from './held-out.ts';
import { type Answered, type Figures, isHit, measure, type Pair } from './measures.ts';
import { rivals } from './rivals.ts';
import { type Asked, readSet } from './sets.ts';

/**
 * Measures the search on sets of questions: `npm run eval -- [sets] [--held-out set]`. Failing questions of
 * a held-out set stay unseen, so that nobody tunes on them.
 */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    'held-out': { type: 'string', multiple: true, default: [] },
    quiet: { type: 'boolean', default: false },
  },
});
function print(): void {
  const content = loadContent();
  const heldOut = values['held-out'];
  const named = positionals.length > 0 ? positionals : ['dev', 'a', 'b'];
  for (const name of new Set([...named, ...heldOut])) {
    const set = readSet(name, content);
    const own = pairsOf(set, ours(createSearch(content)));
    console.log(`\n${name}: ${set.length} questions`);
    console.log(HEADER);
    console.log(row('this search', measure(own)));
    for (const [rival, ask] of Object.entries(rivals(content)))
      console.log(row(rival, measure(pairsOf(set, ask))));
    if (!heldOut.includes(name) && !values.quiet)
      for (const line of failures(own, content)) console.log(line);
  }
  const { hit, none, questions } = askHeldOut(content);
  console.log(`\nexample questions, asked when held out: ${questions}`);
  console.log(`own entry in the top 3 ${hit.toFixed(3)}, nothing ${none.toFixed(3)}`);
  console.log(`index built in ${buildTime().toFixed(0)} ms (a fresh process, median of 7; bar: 250)`);
}

function ours(search: Search): (question: string) => Answered {
  return (question) => {
    const { outcome, urgent, results } = search.ask(question);
    return { outcome, urgent, found: results.map((one) => [...one.urls, ...one.merged]) };
  };
}

function pairsOf(set: readonly Asked[], ask: (question: string) => Answered): Pair[] {
  return set.map((asked) => ({ asked, answered: ask(asked.question) }));
}

const COLUMNS: readonly (readonly [keyof Figures, string])[] = [
  ['recall', 'recall@3'],
  ['hit', 'hit@3'],
  ['reciprocal', 'MRR@10'],
  ['gain', 'nDCG@5'],
  ['outcome', 'outcome'],
  ['nothingPrecision', 'nothing P'],
  ['nothingRecall', 'nothing R'],
  ['urgentPrecision', 'urgent P'],
  ['urgentRecall', 'urgent R'],
];
const WIDTH = 11;
const HEADER = ''.padEnd(14) + COLUMNS.map(([, title]) => title.padStart(WIDTH)).join('');

function row(name: string, figures: Figures): string {
  return name.padEnd(14) + COLUMNS.map(([key]) => figures[key].toFixed(3).padStart(WIDTH)).join('');
}

/** One line for each question that goes wrong, with what was found. */
function failures(pairs: readonly Pair[], content: Content): string[] {
  const known = new Set(
    [...content.resources, ...content.criteria, ...content.standards, ...content.topics].map((one) => one.id),
  );
  return pairs.flatMap(({ asked, answered }) => {
    const wrong = [
      ...(best(asked).length > 0 && !isHit({ asked, answered }) ? ['not in top 3'] : []),
      ...(asked.outcome && asked.outcome !== answered.outcome
        ? [`${answered.outcome}, not ${asked.outcome}`]
        : []),
      ...(asked.urgent !== answered.urgent ? [asked.urgent ? 'urgent missed' : 'not urgent'] : []),
    ];
    if (wrong.length === 0) return [];
    const top = answered.found.slice(0, 3).map((keys) => keys.filter((key) => known.has(key)).join('='));
    return [
      `  ${wrong.join('; ')}: ${asked.question.slice(0, 100)} [${best(asked).join(' ')}] -> ${top.join(' ')}`,
    ];
  });
}

function best(asked: Asked): string[] {
  return [...asked.relevant].filter(([, grade]) => grade === 2).map(([key]) => key);
}

print();
