import { table } from '../../src/cli/table.ts';
import type { Faults } from './faults.ts';
import type { Press, Pressed, Told } from './press.ts';
import type { Gone } from './stops.ts';

/** What happened in one run, and what is wrong with it. */
export type Run = Readonly<{ name: string; pressed: readonly Pressed[]; faults: Faults }>;

/** The kinds of faults, in the order in which a table tells them. */
export const FAULTS = [
  'lost',
  'double',
  'half',
  'untrue',
  'known',
  'untold',
  'late',
] as const satisfies (keyof Faults)[];

/** @param savedBefore how many of the presses that a kill broke off had been saved by then */
export function killsTable(
  runs: readonly (Run & Readonly<{ rounds: number; savedBefore: number; deliveries: number }>)[],
): string {
  return table(
    [
      'store',
      'kills',
      'presses',
      'saved',
      'votes',
      'reveals',
      'cut off',
      'of which saved',
      'deliveries',
      ...FAULTS,
    ],
    runs.map((run) => [
      run.name,
      `${run.rounds}`,
      `${run.pressed.length}`,
      `${toldOf(run.pressed, 'saved')}`,
      ...(['vote', 'reveal'] as const).map((kind) => `${savedOf(run.pressed, kind)}`),
      `${run.pressed.filter(({ cut }) => cut.length > 0).length}`,
      `${run.savedBefore}`,
      `${run.deliveries}`,
      ...counts(run.faults),
    ]),
  );
}

/** A line for each outage, of the presses from when the database went away until it went away again. */
export function stopsTable(run: Run, gone: readonly Gone[]): string {
  const rows = gone.map(({ how, away, at }, n) => {
    const until = gone[n + 1]?.at ?? Number.POSITIVE_INFINITY;
    const during = run.pressed.filter(({ began, took }) => began + took >= at && began < until);
    const slowest = Math.max(0, ...during.map(({ took }) => took));
    return [
      how,
      (away / 1_000).toFixed(1),
      `${during.length}`,
      ...(['saved', 'refused', 'failed'] as const).map((told) => `${toldOf(during, told)}`),
      (slowest / 1_000).toFixed(2),
    ];
  });
  const head = ['PostgreSQL', 'away s', 'presses', 'saved', 'refused', 'told of a failure', 'slowest s'];
  return `${table(head, rows)}\n${faultsTable(run)}`;
}

export function replicasTable(run: Run, criteria: number, unlike: readonly string[]): string {
  return table(
    ['two replicas', 'criteria', 'presses', 'saved', 'refused', 'shown unlike', ...FAULTS],
    [
      [
        run.name,
        `${criteria}`,
        `${run.pressed.length}`,
        `${toldOf(run.pressed, 'saved')}`,
        `${toldOf(run.pressed, 'refused')}`,
        `${unlike.length}`,
        ...counts(run.faults),
      ],
    ],
  );
}

function faultsTable({ name, pressed, faults }: Run): string {
  const row = [name, `${pressed.length}`, `${toldOf(pressed, 'saved')}`, ...counts(faults)];
  return table(['all of it', 'presses', 'saved', ...FAULTS], [row]);
}

/** How many faults there are of each kind, in that order. */
export function counts(faults: Faults): string[] {
  return FAULTS.map((kind) => `${faults[kind].length}`);
}

/** How many presses of a kind were told to be saved. */
export function savedOf(pressed: readonly Pressed[], kind: Press['kind']): number {
  return pressed.filter(({ press, told }) => press.kind === kind && told === 'saved').length;
}

function toldOf(pressed: readonly Pressed[], told: Told): number {
  return pressed.filter((one) => one.told === told).length;
}
