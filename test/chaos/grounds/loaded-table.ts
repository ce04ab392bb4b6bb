import { table } from '../../../src/cli/table.ts';
import type { Pressed } from '../press.ts';
import { counts, FAULTS } from '../tables.ts';
import type { Loaded } from './load.ts';
import { rightAgain } from './right-again.ts';

/** A line for each trouble, and one for the whole. */
export function loadedTable({ name, pressed, troubles, faults }: Loaded): string {
  const whole = table(
    [name, 'presses', 'saved', 'refused', 'told of a failure', 'slowest s', ...FAULTS],
    [['all of it', ...told(pressed), ...counts(faults)]],
  );
  if (troubles.length === 0) return whole;
  const rows = troubles.map((trouble) => {
    const { began, ended, until } = trouble;
    const during = pressed.filter((one) => one.began + one.took >= began && one.began < until);
    const again = [began, ended].map((from) => seconds(rightAgain(pressed, from, trouble)));
    return [trouble.name, seconds(ended - began), ...told(during), ...again];
  });
  const head = ['trouble', 'for s', 'presses', 'saved', 'refused', 'told of a failure', 'slowest s'];
  return `${table([...head, 'right again s after it began', 's after it ended'], rows)}\n${whole}`;
}

function told(pressed: readonly Pressed[]): string[] {
  const of = (what: Pressed['told']) => `${pressed.filter(({ told }) => told === what).length}`;
  const slowest = Math.max(0, ...pressed.map(({ took }) => took));
  return [`${pressed.length}`, of('saved'), of('refused'), of('failed'), seconds(slowest)];
}

function seconds(ms: number): string {
  return Number.isFinite(ms) ? (ms / 1_000).toFixed(2) : '-';
}
