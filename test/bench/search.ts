import type { Content } from '../../content/index.ts';
import { createSearch } from '../../dialogs/search/search.ts';
import type { Say } from './say.ts';

/** The search, in this process: how long its index takes, and a question, over all example questions. */
export function benchSearch(content: Content, say: Say): void {
  const began = performance.now();
  const search = createSearch(content);
  const built = performance.now() - began;
  const questions = Object.values(content.questions).flat();
  for (const question of questions.slice(0, 300)) search.ask(question);
  const times = questions
    .map((question) => {
      const start = performance.now();
      search.ask(`${question} graag`);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(2);
  say(`search: index in ${built.toFixed(0)} ms (bar: 250)`);
  say(`        a question p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (bar: 5), over ${times.length} questions`);
}
