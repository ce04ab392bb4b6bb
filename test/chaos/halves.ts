import type { Schema } from '../../src/store/schema/schema.ts';
import type { Kept } from './kept.ts';
import { lineOf, type Pressed } from './press.ts';

type Line = Schema['audit'];

/** Finds changes of which only a part was saved, by comparing the trail with the other tables in both directions. */
export function halvesIn(pressed: readonly Pressed[], kept: Kept): string[] {
  return [
    ...linesOfNobody(pressed, kept),
    ...halfAnswers(pressed, kept),
    ...halfRounds(kept),
    ...halfDeliveries(kept),
  ];
}

function linesOfNobody(pressed: readonly Pressed[], { audit }: Kept): string[] {
  const known = new Set(pressed.map(({ press }) => lineOf(press)));
  return audit
    .filter(({ activity }) => !known.has(activity))
    .map(({ activity }) => `nobody pressed ${activity}, which is in the trail`);
}

/** The versions in the trail go from 1 on without a gap, and the answer is as the last of them says. */
function halfAnswers(pressed: readonly Pressed[], { audit, answers }: Kept): string[] {
  const notes = new Map(pressed.map(({ press }) => [press.activity, press.answer?.note]));
  const lines = Map.groupBy(
    audit.filter(({ kind }) => kind === 'answer'),
    nameOf,
  );
  const rows = new Map(answers.map((row) => [nameOf(row), row]));
  const names = new Set([...lines.keys(), ...rows.keys()]);
  return [...names].flatMap((name) => {
    const of = (lines.get(name) ?? []).toSorted((a, b) => (a.version ?? 0) - (b.version ?? 0));
    const row = rows.get(name);
    const last = of.at(-1);
    if (!last || !row) return [`"${name}" has ${of.length} lines and ${row ? 'an' : 'no'} answer`];
    const versions = new Set(of.map(({ version }) => version));
    const gaps = versions.size === last.version ? [] : [`"${name}" lacks versions up to ${last.version}`];
    return isAs(row, last, notes.get(last.activity)) ? gaps : [...gaps, `"${name}" is not as its last line`];
  });
}

function nameOf({ team, round, criterion }: Pick<Line, 'team' | 'round' | 'criterion'>): string {
  return `${team} ${round} ${criterion}`;
}

function isAs(row: Schema['answers'], line: Line, note: string | undefined): boolean {
  return (
    row.version === line.version &&
    row.choice === line.choice &&
    row.reason === line.reason &&
    row.member === line.member &&
    row.at === line.at &&
    row.note === note
  );
}

/** A round was begun, and closed, when the trail says so. */
function halfRounds({ audit, scans }: Kept): string[] {
  const times = (kind: string) =>
    audit
      .filter((line) => line.kind === kind)
      .map(({ team, round, at, member }) => `${kind} ${team} ${round} ${at} ${member}`);
  const told = [...times('start-scan'), ...times('close-scan')];
  const there = scans.flatMap(({ team, round, started_at, started_by, closed_at, closed_by }) => [
    `start-scan ${team} ${round} ${started_at} ${started_by}`,
    ...(closed_at === null ? [] : [`close-scan ${team} ${round} ${closed_at} ${closed_by}`]),
  ]);
  return unlike(told, there, 'round');
}

/** A summary goes to every manager when a round closes or is shared, and at no other time. */
function halfDeliveries({ audit, managers, deliveries }: Kept): string[] {
  const byTeam = Map.groupBy(managers, ({ team }) => team);
  const due = audit
    .filter(({ kind }) => kind === 'close-scan' || kind === 'share')
    .flatMap(({ team, kind, round, at }) =>
      (byTeam.get(team) ?? [])
        .filter(({ added_at }) => added_at <= at)
        .map(({ manager }) => {
          const why = kind === 'share' ? `shared-${at}-` : 'closed-';
          return `${team} summary-${round}-${why}${manager}`;
        }),
    );
  return unlike(
    due,
    deliveries.map(({ team, key }) => `${team} ${key}`),
    'delivery',
  );
}

function unlike(told: readonly string[], there: readonly string[], what: string): string[] {
  const [inTrail, inTable] = [new Set(told), new Set(there)];
  return [
    ...told.filter((one) => !inTable.has(one)).map((one) => `there is no ${what} "${one}"`),
    ...there.filter((one) => !inTrail.has(one)).map((one) => `the trail has no ${what} "${one}"`),
  ];
}
