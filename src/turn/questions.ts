import type { Elapsed } from '../elapsed.ts';

/** How long (ms) a question can be followed up by a short one, and how many conversations are remembered. */
const REMEMBERED = 15 * 60_000;
const AT_MOST = 5_000;

/** The last question of each conversation, in memory alone: questions of people are not stored. */
export type Questions = Readonly<{
  asked(conversation: string, question: string): void;
  before(conversation: string): string | null;
}>;

export function createQuestions(elapsed: Elapsed): Questions {
  const last = new Map<string, { question: string; at: number }>();
  return {
    asked(conversation, question) {
      last.delete(conversation);
      last.set(conversation, { question, at: elapsed() });
      for (const [oldest] of last) {
        if (last.size <= AT_MOST) break;
        last.delete(oldest);
      }
    },
    before(conversation) {
      const known = last.get(conversation);
      return known && known.at > elapsed() - REMEMBERED ? known.question : null;
    },
  };
}
