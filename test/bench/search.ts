import type { Content } from '../../content/index.ts';
import { createSearch } from '../../dialogs/search/search.ts';
import { quantile } from './quantile.ts';
import type { Say } from './say.ts';

/** The search, in this process: how long its index takes, and a question, over all example questions. */
export function benchSearch(content: Content, say: Say): void {
  const began = performance.now();
  const search = createSearch(content);
  const built = performance.now() - began;
  const questions = Object.values(content.questions).flat();
  for (const question of questions.slice(0, 300)) search.ask(question);
  const times = questions.map((question) => {
    const start = performance.now();
    search.ask(`${question} graag`);
    return performance.now() - start;
  });
  const told = (part: number) => quantile(times, part).toFixed(2);
  say(`search: index in ${built.toFixed(0)} ms (bar: 250)`);
  say(
    `        a question p50 ${told(0.5)} ms, p99 ${told(0.99)} ms (bar: 5), over ${times.length} questions`,
  );
}
