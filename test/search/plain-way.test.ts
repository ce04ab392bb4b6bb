import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../content/fold.ts';
import { loadContent } from '../../content/index.ts';
import { withExamples } from '../../content/learning.ts';
import { createDefine } from '../../dialogs/search/define.ts';
import { createIndex } from '../../dialogs/search/index.ts';
import { featuresOf, frameFeaturesOf, frameOf, wordsOf } from '../../dialogs/search/learned/features.ts';
import { lunrIndexOf } from '../../dialogs/search/lunr-index.ts';
import { preparedFor } from '../../dialogs/search/prepared.ts';
import { readTexts } from '../../dialogs/search/read-texts.ts';
import { plainFeatures, plainFrameFeatures } from './plain-features.ts';

const content = loadContent();
const index = createIndex(content, preparedFor(content));
const { language } = index;
const questions = Object.values(content.questions).flat();
const { stems } = readTexts(withExamples(content));

const asked = fc.constantFrom(...questions);
const word = fc.constantFrom(...new Set(questions.slice(0, 500).flatMap(language.split)), 'qzx', 'ß', '7');
const text = fc.oneof(
  asked,
  fc.tuple(asked, asked).map((two) => two.join('? ')),
  fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
);

describe('A question is read faster, with what the plain way gives', () => {
  it('the scores of lunr, whatever stems are asked for, how often, and with which weights', () => {
    const lunr = lunrIndexOf(stems);
    const known = fc.constantFrom(...new Set(stems.flat()), 'qzx', 'onbekend_woord');
    const terms = fc.array(
      fc.record({ stem: known, weight: fc.constantFrom(1, 0.8, 0.7, 0.56, 0.42, 0.35) }),
      {
        maxLength: 25,
      },
    );
    fc.assert(
      fc.property(terms, fc.nat(), (all, pick) => {
        const again = all[pick % Math.max(1, all.length)];
        const some = again ? [...all, again] : all;
        const scores = stems.map(() => 0);
        const found = lunr.query((query) => {
          for (const { stem, weight } of some) query.term(stem, { boost: weight, usePipeline: false });
        });
        for (const { ref, score } of found) scores[Number(ref)] = score;
        assert.deepEqual([...index.fullText(some)], scores);
      }),
      { seed: 19, numRuns: 300 },
    );
  });

  it('the features of every text, each once and in their order', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const words = wordsOf(fold(typed));
        const frame = frameOf(words, language.isSubject);
        const traits = ['sum 2', 'danger true'];
        assert.deepEqual(
          [...featuresOf({ words, frame, traits })],
          [...plainFeatures({ words, frame, traits })],
        );
        assert.deepEqual([...frameFeaturesOf(frame)], [...plainFrameFeatures(frame)]);
      }),
      { seed: 19, numRuns: 400 },
    );
  });

  it('the words of a description that a question hits', () => {
    const { read, split, statusOf } = language;
    const stemsIn = (one: string) =>
      read(split(one))
        .filter((part) => statusOf(part.word) !== 'ordinary')
        .flatMap(({ terms }) => terms.map(({ stem }) => stem));
    const words = index.entries.map(({ description }) =>
      [...new Set(description.match(/[\p{L}\p{N}]+/gu) ?? [])].map((one) => ({ one, by: stemsIn(one) })),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const wanted = read(split(typed)).flatMap(({ terms }) => terms.map(({ stem }) => stem));
        const hit = index.wordsHitBy(wanted);
        for (const [entry, { description }] of index.entries.entries()) {
          const plain = words[entry]?.filter(({ by }) => by.some((stem) => wanted.includes(stem)));
          assert.deepEqual(
            hit(entry, description),
            plain?.map(({ one }) => one),
          );
        }
      }),
      { seed: 19, numRuns: 60 },
    );
  });

  it('the word whose meaning is asked for, however much stands around it', () => {
    const { split, stem, isStop } = language;
    const define = createDefine(content, index);
    const asks = new Set(index.lists.defines);
    const isAsk = (one: string) => asks.has(stem(one));
    const keyOf = (words: readonly string[]) => words.map(stem).join(' ');
    const trimmed = (words: readonly string[], isLeftOut: (one: string) => boolean) =>
      words.slice(
        words.findIndex((one) => !isLeftOut(one)),
        1 + words.findLastIndex((one) => !isLeftOut(one)),
      );
    const byKey = new Map(
      content.definitions.flatMap((one) => one.words.map((words) => [keyOf(split(words)), one] as const)),
    );
    const defined = fc.constantFrom(...content.definitions.flatMap(({ words }) => words));
    const around = fc.array(fc.oneof(word, fc.constantFrom('wat', 'is', 'een', 'betekent', 'de')), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(around, defined, around, (before, meant, after) => {
        const words = split([...before, meant, ...after].join(' '));
        const tries = [
          words,
          trimmed(words, isAsk),
          trimmed(words, (one) => isAsk(one) || isStop(one)),
          words.filter((one) => !isStop(one) && !isAsk(one)),
        ];
        assert.equal(define(words), tries.flatMap((some) => byKey.get(keyOf(some)) ?? [])[0] ?? null);
      }),
      { seed: 19, numRuns: 1_000 },
    );
  });
});
