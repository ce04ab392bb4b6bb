import type { Choice, Content, Criterion, Standard } from '../content/index.ts';
import { madeOnce } from '../content/made-once.ts';
import { own } from '../content/own.ts';
import type { Answer, Scan } from './scan.ts';
import type { Counts, CriterionLine, Progress, StandardLine } from './view-parts.ts';

type Answers = Scan['answers'];

/** Whether a criterion has got a choice; a note alone leaves it open. */
export function isAnswered(answer: Answer | undefined): boolean {
  return answer?.choice != null;
}

/** Whether a team can say how it knows an answer: one with a rank. What is not known or not applicable has none. */
export function isKnowable(content: Content, answer: Answer | undefined): boolean {
  return choiceOf(content, answer)?.rank !== undefined;
}

const choicesById = madeOnce(
  ({ choices }: Content): ReadonlyMap<string, Choice> =>
    new Map(choices.map((choice) => [choice.id, choice])),
);

/** @returns the choice of an answer; null where none is given */
function choiceOf(content: Content, answer: Answer | null | undefined): Choice | null {
  return (answer?.choice != null && choicesById(content).get(answer.choice)) || null;
}

/** @returns how many of all criteria are answered */
export function progressOf(content: Content, answers: Answers): Progress {
  const { criteria } = content;
  let answered = 0;
  for (const { id } of criteria) if (isAnswered(answers[id])) answered += 1;
  return { answered, total: criteria.length };
}

/**
 * Finds the first criterion without an answer, from the one after `after` to the end and then from the start.
 * @param among the criteria to look in, in order
 * @returns undefined when all are answered; `after` itself comes last
 */
export function nextOpen(
  among: readonly Criterion[],
  answers: Answers,
  after?: string | null,
): Criterion | undefined {
  const start = among.findIndex((criterion) => criterion.id === after) + 1;
  const isOpen = ({ id }: Criterion) => !isAnswered(answers[id]);
  const later = among.findIndex((criterion, n) => n >= start && isOpen(criterion));
  return among[later < 0 ? among.findIndex(isOpen) : later];
}

/** @returns how often each choice was given to these criteria, and how many are open */
export function countsOf(criteria: readonly Criterion[], answers: Answers): Counts {
  const byChoice = new Map<string, number>();
  let open = 0;
  for (const { id } of criteria) {
    const choice = answers[id]?.choice;
    if (choice == null) open += 1;
    else byChoice.set(choice, (byChoice.get(choice) ?? 0) + 1);
  }
  return { byChoice: Object.fromEntries(byChoice), open, total: criteria.length };
}

/**
 * The result of a standard is the choice that all its criteria have, or the mixed choice where they differ. Choices
 * without a rank (not known, not applicable) count only when no criterion has a choice with a rank.
 * @returns null while criteria are open
 */
export function resultOf(content: Content, counts: Counts): Choice | null {
  if (counts.open > 0) return null;
  const given = content.choices.filter((choice) => (own(counts.byChoice, choice.id) ?? 0) > 0);
  const ranked = given.filter((choice) => choice.rank !== undefined);
  if (ranked.length > 1) return content.choices.find((choice) => choice.id === content.mixed) ?? null;
  return ranked[0] ?? given[0] ?? null;
}

/** @returns the standard with the counts and result of its criteria */
export function standardLine(content: Content, standard: Standard, answers: Answers): StandardLine {
  const counts = countsOf(standard.criteria, answers);
  return { standard, counts, result: resultOf(content, counts) };
}

/** @returns each criterion with what was answered to it */
export function criterionLines(
  content: Content,
  criteria: readonly Criterion[],
  answers: Answers,
): CriterionLine[] {
  return criteria.map((criterion) => {
    const answer = answers[criterion.id] ?? null;
    return { criterion, answer, choice: choiceOf(content, answer) };
  });
}

/** The highest rank of the scale, which counts as good. */
export const bestRank = madeOnce((content: Content): number =>
  Math.max(...content.choices.map((choice) => choice.rank ?? 0)),
);

/** Whether this choice has a rank below the best one, so that there is something to strengthen. */
export function needsWork(content: Content, choice: Choice | null): boolean {
  return choice?.rank !== undefined && choice.rank < bestRank(content);
}
