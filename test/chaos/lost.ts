import type { Schema } from '../../src/store/schema/schema.ts';
import type { Kept } from './kept.ts';
import { idOf, lineOf, type Press, type Pressed } from './press.ts';

/** Finds presses that were told to be saved and that the database does not hold. */
export function lostOf(pressed: readonly Pressed[], { audit, answers }: Kept): string[] {
  const lines = Map.groupBy(audit, ({ activity }) => activity);
  const versions = new Map(answers.map((row) => [nameOf(row.team, row.round, row.criterion), row.version]));
  return pressed
    .filter(({ told }) => told === 'saved')
    .flatMap(({ press }) => {
      const { activity, place, round, answer } = press;
      if (!lines.get(lineOf(press))?.some((line) => tellsOf(line, press))) {
        if (isAgreedBefore(audit, press)) return [];
        return [`${activity} (${press.kind}) has no such line in the trail`];
      }
      const version = answer ? (versions.get(nameOf(place.team, round, answer.criterion)) ?? 0) : 0;
      return answer && version <= answer.seen ? [`${activity} has no such answer`] : [];
    });
}

/** Whether a line of the trail says what somebody pressed. */
function tellsOf(line: Schema['audit'], { place, member, kind, round, answer, cast }: Press): boolean {
  return (
    line.team === place.team &&
    line.conversation === place.conversation &&
    line.member === (kind === 'vote' ? '' : idOf(member)) &&
    line.kind === kind &&
    line.round === round &&
    line.criterion === (answer?.criterion ?? cast?.criterion ?? null) &&
    line.choice === (answer?.choice ?? null) &&
    line.version === (answer ? answer.seen + 1 : null)
  );
}

function nameOf(team: string, round: number, criterion: string): string {
  return `${team} ${round} ${criterion}`;
}

/**
 * Whether a colleague agreed on the same answer before. Agreed answers have no note of their own here, and the same
 * answer is not saved once more.
 */
function isAgreedBefore(audit: Kept['audit'], { kind, place, round, answer }: Press): boolean {
  if (kind !== 'answer' || place.way !== 'vote' || answer?.note !== '') return false;
  return audit.some(
    (line) =>
      line.kind === 'answer' &&
      line.team === place.team &&
      line.round === round &&
      line.criterion === answer.criterion &&
      line.choice === answer.choice,
  );
}
