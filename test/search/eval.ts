import { parseArgs } from 'node:util';
import type { Content } from '../../content/index.ts';
import { withExamples } from '../../content/learning.ts';
import { createSearch } from '../../dialogs/search/search.ts';
import { contentOrExit } from '../../src/prepare-content.ts';
import { BARS } from './bars.ts';
import { buildTime } from './build-time.ts';
import { fewerExamples } from './fewer-examples.ts';
import { fitWorth } from './fit-worth.ts';
import { askHeldOut } from './held-out.ts';
import { intervalOf, MEASURES, type MeasureName, rightByOutcome } from './measures.ts';
import { type Missed, missed, missedInDutch, SHARES } from './missed.ts';
import { best, isHit } from './ranking.ts';
import type { Pair } from './replied.ts';
import { pairsOf, replyOf } from './reply-of.ts';
import { rivals } from './rivals.ts';
import { readSets } from './sets.ts';

/**
 * Measures the search on sets of questions: `npm run eval -- [sets] [--held-out set]`. Failing questions of a held-out set
 * stay unseen, so that nobody tunes on them. It ends with the bars that are missed, in Dutch for an editor, and then with 1.
 * `--fit` tells what each piece of evidence is worth (`outcome.ts`), `--fewer` what fewer example questions would do.
 */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    'held-out': { type: 'string', multiple: true, default: [] },
    quiet: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
    fewer: { type: 'boolean', default: false },
  },
});

const content = contentOrExit();
if (values.fit) console.log(fitWorth(withExamples(content)));
else if (values.fewer) for (const line of fewerExamples(withExamples(content))) console.log(line);
else print();

function print(): void {
  const heldOut = values['held-out'];
  const named =
    positionals.length > 0 ? positionals : Object.keys(BARS).filter((one) => !heldOut.includes(one));
  const ask = replyOf(createSearch(content));
  console.error('De zoekfunctie krijgt alle testvragen. Dat duurt een paar minuten.');
  const missing = [...new Set([...named, ...heldOut])].flatMap((name) =>
    printSet(name, ask, { isSeen: !heldOut.includes(name) && !values.quiet }),
  );
  const { hit, none, questions } = askHeldOut(withExamples(content));
  console.log(`\nvoorbeeldvragen, gesteld zonder dat de zoekfunctie ze kent: ${questions}`);
  console.log(`  eigen bron in de top 3: ${hit.toFixed(3)}`);
  console.log(`  “niets”: ${none.toFixed(3)}`);
  console.log(`zoekfunctie klaar in ${buildTime().toFixed(0)} ms (grens: 250)`);
  console.log(`\n${missedInDutch(missing)}`);
  if (missing.length > 0) process.exitCode = 1;
}

/**
 * @param isSeen whether the questions that go wrong are shown
 * @returns the figures that miss their bars
 */
function printSet(name: string, ask: ReturnType<typeof replyOf>, { isSeen }: { isSeen: boolean }): Missed[] {
  const set = readSets(name, content);
  const own = pairsOf(set, ask);
  console.log(`\n${name}: ${set.length} vragen`);
  for (const line of figures(name, own)) console.log(line);
  for (const outcome of ['found', 'maybe', 'none'] as const) {
    const { value, of } = rightByOutcome(own, outcome);
    console.log(`  "${outcome}" ${of} keer, klopt ${of === 0 ? '-' : value.toFixed(3)}`);
  }
  for (const [rival, other] of Object.entries(rivals(content)))
    console.log(`  ${rival}: hit@3 ${MEASURES.hit(pairsOf(set, other)).value.toFixed(3)}`);
  if (isSeen) for (const line of failures(own, content)) console.log(line);
  return missed(name, own);
}

/** One line for each figure that the set has questions for: its value, its interval of 95%, and its bar. */
function figures(set: string, pairs: readonly Pair[]): string[] {
  return (Object.keys(MEASURES) as MeasureName[]).flatMap((name) => {
    const figure = MEASURES[name](pairs);
    if (figure.of === 0) return [];
    const [low, high] = intervalOf(figure).map((end) => end.toFixed(3));
    const bar = BARS[set]?.[name];
    const told = bar === undefined ? '' : ` (grens: ${bar})`;
    return [
      `  ${figure.value.toFixed(3)} ${SHARES[name]}${told}; ${name} van ${figure.of}, 95%: ${low} tot ${high}`,
    ];
  });
}

/** One line for each question that goes wrong, with what was found. */
function failures(pairs: readonly Pair[], { resources, criteria, standards, topics }: Content): string[] {
  const known = new Set([...resources, ...criteria, ...standards, ...topics].map((one) => one.id));
  return pairs.flatMap((pair) => {
    const { asked, replied } = pair;
    const wrong = wrongWith(pair);
    if (wrong.length === 0) return [];
    const top = replied.found.slice(0, 3).map((keys) => keys.filter((key) => known.has(key)).join('='));
    return [
      `  ${wrong.join('; ')}: ${asked.question.slice(0, 100)} [${best(asked).join(' ')}] -> ${top.join(' ')}`,
    ];
  });
}

function wrongWith(pair: Pair): string[] {
  const { asked, replied } = pair;
  const said = replied.urgent ? 'urgent' : (replied.about ?? replied.outcome);
  const expected = asked.urgent ? 'urgent' : (asked.about ?? asked.outcome ?? 'no alarm');
  const isRight = expected === 'no alarm' ? !replied.urgent : said === expected;
  return [
    ...(best(asked).length > 0 && !isHit(pair) ? ['niet in de top 3'] : []),
    ...(isRight ? [] : [`${said}, niet ${expected}`]),
    ...(asked.suicide && !replied.suicide ? ['113 ontbreekt'] : []),
  ];
}
