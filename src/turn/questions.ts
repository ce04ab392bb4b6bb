import type { Elapsed } from '../elapsed.ts';
import { createMemory } from '../memory.ts';

/** How long (ms) a question can be followed up by a short one, and how many conversations are remembered. */
const REMEMBERED = 15 * 60_000;
const AT_MOST = 5_000;

/** The last question of each conversation. It is in memory only: people's questions are not stored. */
export type Questions = Readonly<{
  asked(conversation: string, question: string): void;
  before(conversation: string): string | null;
}>;

export function createQuestions(elapsed: Elapsed): Questions {
  const last = createMemory<string>(AT_MOST, elapsed);
  return {
    asked: (conversation, question) => last.set(conversation, question, elapsed() + REMEMBERED),
    before: (conversation) => last.get(conversation) ?? null,
  };
}
