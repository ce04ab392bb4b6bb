import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../content/root.ts';

const read = (path: string) => parse(readFileSync(join(ROOT, path), 'utf8'));

/** What both run, and how long (minutes) that may take. */
const COMMAND = '.ci/run';
const LIMIT = 20;

type Step = Readonly<{ uses?: string; run?: string; with?: Readonly<Record<string, unknown>> }>;

describe('CI on GitHub', () => {
  const workflow = read('.github/workflows/ci.yml');
  const jobs: Readonly<Record<string, { steps: Step[] } & Record<string, unknown>>> = workflow.jobs;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('runs `.ci/run` and nothing of its own, on the oldest Node and the newest', () => {
    assert.deepEqual(
      steps.flatMap(({ run }) => run ?? []),
      [COMMAND],
    );
    assert.deepEqual(workflow.jobs.test.strategy.matrix, { node: ['20', 'latest'] });
    for (const job of Object.values(jobs)) assert.equal(job['timeout-minutes'], LIMIT);
  });

  it('takes actions of one commit only, which may read the repository and no more', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    assert.deepEqual(
      used.map((one) => one.replace(/@[0-9a-f]{40}$/, '')),
      ['actions/checkout', 'actions/setup-node'],
    );
    assert.deepEqual(workflow.permissions, { contents: 'read' });
    assert.ok(Object.values(jobs).every((job) => !('permissions' in job)));
    assert.doesNotMatch(JSON.stringify(workflow), /secrets\.|pull_request_target/);
    assert.equal(steps[0]?.with?.['persist-credentials'], false);
  });
});

describe('What CI runs', () => {
  it('is a program of this repository', () => {
    assert.ok(statSync(join(ROOT, COMMAND)).mode & 0o100);
  });
});

describe('CI on GitLab', () => {
  const { test, ...others } = read('.gitlab-ci.yml');

  it('runs `.ci/run` and nothing of its own, on the oldest Node and the newest', () => {
    assert.deepEqual(Object.keys(others), []);
    assert.deepEqual(test.script, [COMMAND]);
    assert.deepEqual([test.before_script, test.after_script], [undefined, undefined]);
    assert.equal(test.image, 'node:${NODE}-bookworm');
    assert.deepEqual(test.parallel.matrix, [{ NODE: ['20', 'current'] }]);
    assert.equal(test.timeout, `${LIMIT} minutes`);
  });
});
