import { createInterface } from 'node:readline';
import { loadContent } from '../../content/index.ts';
import { createSearch, type Findings, type Result } from '../../dialogs/search/search.ts';
import { printable, printableLines } from '../printable.ts';

/**
 * The search on the command line, for editors: `npm run ask -- "waar is training over huwelijksdwang?"`.
 * With `--json` it reads questions from stdin, one a line, and writes one JSON object a line, in that order.
 */

const content = loadContent();
const search = createSearch(content);
const typed = process.argv.slice(2);

if (typed.includes('--json')) await answerLines();
else if (typed.length > 0) console.log(printableLines(asText(search.ask(typed.join(' ')))));
else {
  console.error('Stel een vraag: npm run ask -- "waar is training over huwelijksdwang?"');
  process.exitCode = 1;
}

async function answerLines(): Promise<void> {
  for await (const question of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    process.stdout.write(`${printable(JSON.stringify(asJson(question, search.ask(question))))}\n`);
  }
}

/** The findings for a program: a fixed set of keys, and 10 results at most. */
function asJson(question: string, { outcome, urgent, results }: Findings): unknown {
  return {
    question,
    outcome,
    urgent,
    results: results
      .slice(0, 10)
      .map(({ id, kind, title, urls, criteria, score }) => ({ id, kind, title, urls, criteria, score })),
  };
}

/** The findings for an editor to read. */
function asText({ outcome, urgent, results }: Findings): string {
  const { found, maybe, none, urgentTitle, urgent: urgentText, call } = content.texts.results;
  return [
    ...(urgent ? [urgentTitle, urgentText, ''] : []),
    `${outcome}: ${{ found, maybe, none }[outcome]}`,
    ...results.flatMap(lines),
    ...(urgent ? [] : ['', call]),
  ].join('\n');
}

function lines(result: Result): string[] {
  const about = [result.resourceKind ?? result.kind, result.publisher, result.free ? 'gratis' : undefined];
  return [
    '',
    `${result.score.toFixed(3)}  ${result.id}  ${result.title}`,
    `       ${about.filter(Boolean).join(', ')}${result.criteria.length > 0 ? `; bij ${result.criteria.join(', ')}` : ''}`,
    ...result.urls.map((url) => `       ${url}`),
  ];
}
