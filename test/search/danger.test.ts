import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadContent } from '../../content/index.ts';
import { withExamples } from '../../content/learning.ts';
import { createSearch } from '../../dialogs/search/search.ts';

const content = loadContent();
const search = createSearch(content);

/** Tellings without a word for the danger, in words that no example has. */
const TELLS = [
  'hij heeft de sleutels en zij mag de tuin niet in, ze fluistert aan de telefoon met mij',
  'er ligt een kind van vier alleen in bed en er is al sinds gisteren niemand thuis',
  'ze is met haar baby naar de bushalte gelopen op sokken, hij zoekt haar met de auto',
  'Mevrouw deelt mede dat haar zoon haar zojuist van de trap heeft geduwd; hij is nog in de woning.',
  'he took her passport and the flight is tonight, what do I do',
];

const SUICIDE = [
  'hij heeft zijn spullen weggegeven en stuurt nu afscheidsberichtjes naar iedereen',
  'cliënt appt dat hij op het dak staat en dat het goed is zo',
  'ik heb alle pillen uit het kastje gepakt en ik weet niet of ik nog wil',
];

/** Heavy words, and nobody in danger. */
const CALM = [
  'training over eergerelateerd geweld en moord',
  'documentaire over een vrouw die door haar man werd vermoord, tip voor de teamdag',
  'hoe herken je dat een kind geslagen wordt',
  'wat doe je volgens de meldcode als een kind vertelt dat het thuis geslagen wordt',
  'cijfers over zelfdoding onder jongeren',
  'die deadline wordt mijn dood',
  'twintig jaar geleden is mijn cliënt door haar vader misbruikt, hoe praat ik daar met haar over',
];

describe('Danger', () => {
  for (const text of TELLS) {
    it(`is heard in "${text}"`, () => assert.ok(search.ask(text).urgent));
  }

  for (const text of SUICIDE) {
    it(`is heard, with the number for who thinks of suicide, in "${text}"`, () => {
      const { urgent, suicide } = search.ask(text);
      assert.deepEqual({ urgent, suicide }, { urgent: true, suicide: true });
    });
  }

  for (const text of CALM) {
    it(`is not heard in "${text}"`, () => assert.ok(!search.ask(text).urgent));
  }

  it('is replied to with where to call and nothing else', () => {
    for (const text of [...TELLS, ...SUICIDE]) {
      const { outcome, results, about, definition, list } = search.ask(text, 'training over huwelijksdwang');
      assert.deepEqual(
        { outcome, results, about, definition, list },
        { outcome: 'none', results: [], about: null, definition: null, list: false },
      );
    }
  });

  it('is never a command', () => {
    for (const text of [...TELLS, ...SUICIDE]) assert.equal(search.command(text), null);
  });

  it('is heard nearly always wherever it stands in a long story', () => {
    const { learning } = withExamples(content);
    assert.ok('examples' in learning);
    const { danger, outside } = learning.examples;
    const some = (texts: readonly string[]) => texts.filter((_, at) => at % 11 === 0);
    const calm = some(outside).filter((text) => text.split(' ').length > 8 && !search.isUrgent(text));
    const tellings = some(danger).filter((text) => text.split(' ').length < 30 && search.isUrgent(text));
    const told = fc.sample(
      fc.tuple(
        fc.constantFrom(...tellings),
        fc.array(fc.constantFrom(...calm), { minLength: 4, maxLength: 8 }),
        fc.nat({ max: 8 }),
      ),
      { numRuns: 200, seed: 1 },
    );
    const heard = told.filter(([telling, around, at]) =>
      search.isUrgent([...around.slice(0, at), telling, ...around.slice(at)].join('. ')),
    );
    assert.ok(heard.length >= 0.95 * told.length, `${heard.length} of ${told.length}`);
  });
});
