import assert from 'node:assert/strict';
import fc from 'fast-check';
import { managerSummary } from '../../dialogs/managers/manager-summary.ts';
import { summaryView } from '../../dialogs/summary-view.ts';
import { ANNA, allAnswered, anyAnswers, content, NOW, scanOf } from '../fixtures/states.ts';

const TEAM = { id: 'team:1', kind: 'channel', name: 'Wijkteam Noord' } as const;

type Answers = Parameters<typeof scanOf>[0];

const viewOf = (answers: Answers) => summaryView({ content, scan: scanOf(answers) }, { team: TEAM });
const toTeam = (answers: Answers) => viewOf(answers).conclusion;

function toManager(answers: Answers): string {
  const about = { team: TEAM, before: null, actions: [], rhythm: 'niet', link: null, page: null } as const;
  const facts = { ...about, scan: scanOf(answers), reader: ANNA, now: NOW };
  return managerSummary(content, facts, 'asked').summary.conclusion;
}

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
      'Alle 35 besproken. Dit gaat het best: standaard 10. Begin hier: standaard 2 en 8.',
    );
  });

  it('says before the end how far the team is, and does not send it to the weakest while questions are open', () => {
    assert.equal(
      toTeam({ '1': 'voldoende', '2': 'onvoldoende', '3A': 'deels', '3B': 'weet-niet', '4': 'voldoende' }),
      '5 van 35 besproken. Dit gaat het best: standaard 1 en 4. Dit vraagt het meest: standaard 2 en 3.',
    );
  });

  it('is none from fewer than five answers', () => {
    for (const answers of [{}, { '1': 'onvoldoende', '2': 'voldoende', '3A': 'deels', '3B': 'deels' }]) {
      const view = viewOf(answers);
      const many = Object.keys(answers).length;
      assert.equal(view.conclusion, `${many} van 35 besproken. Dat is te weinig voor een conclusie.`);
      assert.deepEqual([view.best, view.first], [[], []]);
    }
  });

  it('names nothing as best or weakest where all answers are the same', () => {
    for (const { id, label } of content.choices) {
      const view = viewOf(allAnswered(id));
      assert.equal(view.conclusion, `Alle 35 besproken. Overal hetzelfde antwoord: ${label}.`);
      assert.deepEqual([view.best, view.first], [[], []]);
    }
  });

  it('says that nothing is known where no answer tells how well it goes', () => {
    assert.equal(
      toTeam(allAnswered('weet-niet', { '3A': 'nvt' })),
      'Alle 35 besproken. Nergens staat nog hoe goed het gaat.',
    );
  });

  it('does not call anything good where nothing is, nor weak where nothing is, and counts what is unknown', () => {
    assert.equal(
      toTeam(allAnswered('deels', { '8B': 'onvoldoende' })),
      'Alle 35 besproken. Nog niets is voldoende. Begin hier: standaard 8.',
    );
    assert.match(
      toTeam(allAnswered('voldoende', { '3A': 'weet-niet' })),
      /Niets vraagt versterking. Nog niet bekend: 1.$/,
    );
  });

  it('tells a manager how much needs strengthening, and which', () => {
    assert.equal(
      toManager(allAnswered('voldoende', mixed)),
      '5 van 35 vragen versterking, vooral standaard 2 en 8.',
    );
    const few = { '2': 'deels', '8B': 'onvoldoende' };
    assert.equal(toManager(allAnswered('voldoende', few)), '2 van 35 vragen versterking: 8B en 2.');
    assert.equal(toManager(allAnswered('voldoende', { '2': 'deels' })), '1 van 35 vraagt versterking: 2.');
    assert.equal(toManager({ '1': 'deels' }), '1 van 35 besproken. Dat is te weinig voor een conclusie.');
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
