import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadContent } from '../../content/index.ts';
import { withExamples } from '../../content/learning.ts';
import { fromBytes, narrow, toBytes } from '../../dialogs/search/compact/sections.ts';
import { openTable, tableOf } from '../../dialogs/search/compact/text-table.ts';
import { entriesOf } from '../../dialogs/search/entries.ts';
import { gramsIn, spelled } from '../../dialogs/search/gram.ts';
import { createIndex } from '../../dialogs/search/index.ts';
import { lunrIndexOf } from '../../dialogs/search/lunr-index.ts';
import { preparedFor } from '../../dialogs/search/prepared.ts';
import { createReader } from '../../dialogs/search/query.ts';
import { readTexts } from '../../dialogs/search/read-texts.ts';
import type { Term } from '../../dialogs/search/terms.ts';

const content = withExamples(loadContent());
const prepared = preparedFor(loadContent());
const index = createIndex(content, prepared);
const texts = readTexts(content);
const questions = Object.values(content.questions).flat();
const read = createReader(index);

describe('The index that the build made', () => {
  it('gives every entry the score that lunr gives it with the whole of its index', () => {
    const lunr = lunrIndexOf(texts.stems);
    const scoresOf = (terms: readonly Term[]) => {
      const scores = texts.stems.map(() => 0);
      const found = lunr.query((query) => {
        for (const { stem, weight } of terms) query.term(stem, { boost: weight, usePipeline: false });
      });
      for (const { ref, score } of found) scores[Number(ref)] = score;
      return scores;
    };
    for (const question of questions.filter((_, at) => at % 4 === 0)) {
      const { terms } = read(index.language.split(question));
      assert.deepEqual([...index.fullText(terms)], scoresOf(terms), question);
    }
  });

  it('counts the letters that a question has in a row with each entry, as counting them one by one does', () => {
    const shares = gramsOneByOne(texts.spelled);
    for (const question of questions.filter((_, at) => at % 40 === 0)) {
      const words = index.language.split(question);
      assert.deepEqual([...index.grams(words)], shares(words), question);
    }
  });

  it('knows the words that the content has, and reads each as the index does that is made now', () => {
    const now = texts.language;
    for (const word of new Set(questions.flatMap(now.split))) {
      const turned = [...word].reverse().join('');
      for (const one of [word, turned, `${word}${turned}`]) {
        assert.equal(index.language.statusOf(one), now.statusOf(one), one);
        assert.equal(index.language.isSubject(one), now.isSubject(one), one);
      }
      assert.ok(index.language.isKnown(word), word);
    }
  });

  it('has an entry for each entry of the content', () => {
    assert.equal(prepared.numbers.grams.held.length, entriesOf(content).length);
  });
});

describe('Numbers in a file', () => {
  const rows = fc.dictionary(
    fc.constantFrom('letters', 'starts', 'worth'),
    fc.oneof(
      fc.array(fc.nat({ max: 2 ** 32 - 1 })).map(narrow),
      fc.array(fc.double({ noNaN: true })).map((all) => Float64Array.from(all)),
      fc.int8Array(),
    ),
  );

  it('come back as they were, wherever in memory their file begins', () => {
    const sections = fc.dictionary(fc.constantFrom('words', 'grams', 'signs'), rows);
    fc.assert(
      fc.property(sections, fc.nat({ max: 9 }), (all, shift) => {
        const bytes = toBytes(all);
        const moved = new Uint8Array(bytes.length + shift);
        moved.set(bytes, shift);
        const kept = Object.fromEntries(Object.entries(all).filter(([, own]) => Object.keys(own).length > 0));
        assert.deepEqual(plain(fromBytes(moved.subarray(shift))), plain(kept));
      }),
      { seed: 19 },
    );
  });

  it('keep any texts, and find each by its number and no other', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 60 }), text, (all, other) => {
        const table = openTable(tableOf(all));
        for (const [number, one] of all.entries()) {
          assert.equal(table.numberOf(one), number);
          assert.equal(table.textAt(number), one);
          assert.equal(table.lengthAt(number), one.length);
          assert.equal(table.begins(number, other), other.startsWith(one));
        }
        assert.equal(table.numberOf(other), all.indexOf(other));
      }),
      { seed: 19 },
    );
  });
});

/** What was read, without what a property test's own objects have beside their rows. */
function plain(sections: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  return Object.entries(sections).map(([group, own]) => [group, Object.entries(own)]);
}

/** The shares of every entry as `createGrams` says, counted in the plainest way. */
function gramsOneByOne(entries: readonly string[]): (words: readonly string[]) => number[] {
  const counted = entries.map((entry) => {
    const times = new Map<number, number>();
    for (const gram of gramsIn(entry)) times.set(gram, 1 + (times.get(gram) ?? 0));
    return { times, length: gramsIn(entry).length };
  });
  const mean = counted.reduce((sum, { length }) => sum + length, 0) / entries.length;
  return (words) => {
    const shares = entries.map(() => 0);
    let all = 0;
    for (const gram of gramsIn(spelled([words]))) {
      const having = counted.filter(({ times }) => times.has(gram)).length;
      const rarity = Math.log(1 + entries.length / (having + 0.5));
      all += rarity;
      counted.forEach(({ times, length }, entry) => {
        const often = Math.min(255, times.get(gram) ?? 0);
        if (often > 0)
          shares[entry] =
            (shares[entry] ?? 0) + (rarity * often) / (often + 4 * (0.5 + (0.5 * length) / mean));
      });
    }
    return all === 0 ? shares : shares.map((share) => share / all);
  };
}
