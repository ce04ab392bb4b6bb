import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ViewOf } from '../../dialogs/view.ts';
import type { CriterionLine } from '../../dialogs/view-parts.ts';
import {
  allAnswered,
  answerOf,
  anyAnswers,
  content,
  criterionOf,
  press,
  scanOf,
  shown,
  stateOf,
} from '../fixtures/states.ts';

function summaryOf(...scan: Parameters<typeof scanOf>): ViewOf<'summary'> {
  return shown(press(stateOf(scanOf(...scan)), { kind: 'summary' }), 'summary');
}

function idsOf(lines: readonly CriterionLine[]): string[] {
  return lines.map(({ criterion }) => criterion.id);
}

describe('The summary', () => {
  const view = summaryOf(
    allAnswered('voldoende', {
      '1': 'deels',
      '3B': 'onvoldoende',
      '6C': 'deels',
      '8J': 'onvoldoende',
      '9': 'weet-niet',
      '7A': 'nvt',
      '10G': null,
    }),
  );

  it('lists what needs strengthening: the weakest first, then in the order of the framework', () => {
    assert.deepEqual(idsOf(view.weak), ['3B', '8J', '1', '6C']);
  });

  it('lists what goes well, in the order of the framework', () => {
    assert.equal(view.strong.length, 28);
    assert.deepEqual(idsOf(view.strong).slice(0, 4), ['2', '3A', '3C', '3D']);
  });

  it('lists apart what the team does not know yet, and what is open', () => {
    assert.deepEqual(idsOf(view.unknown), ['9']);
    assert.deepEqual(idsOf(view.open), ['10G']);
  });

  it('counts every choice, and what is open', () => {
    const byChoice = { voldoende: 28, deels: 2, onvoldoende: 2, 'weet-niet': 1, nvt: 1 };
    assert.deepEqual(view.counts, { byChoice, open: 1, total: 35 });
  });

  it('counts a criterion with a note alone as open', () => {
    const { open, strong } = summaryOf(allAnswered('voldoende', { '2': null }));
    assert.deepEqual(idsOf(open), ['2']);
    const noted = summaryOf({ '2': answerOf(null, { note: 'Vraag het na' }) });
    assert.equal(noted.open.length, 35);
    assert.equal(strong.length, 34);
  });

  it('suggests at most five resources, for what needs strengthening only, none twice', () => {
    assert.equal(view.suggestions.length, 5);
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { suggestions, weak } = summaryOf(answers);
        const fitting = new Set(weak.flatMap(({ criterion }) => criterion.resources));
        assert.ok(suggestions.length <= 5);
        assert.ok(suggestions.every((resource) => fitting.has(resource)));
        const addresses = suggestions.map(({ id, links }) => links[0]?.url ?? id);
        assert.deepEqual(addresses, [...new Set(addresses)]);
      }),
    );
  });

  it('suggests something for every criterion that is weak before it suggests a second for one', () => {
    const both = summaryOf({ '3B': 'onvoldoende', '6C': 'deels' }).suggestions;
    for (const id of ['3B', '6C'])
      assert.ok(both.slice(0, 2).some((one) => criterionOf(id).resources.includes(one)));
  });

  it('suggests nothing when nothing is weak', () => {
    assert.deepEqual(summaryOf(allAnswered('voldoende', { '3B': 'weet-niet', '6C': 'nvt' })).suggestions, []);
  });

  it('names every criterion exactly once, whatever was answered; only n.v.t. stands in no list', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { strong, weak, unknown, open } = summaryOf(answers);
        const listed = idsOf([...strong, ...weak, ...unknown, ...open]);
        const wanted = content.criteria.map(({ id }) => id).filter((id) => answers[id]?.choice !== 'nvt');
        assert.deepEqual(listed.toSorted(), wanted.toSorted());
      }),
    );
  });

  it('gives the result of a standard only when all its criteria are answered', () => {
    const { lines } = summaryOf({ '1': 'deels', '3A': 'deels' });
    assert.deepEqual(
      lines.map(({ result }) => result?.id ?? null),
      ['deels', ...new Array(9).fill(null)],
    );
  });
});

describe('The overview', () => {
  it('names the team and all standards with their result', () => {
    const state = stateOf(scanOf(allAnswered('voldoende', { '3C': 'deels', '10A': null })));
    const view = shown(press(state, { kind: 'overview' }), 'overview');
    assert.equal(view.team, 'Wijkteam Noord');
    assert.deepEqual(
      view.lines.map(({ standard, result }) => `${standard.id} ${result?.id ?? 'open'}`),
      content.standards.map(({ id }) => `${id} ${{ '3': 'deels', '10': 'open' }[id] ?? 'voldoende'}`),
    );
  });
});
