import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ManagedTeam } from '../../dialogs/managers/manager.ts';
import type { Action } from '../../dialogs/plan/action.ts';
import { standardLine } from '../../dialogs/progress.ts';
import { anyAnswers, content, NOW, press, scanOf, shown, stateOf } from '../fixtures/states.ts';

const anyTeam = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom('Noord', 'Zuid', 'Oost 2', 'Oost 10', 'Élan', 'elan'),
  scan: fc.option(anyAnswers.map((answers) => scanOf(answers, { closedAt: NOW }))),
  criteria: fc.subarray(content.criteria.map(({ id }) => id)),
  state: fc.constantFrom('open', 'bezig', 'klaar', 'vervallen'),
});

const anyTeams: fc.Arbitrary<ManagedTeam[]> = fc
  .uniqueArray(anyTeam, { selector: ({ id }) => id, maxLength: 20 })
  .map((teams) =>
    teams.map(({ id, name, scan, criteria, state }) => ({
      id,
      name,
      rhythm: 'niet',
      scan,
      before: null,
      actions: criteria.map((criterion, n): Action => actionOf(n + 1, criterion, state)),
    })),
  );

function actionOf(id: number, criterion: string, state: Action['state']): Action {
  const text = { what: 'Doen', role: 'Anna', reason: '', by: 'Anna' };
  return {
    id,
    round: 1,
    criterion,
    resource: null,
    owner: null,
    due: '2026-12-01',
    state,
    version: 1,
    ...text,
  };
}

const look = (teams: ManagedTeam[], page = 0) =>
  shown(press(stateOf(null, { teams, region: null }), { kind: 'my-teams', page }), 'my-teams');

describe('The teams of one manager, together', () => {
  it('stand in the order of their names and nothing else, each once over all pages', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const pages = Array.from({ length: look(teams).pages }, (_, page) => look(teams, page).teams);
        const names = pages.flat().map(({ name }) => name);
        assert.deepEqual(
          pages
            .flat()
            .map(({ id }) => id)
            .sort(),
          teams.map(({ id }) => id).sort(),
        );
        const order = new Intl.Collator('nl', { numeric: true });
        for (const [n, name] of names.entries()) {
          if (n > 0) assert.ok(order.compare(names[n - 1] ?? '', name) <= 0, names.join());
        }
      }),
    );
  });

  it('count each team with a closed round once per standard that has a result', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const view = look(teams);
        const scans = teams.flatMap((team) => team.scan ?? []);
        assert.equal(view.counted, scans.length);
        for (const { standard, byChoice } of view.standards) {
          const results = scans.map((scan) => standardLine(content, standard, scan.answers).result?.id);
          for (const { id } of content.choices) {
            assert.equal(byChoice[id] ?? 0, results.filter((one) => one === id).length);
          }
        }
      }),
    );
  });

  it('call a standard common only where two or more teams want to strengthen it', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        for (const { standard, teams: count } of look(teams).weak) {
          const byChoice = look(teams).standards.find((one) => one.standard === standard)?.byChoice ?? {};
          assert.equal(count, (byChoice.deels ?? 0) + (byChoice.onvoldoende ?? 0));
          assert.ok(count >= 2);
        }
      }),
    );
  });

  it('name what more than one team has under way, not what is done or dropped', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const expected = content.criteria.flatMap(({ id }) => {
          const count = teams.filter(({ actions }) =>
            actions.some((one) => one.criterion === id && ['open', 'bezig'].includes(one.state)),
          ).length;
          return count >= 2 ? [[id, count]] : [];
        });
        assert.deepEqual(
          look(teams).actions.map(({ criterion, teams: count }) => [criterion.id, count]),
          expected,
        );
      }),
    );
  });

  it('show no page that is not there', () => {
    assert.equal(look([], 99).page, 0);
  });
});
