import assert from 'node:assert/strict';
import { loadContent } from '../../content/index.ts';
import { benchGrowth } from './growth.ts';
import { benchMemory } from './memory.ts';
import { SHAPES } from './shapes.ts';
import { benchStart } from './start.ts';
import { benchTexts } from './texts.ts';
import { benchTurns } from './turns.ts';
import { benchVotes } from './votes.ts';

/** Short runs: what they measure is checked to be answers that were saved, how fast is for `npm run bench` to say. */
describe('The benchmark', function () {
  this.timeout(90_000);
  const content = loadContent();
  let said: string[];
  const say = (line: string) => {
    said.push(...line.split('\n'));
  };
  beforeEach(() => {
    said = [];
  });

  it('compares the answer turn on both stores with all that it stands on', async () => {
    await benchTurns(content, say, { requests: 100, warming: 50 });
    for (const name of [
      'raw node:http',
      'restify',
      'bare botbuilder',
      'bare agents-hosting',
      'SQLite',
      'PostgreSQL',
    ]) {
      assert.equal(said.filter((line) => new RegExp(`^ +(1|32) .*${name} +\\d`).test(line)).length, 2, name);
    }
  });

  it('compares votes with answers in the same places, and sees that all of them were saved', async () => {
    const few = { pairs: 1, meetings: 1, warming: 0, teams: 4 };
    await benchVotes(content, say, { ...few, stores: ['SQLite'] });
    assert.match(
      said.join('\n'),
      /^votes beside answers in such groups, SQLite: \S+ beside \S+ a second: .*; bar: at least 0.95 x/m,
    );
  });

  it('measures with few teams and with more', async () => {
    await benchGrowth(content, say, { sizes: [5, 50], requests: 20, warming: 20, times: 1 });
    assert.equal(said.filter((line) => /^(SQLite|PostgreSQL) +(5|50) .* x$/.test(line)).length, 4);
  });

  it('measures hard texts in every place where people type, each answered as it should be', async () => {
    await benchTexts(content, say, { shapes: SHAPES.slice(-1) });
    for (const way of ['chat', 'tab', 'message extension', 'note', 'name of a person', 'privacy rule']) {
      assert.equal(said.filter((line) => new RegExp(`^ *${way} +\\d`).test(line)).length, 1, way);
    }
  });

  it('measures memory and starts', async () => {
    await benchMemory(content, say, 0.05);
    await benchStart(content, say, 1);
    assert.match(said.join('\n'), /memory: \d+ MB .* \d\.\d\d x.*\ncold start .* \d+ ms/);
  });
});
