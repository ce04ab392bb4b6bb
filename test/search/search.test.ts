import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadContent } from '../../content/index.ts';
import { createSearch, type Findings, type Search } from '../../dialogs/search/search.ts';
import { BARS } from './bars.ts';
import { missed, missedInDutch } from './missed.ts';
import { pairsOf, replyOf } from './reply-of.ts';
import { readSets } from './sets.ts';

const content = loadContent();
const search = createSearch(content);

/** A question, and the ids of which one must be among the first three. */
const FOUND: readonly (readonly [string, readonly string[]])[] = [
  ['waar is training over huwelijksdwang?', ['3B-09']],
  ['opa wordt geknepen door zijn dochter, waar leer ik dat herkennen', ['3B-07', '7B-05', '7A-03']],
  ['huweliksdwang trainig', ['3B-09']],
  ['trauma sensitief werken', ['6E-03', '6E-02', '6E-04']],
  ['risicotaksatie', ['6C-02', '6C-01', '6C-04']],
  ['ggz-problematiek bij ouders', ['7C-02']],
  ['honour based violence', ['7B-08']],
  ['MDA++', ['bg-mda']],
  ['1G1P1R', ['6A-01']],
  ['HG/KM vormen', ['3B-03', '7B-03', '3B-02']],
  ['Top-3', ['7A-09']],
  ['ouderenmishandelingsscholing', ['3B-07', '7B-05', '7A-03']],
];

/** The same standard or criterion, in all the ways that people write it. */
const PLACES: readonly (readonly [string, string])[] = [
  ['3b', '3B'],
  ['3 B', '3B'],
  ['wat hoort er bij 7.c?', '7C'],
  ['standaard drie onderdeel b', '3B'],
  ['criterium 6 c', '6C'],
  ['crit. 10-f', '10F'],
  ['criterium: 3b', '3B'],
  ['kwaliteitsstandaard 2', '2'],
  ['de derde standaard', '3'],
  ['standaard 10', '10'],
];

const ids = (reply: Findings, most = 3) => reply.results.slice(0, most).flatMap((one) => one.merged);

describe('The search', () => {
  for (const set of Object.keys(BARS)) {
    it(`keeps its figures on the questions of set ${set}, give or take one in a hundred for what an editor adds`, () => {
      assert.deepEqual(missed(set, pairsOf(readSets(set, content), replyOf(search)), 0.01), []);
    });
  }

  it('tells an editor in Dutch which figures miss their bars, and by how much', () => {
    const told = missedInDutch([{ set: 'blind', name: 'falseAlarms', value: 4 / 120, of: 120, bar: 0.03 }]);
    assert.match(
      told,
      /^1 grens is niet gehaald:\n- set blind, .*“bel 112”.*: 3,3% van 120\. Het moet hooguit 3,0% zijn\.\n/,
    );
    assert.equal(missedInDutch([]), 'Alle grenzen zijn gehaald.');
  });

  for (const [question, expected] of FOUND) {
    it(`finds ${expected.join(' or ')} for "${question}"`, () => {
      const reply = search.ask(question);
      assert.ok(
        ids(reply).some((id) => expected.includes(id)),
        ids(reply).join(' '),
      );
      assert.notEqual(reply.outcome, 'none');
    });
  }

  for (const [question, id] of PLACES) {
    it(`knows that "${question}" is ${id}`, () => {
      const reply = search.ask(question);
      assert.equal(reply.results[0]?.id, id);
      assert.equal(reply.outcome, 'found');
    });
  }

  it('gives a standard that is its own criterion once, as a criterion', () => {
    const reply = search.ask('standaard 1');
    assert.deepEqual(
      reply.results.filter((one) => one.id === '1').map((one) => one.kind),
      ['criterion'],
    );
  });

  it('gives the resources of a criterion after it, and those that it refers to', () => {
    assert.ok(search.ask('8a').results.some((one) => one.merged.includes('6C-01')));
    assert.ok(search.ask('criterium 4').results.some((one) => one.id === '6C'));
  });

  for (const id of ['8G', '8H']) {
    it(`answers "${id}" with the criterion alone: the infobox has no tools for it`, () => {
      assert.deepEqual(ids(search.ask(id), 10), [id]);
    });
  }

  it('gives all there is when a kind is asked for', () => {
    const reply = search.ask('welke magazines zijn er?');
    const magazines = content.resources.filter((one) => one.kind === 'magazine').map((one) => one.id);
    assert.ok(reply.list);
    assert.deepEqual(new Set(ids(reply, 99)), new Set(magazines));
  });

  it('gives all of a publisher', () => {
    const reply = search.ask('wat heeft Movisie allemaal?');
    assert.ok(reply.list);
    assert.ok(reply.results.length > 5);
    assert.ok(reply.results.every((one) => one.publisher?.includes('Movisie')));
  });

  it('keeps to what is free, of a kind and from a publisher', () => {
    const reply = search.ask('gratis online training van Augeo');
    assert.ok(reply.results[0]?.free);
    assert.ok(reply.results[0]?.publisher?.includes('Augeo'));
  });

  for (const question of [
    'risicotaxatie brandveiligheid',
    'meldcode storing lift',
    'magazine over tuinieren',
    'cursus timemanagement',
    'hoi',
    'hoe gaat het met je',
    'wat kan jij allemaal',
    '🙂',
    '',
  ]) {
    it(`finds nothing for "${question}"`, () => {
      const reply = search.ask(question);
      assert.equal(reply.outcome, 'none');
      assert.deepEqual(reply.results, []);
    });
  }

  it('merges entries with the same address, and gives the criteria of all', () => {
    const found = search.ask('methodiek RelatieWijs').results[0];
    assert.deepEqual(new Set(found?.merged), new Set(['3B-10', '7B-09']));
    assert.deepEqual(new Set(found?.criteria), new Set(['3B', '7B']));
  });

  it('tells which words of the description the question hit', () => {
    const found = search.ask('oefencasus over calamiteiten').results[0];
    assert.ok((found?.words.length ?? 0) > 0);
    for (const word of found?.words ?? []) assert.ok(found?.description.includes(word));
  });

  it('gives the same reply to the same question', () => {
    const question = 'hoe praat ik met een kind over geweld';
    assert.deepEqual(createSearch(content).ask(question), search.ask(question));
  });

  it('tells the same of a text whatever it heard before, and however it is asked', () => {
    const texts = fc.constantFrom(
      ...FOUND.map(([question]) => question),
      'ik wil opnieuw beginnen',
      'hij slaat haar nu, ze heeft een mes in haar rug',
      'ik wil niet meer leven',
      'en voor ouderen?',
      'wie ben jij',
      '',
    );
    const ways = {
      ask: (text: string, one: Search) => one.ask(text),
      follow: (text: string, one: Search) => one.ask(text, 'training over praten met kinderen'),
      isUrgent: (text: string, one: Search) => one.isUrgent(text),
      command: (text: string, one: Search) => one.command(text),
    };
    const steps = fc.array(fc.tuple(fc.constantFrom(...Object.values(ways)), texts), { maxLength: 8 });
    const fresh = new Map<unknown, Map<string, unknown>>();
    for (const way of Object.values(ways)) fresh.set(way, new Map());
    fc.assert(
      fc.property(steps, (all) => {
        for (const [way, text] of all) {
          const known = fresh.get(way);
          if (known && !known.has(text)) known.set(text, way(text, createSearch(content)));
          assert.deepEqual(way(text, search), known?.get(text));
        }
      }),
      { seed: 19, numRuns: 60 },
    );
  });

  it('answers any text, and never throws', () => {
    const odd = fc.constantFrom(
      'criterium: 3b',
      '+',
      '-',
      '~9',
      '*',
      'title:x^2',
      '<b onclick=1>kind</b>',
      '👩‍👧',
      'العنف',
      '家庭暴力',
      '\u0000',
      'meldcode',
      'standaard',
      '10',
      'een',
      '\ud800',
      'constructor',
      '__proto__',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(odd, { maxLength: 30 }).map((parts) => parts.join(' ')),
      fc
        .tuple(odd, fc.integer({ min: 1, max: 2500 }))
        .map(([part, times]) => part.repeat(times).slice(0, 10_000)),
    );
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (question, before) => {
        const { outcome, results, list, urgent, suicide, about } = search.ask(question, before);
        assert.ok(['found', 'maybe', 'none'].includes(outcome));
        assert.ok(list || results.length <= 10);
        assert.equal(outcome === 'none', results.length === 0);
        assert.ok(!suicide || urgent);
        assert.ok(!(urgent || about) || outcome === 'none');
        assert.ok(results.every((one) => Number.isFinite(one.score)));
      }),
      { numRuns: 120 },
    );
  });
});
