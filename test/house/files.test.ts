import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { FLOORS, filesIn, textOf } from './sources.ts';

/** How many lines a file has at most, and half of all files. */
const LONGEST = 150;
const MEDIAN = 60;

/** The files that are longer, each with the reason why it is one file. */
const LONGER: Readonly<Record<string, string>> = {
  'dialogs/event.ts': 'the union of all events, one type each',
  'dialogs/words.ts': 'the glossary: all words in one list',
  'src/bot/turns.ts': 'the ways in which a turn is told, which share one deadline and one set of parts',
  'test/doors/attacks.ts': 'a list: each attack, with what has to come of it',
  'test/doors/locked-bot.ts': 'one class: a whole bot behind its doors',
  'test/fixtures/bot.ts': 'one class: a whole bot with its store, its clock and its faults',
  'test/fixtures/connector.ts': "one server: Teams' side, with all the ways in which it can fail",
  'test/fixtures/history.ts': 'one generator of what people do, with what the store is told of each step',
  'test/fixtures/region-history.ts': 'one model of quarters, that the pictures are held against',
  'test/fixtures/sending.ts': 'one class: an outbox with a real store and a real way to a connector',
  'test/fixtures/states.ts': 'the small things that tests of decisions are made of, which are used together',
  'test/fixtures/tab-page.ts': 'one class: a tab in a browser, with what is looked at in its page',
  'test/fixtures/voting-team.ts': 'one class: a team in memory, with all that its store keeps',
};

/** The names that more than one file of a floor has, each with the reason. */
const NAMESAKES: Readonly<Record<string, string>> = {};

/** Tests are lists of sentences: one is as long as what it promises. */
const files = [...FLOORS, 'deployment', 'test'].flatMap(filesIn).filter((file) => !file.endsWith('.test.ts'));

describe('The files of the house', () => {
  it('have a name of their own on their floor, but for those with a reason', () => {
    const names = FLOORS.flatMap((floor) => [...Map.groupBy(filesIn(floor), (file) => basename(file))]);
    const shared = names.flatMap(([name, those]) => (those.length > 1 ? [name] : []));
    assert.deepEqual(Object.keys(NAMESAKES).sort(), shared.sort());
  });

  it('export types under names of their own: one word is one thing', () => {
    const types = FLOORS.flatMap(filesIn).flatMap((file) =>
      [...textOf(file).matchAll(/^export (?:type|class|interface) (\w+)/gm)].map(([, name = '']) => name),
    );
    const seen = new Set<string>();
    assert.deepEqual(
      types.filter((name) => seen.size === seen.add(name).size),
      [],
    );
  });

  it('are short, but for those with a reason', () => {
    const long = files.filter((file) => linesOf(file) > LONGEST);
    assert.deepEqual(long.sort(), Object.keys(LONGER).sort());
  });

  it('are of one page, most of them', () => {
    const lengths = files.map(linesOf).sort((a, b) => a - b);
    assert.ok((lengths[Math.floor(lengths.length / 2)] ?? 0) <= MEDIAN);
  });
});

function linesOf(file: string): number {
  return textOf(file).trimEnd().split('\n').length;
}
