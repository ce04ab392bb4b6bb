import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { searchOf } from '../../dialogs/questions.ts';
import { content, type TestBot } from '../fixtures/bot.ts';
import { Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';
import { command } from '../fixtures/command.ts';
import { type Composed, ofCard, ofLine, ofList, ofPage, type Said } from '../fixtures/said.ts';
import { startTab, type TabClient } from '../fixtures/tab-api.ts';

/** Questions of which the search is not sure; which those are, changes with what it learns. */
const MAYBE = ['a', 'b']
  .flatMap((set) => {
    const path = new URL(`../search/questions-${set}.json`, import.meta.url);
    return (JSON.parse(readFileSync(path, 'utf8')) as { q: string }[]).map(({ q }) => q);
  })
  .filter((q) => searchOf(content).ask(q).outcome === 'maybe')
  .slice(0, 3);

/** Questions of each kind, as teams ask them. */
const QUESTIONS = {
  found: [
    'waar is training over huwelijksdwang?',
    'toolkit meldcode',
    'ik zoek iets over ouderenmishandeling',
    'hoe praat je met een kind over geweld?',
  ],
  maybe: MAYBE,
  none: [
    'hoeveel vakantiedagen heb ik nog?',
    'kwantumfysica',
    'asdfghjkl',
    'hoe laat gaat de bus naar Utrecht?',
  ],
  list: ['alle trainingen', 'welke handreikingen zijn er?'],
  number: ['wat staat er in de infobox bij 3B?', 'infobox bij criterium 6C'],
  definition: ['wat is MDA++?', 'wat betekent LVB?', 'wat is de meldcode?'],
  about: ['is dit anoniem?', 'hoe lang duurt de zelfscan?', 'wat wordt er bewaard?'],
  danger: [
    'mijn buurman slaat nu zijn kind, wat moet ik doen?',
    'er staat een man met een mes voor haar deur',
  ],
  suicide: ['ik wil dood', 'een cliënt zegt dat ze er vanavond een eind aan maakt'],
  'personal data': ['training over huwelijksdwang voor mevrouw met bsn 111222333, bel 06-12345678'],
};

const ALL = Object.values(QUESTIONS).flat();

describe('A question', function () {
  this.timeout(60_000);
  let tab: Awaited<ReturnType<typeof startTab>>;
  let bot: TestBot;
  let page: TabClient;
  let asked: readonly Said[];
  before(async () => {
    tab = await startTab();
    bot = tab.bot;
    page = await tab.page('personal');
    const { out } = await command('ask', ['--json'], {}, `${ALL.join('\n')}\n`);
    asked = out.trimEnd().split('\n').map(ofLine);
  });
  after(() => tab.stop());

  it('gets the kind of reply that it asks for', () => {
    const outcomes = (kind: keyof typeof QUESTIONS) =>
      new Set(QUESTIONS[kind].map((question) => asked[ALL.indexOf(question)]?.outcome));
    for (const kind of ['found', 'maybe', 'none', 'about', 'danger', 'suicide'] as const) {
      assert.deepEqual(outcomes(kind), new Set([kind]), kind);
    }
    for (const kind of ['list', 'number', 'definition'] as const) {
      assert.deepEqual(outcomes(kind), new Set(['found']), kind);
    }
    for (const { outcome, first } of asked) {
      assert.equal(first.length > 0, outcome === 'found' || outcome === 'maybe');
    }
  });

  for (const [index, question] of ALL.entries()) {
    it(`gets the same reply in a chat, the tab, the compose box and the command line: ${question}`, async () => {
      const expected = asked[index];
      assert.ok(expected);
      for (const [place, whose] of [
        [PERSONAL, 'Sanne Bakker'],
        [GROUP, 'Mo Yilmaz'],
      ] as const) {
        const { card } = await new Chat(bot, { ...place, id: `${place.id} ${index}` }, whose).ask(question);
        assert.deepEqual(ofCard(card), expected, place.type);
      }
      assert.deepEqual(ofPage((await page.search(question)).body), expected, 'the tab');
      const listed =
        expected.outcome === 'found' || expected.outcome === 'maybe' ? 'listed' : expected.outcome;
      assert.deepEqual(ofList(await compose(question)), { ...expected, outcome: listed }, 'the compose box');
    });
  }

  const compose = async (question: string) => {
    const { body } = await new Chat(bot).post({
      type: 'invoke',
      name: 'composeExtension/query',
      value: {
        commandId: 'zoek',
        parameters: [{ name: 'vraag', value: question }],
        queryOptions: { skip: 0, count: 25 },
      },
    });
    return body as Composed;
  };
});
