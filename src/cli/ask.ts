import { createInterface } from 'node:readline';
import { deadLines } from '../../cards/parts/link-parts.ts';
import { fill } from '../../content/fill.ts';
import type { AboutReply } from '../../content/index.ts';
import { createSearch, type Findings, type Result } from '../../dialogs/search/search.ts';
import { readConfig } from '../config/config.ts';
import { withTerms } from '../config/told-terms.ts';
import { contentOrExit } from '../prepare-content.ts';
import { printable, printableLines } from '../printable.ts';

/**
 * The search on the command line, for editors: `npm run ask -- "waar is training over huwelijksdwang?"`.
 * With `--json` it reads questions from stdin, one a line, and writes one JSON object a line, in that order; nothing else
 * stands there with `npm run --silent ask -- --json`.
 */

/** What an outcome, and an entry that is no resource, is called for an editor. */
const OUTCOMES = { found: 'gevonden', maybe: 'misschien', none: 'niets' } as const;
const KINDS = {
  resource: 'bron',
  criterion: 'criterium',
  standard: 'standaard',
  topic: 'onderwerp',
} as const;

const content = withTerms(contentOrExit(), readConfig({}).keep);
const search = createSearch(content);
const typed = process.argv.slice(2);

if (typed.includes('--json')) await answerLines();
else if (typed.length > 0) console.log(printableLines(asText(search.ask(typed.join(' ')))));
else {
  console.error('Stel een vraag: npm run ask -- "waar is training over huwelijksdwang?"');
  process.exitCode = 1;
}

async function answerLines(): Promise<void> {
  // Whoever reads may stop early: `… | head -1`.
  process.stdout.once('error', () => process.exit());
  for await (const question of createInterface({
    input: process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    process.stdout.write(`${printable(JSON.stringify(asJson(question, search.ask(question))))}\n`);
  }
}

/** The findings for a program: a fixed set of keys, and 10 results at most. */
function asJson(question: string, reply: Findings): unknown {
  const { outcome, urgent, suicide, about, definition, results } = reply;
  return {
    question,
    outcome,
    urgent,
    suicide,
    about: about?.id ?? null,
    definition: definition?.id ?? null,
    results: results
      .slice(0, 10)
      .map(({ id, kind, title, urls, criteria, score }) => ({ id, kind, title, urls, criteria, score })),
  };
}

/** The findings for an editor to read. */
function asText(reply: Findings): string {
  const { outcome, urgent, suicide, about, definition, joined, results } = reply;
  const words = content.texts.results;
  if (urgent) return [words.urgentTitle, ...(suicide ? [words.suicide] : []), words.urgent].join('\n');
  const told = about
    ? [`over de bot: ${about.id}`, ...aboutLines(about)]
    : [
        ...(joined ? [words.joined] : []),
        ...(definition ? [`uitleg: ${definition.id}`, definition.title, definition.text, ''] : []),
        `${OUTCOMES[outcome]}: ${words[outcome]}`,
        ...results.flatMap(lines),
      ];
  return [...told, '', words.call].join('\n');
}

/** What is said about the bot, to a team and to those who read something else. */
function aboutLines({ title, text, voting, alone }: AboutReply): string[] {
  const { whoVotes, whoIsAlone } = content.texts.results;
  return [
    title,
    text,
    ...(voting ? [fill(whoVotes, { tekst: voting })] : []),
    ...(alone ? [fill(whoIsAlone, { tekst: alone })] : []),
  ];
}

function lines(result: Result): string[] {
  const about = [
    result.resourceKind ?? KINDS[result.kind],
    result.publisher,
    result.free ? 'gratis' : undefined,
  ];
  return [
    '',
    `${result.score.toFixed(3)}  ${result.id}  ${result.title}`,
    `       ${about.filter(Boolean).join(', ')}${result.criteria.length > 0 ? `; bij ${result.criteria.join(', ')}` : ''}`,
    ...result.urls.map((url) => `       ${url}`),
    ...deadLines(content.texts, result.urls.length, result.dead).map((line) => `       ${line}`),
  ];
}
