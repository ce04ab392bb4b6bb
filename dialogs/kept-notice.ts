import { fill } from '../content/fill.ts';
import type { Criterion } from '../content/index.ts';
import { say } from './decision.ts';
import type { OfRound } from './of-round.ts';
import { isAnswered } from './progress.ts';
import type { AsksEvidence, Notice } from './view-parts.ts';

/**
 * Says which answer is kept, and asks how the team knows it.
 * @param tone `good` where it was kept just now, `info` where it was kept before
 */
export function keptNotice(given: OfRound, criterion: Criterion, tone: Notice['tone']): Notice {
  const { choices, texts } = given.content;
  const choice = choices.find(({ id }) => id === given.scan.answers[criterion.id]?.choice);
  const antwoord = choice ? `${choice.symbol} ${choice.label}` : '';
  const text = fill(texts.talk.evidence.kept, { criterium: criterion.id, antwoord });
  return { ...say(tone, text), asks: asksEvidence(given, criterion) };
}

/** What a notice asks about the answer that was just kept; nothing once the round is closed. */
export function asksEvidence({ scan }: Pick<OfRound, 'scan'>, criterion: Criterion): AsksEvidence | null {
  const answer = scan.answers[criterion.id];
  if (scan.closedAt !== null || !answer || !isAnswered(answer)) return null;
  const { version, evidence = null } = answer;
  return { round: scan.round, criterion: criterion.id, version, evidence };
}
