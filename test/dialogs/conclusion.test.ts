import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fill } from '../../content/fill.ts';
import { managerSummary } from '../../dialogs/managers/manager-summary.ts';
import { summaryView } from '../../dialogs/summary-view.ts';
import { ANNA, allAnswered, anyAnswers, content, NOW, scanOf } from '../fixtures/states.ts';
import { says, TEXTS } from '../fixtures/wording.ts';

const TEAM = { id: 'team:1', kind: 'channel', name: 'Wijkteam Noord' } as const;

type Answers = Parameters<typeof scanOf>[0];

const viewOf = (answers: Answers) => summaryView({ content, scan: scanOf(answers) }, { team: TEAM });
const toTeam = (answers: Answers) => viewOf(answers).conclusion;

function toManager(answers: Answers): string {
  const about = { team: TEAM, before: null, actions: [], rhythm: 'niet', link: null, page: null } as const;
  const facts = { ...about, scan: scanOf(answers), reader: ANNA, now: NOW };
  return managerSummary(content, facts, 'asked').summary.conclusion;
}

const LINES = TEXTS.summary.conclusion;
const criteria = content.criteria.length;
const ALL = fill(LINES.all, { criteria });
const some = (beantwoord: number) => fill(LINES.some, { beantwoord, criteria });
const told = (...sentences: readonly string[]) => sentences.join(' ');

describe('What a summary concludes', () => {
  const mixed = {
    '2': 'onvoldoende',
    '8A': 'deels',
    '8B': 'onvoldoende',
    '8I': 'onvoldoende',
    '6C': 'deels',
  };

  it('is at the end what goes best and where to begin', () => {
    assert.equal(
      toTeam(allAnswered('voldoende', mixed)),
      told(ALL, fill(LINES.best, { standaarden: '10' }), fill(LINES.first, { standaarden: '2 en 8' })),
    );
  });

  it('says before the end how far the team is, and does not send it to the weakest while questions are open', () => {
    assert.equal(
      toTeam({ '1': 'voldoende', '2': 'onvoldoende', '3A': 'deels', '3B': 'weet-niet', '4': 'voldoende' }),
      told(
        some(5),
        fill(LINES.best, { standaarden: '1 en 4' }),
        fill(LINES.weakest, { standaarden: '2 en 3' }),
      ),
    );
  });

  it('is none from fewer than five answers', () => {
    for (const answers of [{}, { '1': 'onvoldoende', '2': 'voldoende', '3A': 'deels', '3B': 'deels' }]) {
      const view = viewOf(answers);
      const many = Object.keys(answers).length;
      assert.equal(view.conclusion, told(some(many), LINES.few));
      assert.deepEqual([view.best, view.first], [[], []]);
    }
  });

  it('names nothing as best or weakest where all answers are the same', () => {
    for (const { id, label } of content.choices) {
      const view = viewOf(allAnswered(id));
      assert.equal(view.conclusion, told(ALL, fill(LINES.same, { antwoord: label })));
      assert.deepEqual([view.best, view.first], [[], []]);
    }
  });

  it('says that nothing is known where no answer tells how well it goes', () => {
    assert.equal(toTeam(allAnswered('weet-niet', { '3A': 'nvt' })), told(ALL, LINES.unranked));
  });

  it('does not call anything good where nothing is, nor weak where nothing is, and counts what is unknown', () => {
    assert.equal(
      toTeam(allAnswered('deels', { '8B': 'onvoldoende' })),
      told(ALL, LINES.noneGood, fill(LINES.first, { standaarden: '8' })),
    );
    assert.match(
      toTeam(allAnswered('voldoende', { '3A': 'weet-niet' })),
      says(`${LINES.nothingAsks} ${fill(LINES.notKnown, { aantal: 1 })}`),
    );
  });

  it('tells a manager how much needs strengthening, and which', () => {
    assert.equal(
      toManager(allAnswered('voldoende', mixed)),
      fill(TEXTS.summary.conclusion.ask, { aantal: 5, criteria: 35, standaarden: '2 en 8' }),
    );
    const few = { '2': 'deels', '8B': 'onvoldoende' };
    assert.equal(
      toManager(allAnswered('voldoende', few)),
      fill(TEXTS.summary.conclusion.fewAsk, { aantal: 2, criteria: 35, welke: '8B en 2' }),
    );
    assert.equal(
      toManager(allAnswered('voldoende', { '2': 'deels' })),
      fill(TEXTS.summary.conclusion.oneAsks, { criteria: 35, welke: 2 }),
    );
    assert.equal(toManager({ '1': 'deels' }), told(some(1), LINES.few));
  });

  it('names at most three criteria as best and three to begin with, which are that, and no standard as both', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { best, first, strong, weak, conclusion } = viewOf(answers);
        assert.ok(best.length <= 3 && first.length <= 3);
        assert.ok(best.every((line) => strong.some((one) => one.criterion === line.criterion)));
        const lowest = weak[0]?.choice?.rank;
        assert.ok(first.length === 0 || first[0]?.choice?.rank === lowest);
        const [good = '', asks = ''] = conclusion.split(/Begin hier|Dit vraagt het meest/);
        const named = (text: string): string[] => text.split('standaard ')[1]?.match(/\d+/g) ?? [];
        assert.deepEqual(
          named(good).filter((id) => named(asks).includes(id)),
          [],
        );
      }),
    );
  });
});
