import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countsOf, nextOpen, progressOf, resultOf, standardLine } from '../../dialogs/progress.ts';
import { INHERITED_NAMES } from '../fixtures/inherited-names.ts';
import { answerOf, anyAnswers, content, scanOf, standardOf } from '../fixtures/states.ts';

const choices = content.choices.map(({ id }) => id);
const ranked = content.choices.filter(({ rank }) => rank !== undefined).map(({ id }) => id);
const unranked = choices.filter((id) => !ranked.includes(id));
const ids = content.criteria.map(({ id }) => id);

/** The result of a standard whose criteria got these choices. */
function resultFor(given: readonly string[]): string | undefined {
  const byChoice = Object.fromEntries(choices.map((id) => [id, given.filter((one) => one === id).length]));
  return resultOf(content, { byChoice, open: 0, total: given.length })?.id;
}

describe('The result of a standard', () => {
  const table: [string[], string][] = [
    [['voldoende', 'voldoende'], 'voldoende'],
    [['deels', 'deels'], 'deels'],
    [['onvoldoende', 'onvoldoende'], 'onvoldoende'],
    [['voldoende', 'deels'], 'deels'],
    [['voldoende', 'onvoldoende'], 'deels'],
    [['deels', 'onvoldoende'], 'deels'],
    [['voldoende', 'weet-niet'], 'voldoende'],
    [['onvoldoende', 'nvt'], 'onvoldoende'],
    [['weet-niet', 'weet-niet'], 'weet-niet'],
    [['nvt', 'nvt'], 'nvt'],
    [['nvt', 'weet-niet'], 'weet-niet'],
  ];
  for (const [given, result] of table) {
    it(`is ${result} for ${given.join(' and ')}`, () => assert.equal(resultFor(given), result));
  }

  it('is not there while one of its criteria is open, also when that has a note', () => {
    const { answers } = scanOf({
      '7A': 'deels',
      '7B': 'deels',
      '7C': answerOf(null, { note: 'Vraag het na' }),
    });
    const line = standardLine(content, standardOf('7'), answers);
    assert.deepEqual([line.result, line.counts.open], [null, 1]);
  });

  it('never changes by adding weten we niet or n.v.t. to other answers', () => {
    const given = fc.array(fc.constantFrom(...choices), { maxLength: 10 });
    const counting = fc.tuple(given, fc.constantFrom(...ranked)).map(([some, one]) => [...some, one]);
    fc.assert(
      fc.property(counting, fc.array(fc.constantFrom(...unranked), { maxLength: 10 }), (some, added) => {
        assert.equal(resultFor([...some, ...added]), resultFor(some));
      }),
    );
  });

  it('does not depend on the order of the answers', () => {
    const given = fc.array(fc.constantFrom(...choices), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(given, (some) => {
        assert.equal(resultFor(some), resultFor(some.toReversed()));
        assert.ok(resultFor(some));
      }),
    );
  });
});

describe('What is open', () => {
  it('and what is answered make up all criteria', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { open, total, byChoice } = countsOf(content.criteria, answers);
        const given = Object.values(byChoice).reduce((sum, count) => sum + count, 0);
        assert.equal(open + given, total);
        assert.deepEqual(progressOf(content, answers), { answered: given, total: 35 });
      }),
    );
  });

  it('is told of every choice, also of one whose name every object has', () => {
    for (const name of INHERITED_NAMES) {
      const { byChoice } = countsOf(content.criteria, scanOf({ '1': name, '2': name }).answers);
      assert.deepEqual(Object.entries(byChoice), [[name, 2]]);
    }
  });

  it('is found from the place where the team is to the end, and then from the start', () => {
    const { answers } = scanOf({ '1': 'deels', '3B': 'deels' });
    const found = [null, '1', '3A', '10G', 'toString'].map(
      (id) => nextOpen(content.criteria, answers, id)?.id,
    );
    assert.deepEqual(found, ['2', '2', '3C', '2', '2']);
  });

  it('is found once for every open criterion, wherever the team starts', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(null, ...ids), (start, from) => {
        let answers = start;
        let at = from;
        const found: string[] = [];
        for (
          let id = nextOpen(content.criteria, answers, at)?.id;
          id;
          id = nextOpen(content.criteria, answers, at)?.id
        ) {
          found.push(id);
          answers = { ...answers, [id]: answerOf('deels') };
          at = id;
        }
        assert.deepEqual(found.toSorted(), ids.filter((id) => !start[id]?.choice).toSorted());
      }),
    );
  });
});
