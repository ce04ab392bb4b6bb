import { fill } from '../content/fill.ts';
import type { Criterion } from '../content/index.ts';
import { say } from './decision.ts';
import type { OfRound } from './of-round.ts';
import { isAnswered, isKnowable } from './progress.ts';
import type { Chosen, KeptAnswer, Notice } from './view-parts.ts';
import { agreedAfter } from './vote/before-agreeing.ts';

/**
 * Says which answer is kept, and asks why, and how the team knows it.
 * @param how.tone `good` where it was kept just now, `info` where it was kept before
 * @param how.before what undoing it goes back to
 */
export function keptNotice(
  given: OfRound,
  criterion: Criterion,
  { tone, before }: Readonly<{ tone: Notice['tone']; before?: Chosen }>,
): Notice {
  const { choices, texts } = given.content;
  const choice = choices.find(({ id }) => id === given.scan.answers[criterion.id]?.choice);
  const antwoord = choice ? `${choice.symbol} ${choice.label}` : '';
  const text = fill(texts.talk.evidence.kept, { criterium: criterion.id, antwoord });
  const kept = keptAnswer(given, criterion);
  if (!kept || !before) return { ...say(tone, text), kept };
  return {
    ...say(tone, text),
    kept: { ...kept, before: { ...before, ...agreedAfter(given.scan, criterion) } },
  };
}

/** The answer that a notice asks about; nothing once the round is closed. */
export function keptAnswer({ content, scan }: OfRound, criterion: Criterion): KeptAnswer | null {
  const answer = scan.answers[criterion.id];
  if (scan.closedAt !== null || !answer || !isAnswered(answer)) return null;
  const { version, evidence = null } = answer;
  const of = { round: scan.round, criterion: criterion.id, version };
  return isKnowable(content, answer) ? { ...of, evidence } : of;
}
