import { dutchNumber } from '../../content/dutch.ts';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Progress } from '../../dialogs/view-parts.ts';

/** From this many minutes on, the time that is left is told in hours. */
const IN_HOURS = 90;
/** Nobody plans by the minute: from this many on, the time is told in fives. */
const IN_FIVES = 10;

/** A line of context, followed by how long the rest takes, and by a word at the half. */
export function withProgress(content: Content, line: string, { answered, total, minutes }: Progress): string {
  const { half } = content.texts.progress;
  return [
    line,
    ...(answered === Math.ceil(total / 2) ? [half] : []),
    ...(minutes === undefined ? [] : [timeLeft(content, minutes)]),
  ].join(' · ');
}

/** A line of context. From a team's second round on, it begins with the round. */
export function withRound({ texts }: Content, line: string, round: number): string {
  return round > 1 ? fill(texts.progress.round, { ronde: round, regel: line }) : line;
}

function timeLeft({ texts: { progress } }: Content, minutes: number): string {
  if (minutes >= IN_HOURS) {
    const hours = dutchNumber(Math.round(minutes / 30) / 2);
    return fill(progress.hours, { aantal: hours });
  }
  if (minutes === 1) return progress.minute;
  return fill(progress.minutes, { aantal: minutes > IN_FIVES ? Math.round(minutes / 5) * 5 : minutes });
}
