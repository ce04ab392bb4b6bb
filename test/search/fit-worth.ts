import type { Content } from '../../content/index.ts';
import { createIndex } from '../../dialogs/search/index.ts';
import { type Support, supportOf } from '../../dialogs/search/outcome.ts';
import { preparedFor } from '../../dialogs/search/prepared.ts';
import { createReader } from '../../dialogs/search/query.ts';
import { rank } from '../../dialogs/search/rank.ts';
import { createTellApart } from '../../dialogs/search/tell-apart.ts';
import { readSignsOf } from '../../dialogs/search/urgent.ts';

/** The support for one question, and whether the infobox answers it. */
type Seen = Readonly<{ support: Support; answered: boolean }>;

const PARTS = 5;
const ROUNDS = 500;
const RATE = 3;

/**
 * Fits what each piece of support is worth, by logistic regression, on the example questions and the examples of other
 * subjects. Each is asked of a search that was made without it, since a search knows too well what it was made of.
 * Takes a minute or two.
 * @returns the worth of each, and of the start, as text
 */
export function fitWorth(content: Content): string {
  const seen = Array.from({ length: PARTS }, (_, part) => seenWithout(content, part)).flat();
  const names = Object.keys(seen[0]?.support ?? {}) as (keyof Support)[];
  const means = names.map((name) => mean(seen.map(({ support }) => support[name])));
  const spreads = names.map((name, at) =>
    Math.sqrt(mean(seen.map(({ support }) => (support[name] - (means[at] ?? 0)) ** 2))),
  );
  const rows = seen.map(({ support, answered }) => ({
    answered,
    values: names.map((name, at) => (support[name] - (means[at] ?? 0)) / (spreads[at] || 1)),
  }));
  const { worth, start } = regression(rows);
  const raw = worth.map((one, at) => one / (spreads[at] || 1));
  const from = start - raw.reduce((sum, one, at) => sum + one * (means[at] ?? 0), 0);
  return [
    ...names.map((name, at) => `${name}: ${raw[at]?.toFixed(3)}`),
    `as likely as not: ${(-from).toFixed(3)}`,
  ].join('\n');
}

function seenWithout(content: Content, part: number): Seen[] {
  const { learning, questions } = content;
  if (!('examples' in learning)) throw new Error('the examples were not read');
  const isOut = (at: number) => at % PARTS === part;
  const only = (texts: readonly string[], is: (at: number) => boolean) => texts.filter((_, at) => is(at));
  const outside = [...learning.examples.outside, ...learning.examples.likeAbout.elsewhere];
  const made: Content = {
    ...content,
    questions: Object.fromEntries(
      Object.entries(questions).map(([id, all]) => [id, only(all, (at) => !isOut(at))]),
    ),
    learning: {
      examples: {
        ...learning.examples,
        outside: only(outside, (at) => !isOut(at)),
        likeAbout: { ...learning.examples.likeAbout, elsewhere: [] },
      },
    },
  };
  const prepared = preparedFor(made);
  const index = createIndex(made, prepared);
  const read = createReader(index);
  const tell = createTellApart(readSignsOf(made.urgent), index.language, prepared.learned);
  const look = (answered: boolean) => (question: string) => {
    const query = read(index.language.split(question));
    return { support: supportOf(query, rank(index, query), tell(question)), answered };
  };
  return [
    ...Object.values(questions).flatMap((all) => only(all, isOut).map(look(true))),
    ...only(outside, isOut).map(look(false)),
  ];
}

/** Logistic regression in which both sides count the same, however many questions they have. */
function regression(rows: readonly Readonly<{ values: readonly number[]; answered: boolean }>[]) {
  const share = (answered: boolean) => 0.5 / rows.filter((row) => row.answered === answered).length;
  const counts = { true: share(true), false: share(false) };
  const worth = new Array<number>(rows[0]?.values.length ?? 0).fill(0);
  let start = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = worth.map(() => 0);
    let startSlope = 0;
    for (const { values, answered } of rows) {
      const score = values.reduce((sum, one, at) => sum + one * (worth[at] ?? 0), start);
      const off = (1 / (1 + Math.exp(-score)) - Number(answered)) * counts[`${answered}`];
      startSlope += off;
      values.forEach((one, at) => {
        slopes[at] = (slopes[at] ?? 0) + off * one;
      });
    }
    start -= RATE * startSlope;
    slopes.forEach((slope, at) => {
      worth[at] = (worth[at] ?? 0) - RATE * slope;
    });
  }
  return { worth, start };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
