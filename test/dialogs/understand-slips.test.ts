import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { plain } from '../../content/plain.ts';
import type { Event } from '../../dialogs/event.ts';
import { understand } from '../../dialogs/understand.ts';
import { runs } from '../fixtures/runs.ts';
import { content } from '../fixtures/states.ts';

type Phrase = Readonly<{ words: string; meaning: string }>;

const phrases: readonly Phrase[] = [
  ...content.choices.flatMap(({ id, typed }) => typed.map((words) => ({ words, meaning: `answer ${id}` }))),
  ...Object.entries(content.commands.commands).flatMap(([kind, all]) =>
    all.map((words) => ({ words, meaning: kind })),
  ),
];

/** What changes or sends something at once, and no card asks about. */
const NEVER_BY_SLIP = [
  'share',
  'reveal',
  'subscribe',
  'unsubscribe',
  'together',
  'vote-first',
  'vote-alone',
  'take-back',
];

function meaningOf(event: Event): string {
  return event.kind === 'answer' ? `answer ${event.choice}` : event.kind;
}

const slip = fc.record({
  kind: fc.constantFrom('forgotten', 'extra', 'other', 'swapped'),
  at: fc.nat(30),
  letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
});

function withSlip(
  words: string,
  { kind, at, letter }: typeof slip extends fc.Arbitrary<infer S> ? S : never,
): string {
  const letters = [...words];
  const n = at % letters.length;
  if (kind === 'forgotten') return letters.toSpliced(n, 1).join('');
  if (kind === 'extra') return letters.toSpliced(n, 0, letter).join('');
  if (kind === 'other') return letters.toSpliced(n, 1, letter).join('');
  return letters.toSpliced(n, 2, letters[n + 1] ?? '', letters[n] ?? '').join('');
}

/** How many slips lie between two texts; two neighbours that changed places are one. */
function slipsBetween(a: string, b: string): number {
  const n = [...a].findIndex((letter, index) => letter !== b[index]);
  const swapped = a.slice(0, n) + (a[n + 1] ?? '') + (a[n] ?? '') + a.slice(n + 2);
  return swapped === b ? 1 : distance(a, b);
}

/** The meanings that a text is nearest to; a slip in a word of less than four letters makes another word. */
function nearestTo(typed: string): string[] {
  const near = phrases.filter(({ words }) => plain(words).length >= 4 || plain(words) === typed);
  const off = near.map(({ words }) => slipsBetween(plain(words), typed));
  const least = Math.min(...off);
  return [...new Set(near.filter((_, n) => off[n] === least).map(({ meaning }) => meaning))];
}

describe('Typing', () => {
  it('with one slip in five letters or more is understood, where nothing else is as near', () => {
    const long = phrases.filter(
      ({ words, meaning }) => plain(words).length >= 5 && !NEVER_BY_SLIP.includes(meaning),
    );
    fc.assert(
      fc.property(fc.constantFrom(...long), slip, ({ words, meaning }, how) => {
        const typed = withSlip(plain(words), how);
        fc.pre(nearestTo(plain(typed)).join() === meaning);
        assert.equal(meaningOf(understand(content, typed)), meaning, typed);
      }),
      { numRuns: runs(1_500, 3_000) },
    );
  });

  it('with a slip sends nothing and reveals nothing: that takes the words themselves', () => {
    const exact = new Set(phrases.map(({ words }) => plain(words)));
    const sending = phrases.filter(({ meaning }) => NEVER_BY_SLIP.includes(meaning));
    assert.equal(meaningOf(understand(content, 'helen')), 'question');
    fc.assert(
      fc.property(fc.constantFrom(...sending), slip, ({ words }, how) => {
        const typed = plain(withSlip(plain(words), how));
        fc.pre(!exact.has(typed));
        assert.ok(!NEVER_BY_SLIP.includes(meaningOf(understand(content, typed))), typed);
      }),
    );
  });

  it('with a slip never gives an answer that something else is as near to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phrases), slip, ({ words }, how) => {
        const typed = plain(withSlip(plain(words), how));
        const got = meaningOf(understand(content, typed));
        if (got.startsWith('answer')) assert.deepEqual(nearestTo(typed), [got], typed);
      }),
      { numRuns: runs(1_500, 3_000) },
    );
  });

  it('with capitals, accents, spaces or punctuation means the same', () => {
    const around = fc.constantFrom('', ' ', '!', '...', '?!', ' 👍', '"', '\n', ' ;)', '\u00a0');
    const accent = fc.constantFrom('', '\u0301', '\u0308');
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases),
        around,
        around,
        accent,
        fc.boolean(),
        (phrase, left, right, mark, loud) => {
          const words = phrase.words.replace('e', `e${mark}`);
          const typed = left + (loud ? words.toUpperCase() : words) + right;
          assert.equal(meaningOf(understand(content, typed)), phrase.meaning, typed);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never fails, whatever it is', () => {
    const parts = fc.constantFrom(
      ...phrases.map(({ words }) => words),
      ...content.commands.goTo,
      ' ',
      '3',
      'b',
      '.',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 5000, size: 'max' }),
      fc.array(parts).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const event = understand(content, typed);
        if (event.kind === 'question') assert.equal(event.text, typed);
      }),
    );
  });
});
