import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { ROOT } from '../../content/root.ts';
import { readConfig } from '../../src/config/config.ts';
import { readings } from '../../src/readings.ts';
import { WORKS } from '../../src/telemetry/telemetry.ts';

const read = (file: string) => readFileSync(join(ROOT, 'deployment', file), 'utf8');

const Rules = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.strictObject({
          alert: z.string(),
          expr: z.string(),
          for: z.string().optional(),
          labels: z.object({ severity: z.enum(['warning', 'critical']) }),
          annotations: z.object({ summary: z.string(), description: z.string() }),
        }),
      ),
    }),
  ),
});
const Dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).min(1) })),
});

/** What Prometheus calls a unit, behind a name. */
const UNITS: Readonly<Record<string, string>> = { 1: 'ratio', d: 'days', By: 'bytes' };

describe('The files that show how the bot works', () => {
  const { groups } = Rules.parse(parse(read('telemetry/alerts.yaml')));
  const rules = groups.flatMap((group) => group.rules);
  const { panels } = Dashboard.parse(JSON.parse(read('telemetry/dashboard.json')));
  const works = [...read('README.md').matchAll(/^\| `zelfscan\.(\w+)\.duration`/gm)].map(([, work]) => work);

  it('ask for measures that the bot sends, by the names that Prometheus gives them', () => {
    const config = readConfig({});
    const gauges = readings({ config, now: () => new Date(), health: { ready: async () => 200 } });
    const sent = [
      ...works.flatMap((work) =>
        ['count', 'bucket'].map((one) => `zelfscan_${work}_duration_seconds_${one}`),
      ),
      ...gauges.map(({ name, unit }) => `zelfscan_${name.replace('.', '_')}_${UNITS[unit]}`),
    ];
    const asked = [...rules, ...panels.flatMap(({ targets }) => targets)].flatMap(({ expr }) =>
      [...expr.matchAll(/zelfscan_\w+/g)].map(([name]) => name),
    );
    assert.deepEqual(
      asked.filter((name) => !sent.includes(name)),
      [],
    );
    for (const name of sent)
      assert.ok(
        asked.some((one) => one.startsWith(name.replace(/_(count|bucket)$/, ''))),
        name,
      );
  });

  it('are explained to the administrator, each kind of work', () => {
    assert.deepEqual(works.toSorted(), WORKS.toSorted());
  });

  it('warn of what an operator has to do something about', () => {
    const told = rules.map(({ alert }) => alert).join();
    for (const one of ['NotReady', 'ServerErrors', 'DeadDeliveries', 'SecretEnds', 'RetentionDidNotRun'])
      assert.match(told, new RegExp(one));
  });
});
