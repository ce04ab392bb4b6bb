import assert from 'node:assert/strict';
import { loadContent } from '../../content/index.ts';
import { withExamples } from '../../content/learning.ts';
import { createSearch } from '../../dialogs/search/search.ts';

const content = loadContent();
const search = createSearch(content);

/** Questions about the bot that no example asks in these words, and what the content says to them. */
const ASKED: readonly (readonly [string, string])[] = [
  ['kan iemand terugvinden wat ik heb gekozen', 'anoniem'],
  ['leest de gemeente mee', 'wie-ziet'],
  ['hoe lang zijn we hiermee bezig', 'hoe-lang'],
  ['ik drukte op het verkeerde antwoord', 'wijzigen'],
  ['hoe maken we deze ronde dicht', 'afsluiten'],
  ['kan mijn leidinggevende de uitkomst krijgen', 'naar-manager'],
  ['en wat doen jullie straks met onze antwoorden', 'daarna'],
  ['mogen we halverwege ophouden en morgen verder', 'stoppen'],
  ['ben jij een computer of een mens', 'mens'],
  ['welke gegevens bewaren jullie van mij', 'bewaard'],
  ['hoe kan ik mijn antwoorden laten wissen', 'verwijderen'],
  ['wanneer kies ik voor deels', 'deels'],
  ['telt weten we niet mee in de uitslag', 'weten-we-niet'],
  ['wanneer mag je n.v.t. kiezen', 'nvt'],
];

/** Questions in the same words that are about something else. */
const ELSEWHERE = [
  'is een melding bij Veilig Thuis anoniem',
  'hoe lang duurt een training over de meldcode',
  'wie ziet het dossier van een cliënt',
  'hoe sluit ik een casus goed af',
  'kan ik stoppen met roken',
  'hoe verwijder ik een app van mijn telefoon',
  'wat gebeurt er na een melding bij Veilig Thuis',
];

describe('A question about the bot itself', () => {
  for (const [question, id] of ASKED) {
    it(`gets what the content says: "${question}"`, () => {
      const { about, outcome, results } = search.ask(question);
      assert.deepEqual([about?.id, outcome, results], [id, 'none', []]);
    });
  }

  for (const question of ELSEWHERE) {
    it(`is not taken for one: "${question}"`, () => assert.equal(search.ask(question).about, null));
  }

  it('can be asked in at least fifteen everyday ways, most of which are understood', () => {
    const { learning } = withExamples(content);
    assert.ok('examples' in learning);
    for (const [id, forms] of Object.entries(learning.examples.about)) {
      const asked = forms.slice(0, 30);
      const heard = asked.filter((form) => search.ask(form).about !== null);
      assert.ok(forms.length >= 15, id);
      assert.ok(heard.length / asked.length >= 0.9, `${id}: ${heard.length} of ${asked.length}`);
    }
  });

  it('has a reply for each thing that people ask, with a button that is a command', () => {
    for (const id of ASKED.map(([, id]) => id))
      assert.ok(
        content.about.some((one) => one.id === id),
        id,
      );
    for (const { id, button } of content.about)
      assert.ok(!button || content.commands.commands[button.does].length > 0, id);
  });
});

describe('What a word means', () => {
  for (const [question, id] of [
    ['wat is MDA++', 'mda'],
    ['mda', 'mda'],
    ['wat betekent traumasensitief werken', 'traumasensitief'],
    ['waar staat VT voor?', 'veilig-thuis'],
    ['wat is de meldcode', 'meldcode'],
    ['Kun je uitleggen wat een veiligheidsplan is?', 'veiligheidsplan'],
  ] as const) {
    it(`is said before what the infobox has: "${question}"`, () => {
      const { definition, outcome, results } = search.ask(question);
      assert.equal(definition?.id, id);
      assert.equal(outcome, 'found');
      assert.ok(results.length > 0);
    });
  }

  for (const question of [
    'training over de meldcode',
    'wie schrijft het veiligheidsplan',
    'meldcode storing lift',
  ]) {
    it(`is not said where more is asked: "${question}"`, () =>
      assert.equal(search.ask(question).definition, null));
  }

  it('is known for every abbreviation that the infobox uses', () => {
    const words = content.definitions.flatMap((one) => one.words);
    for (const word of words) assert.notEqual(search.ask(`wat betekent ${word}`).definition, null, word);
  });
});
