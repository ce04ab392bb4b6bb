import type { Elapsed } from '../elapsed.ts';
import { createMemory } from '../memory.ts';

/** How long (ms) a question can be followed up by a short one, and how many conversations are remembered. */
const REMEMBERED = 15 * 60_000;
const AT_MOST = 5_000;

/** What was asked and shown last in each conversation. It is in memory only: people's questions are not stored. */
export type Questions = Readonly<{
  /** @param question null to forget the one before */
  asked(conversation: string, question: string | null): void;
  before(conversation: string): string | null;
  /** @param placedLast whether the placed card is what the bot showed last */
  shown(conversation: string, placedLast: boolean): void;
  /** Whether the placed card is what the bot showed last, as far as is remembered. */
  isPlacedLast(conversation: string): boolean;
}>;

export function createQuestions(elapsed: Elapsed): Questions {
  const last = createMemory<string>(AT_MOST, elapsed);
  const beside = createMemory<true>(AT_MOST);
  return {
    asked: (conversation, question) =>
      question === null
        ? last.delete(conversation)
        : last.set(conversation, question, { until: elapsed() + REMEMBERED }),
    before: (conversation) => last.get(conversation) ?? null,
    shown: (conversation, placedLast) =>
      placedLast ? beside.delete(conversation) : beside.set(conversation, true),
    isPlacedLast: (conversation) => beside.get(conversation) === undefined,
  };
}
