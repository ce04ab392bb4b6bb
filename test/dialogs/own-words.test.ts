import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import { understand } from '../../dialogs/understand.ts';
import {
  allAnswered,
  asking,
  content,
  NOW,
  noticeOf,
  scanOf,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';

const { notices } = content.texts;
const closed = scanOf(allAnswered('deels'), { closedAt: NOW });

describe('An answer in a sentence', () => {
  for (const [typed, choice, criterion] of [
    ['doe maar voldoende', 'voldoende'],
    ['Doe maar: nog niet', 'onvoldoende'],
    ['zet 3B op deels', 'deels', '3B'],
    ['zet standaard 2 maar op voldoende.', 'voldoende', '2'],
    ['wij kiezen deels', 'deels'],
    ['we kiezen voor een beetje', 'deels'],
    ['niet van toepassing bij ons', 'nvt'],
    ['ons antwoord is nee', 'onvoldoende'],
  ] as const) {
    it(`is that answer: ${typed}`, () => {
      const event = { kind: 'answer', choice, ...(criterion ? { criterion } : {}) };
      assert.deepEqual(understand(content, typed), event);
    });
  }

  it('can have a why behind it', () => {
    const event = understand(content, 'zet 3b op deels, want we missen training');
    assert.ok(event.kind === 'answer-and-note');
    assert.deepEqual([event.criterion, event.choice, event.note], ['3B', 'deels', 'we missen training']);
  });

  for (const typed of [
    'wij kiezen deels?',
    'kiezen we deels',
    'hoe zet ik 3b op deels',
    'zet alles op voldoende',
    'doe maar de training',
    'kiezen voor een training',
    'wanneer kies je deels',
    'is dit voldoende bij ons',
    'is training bij ons niet van toepassing',
    'doe maar deels de training',
    'niet van toepassing bij ons, wat nu?',
  ]) {
    it(`is none in a question or in other words: ${typed}`, () => {
      assert.equal(understand(content, typed).kind, 'question');
    });
  }
});

describe('A command in own words', () => {
  for (const [typed, kind] of [
    ['ik wil opnieuw beginnen', 'new-round'],
    ['verwijder mijn antwoorden', 'delete'],
    ['sluit de ronde maar af', 'close'],
    ['sla deze vraag maar over', 'skip'],
  ] as const) {
    it(`is understood: ${typed}`, () => assert.equal(understand(content, typed).kind, kind));
  }

  it('can name its round anywhere', () => {
    for (const [typed, event] of [
      ['samenvatting ronde 1', { kind: 'summary', round: 1 }],
      ['laat de samenvatting van ronde 1 zien', { kind: 'summary', round: 1 }],
      ['geef me het overzicht van ronde twee', { kind: 'overview', round: 2 }],
    ] as const) {
      assert.deepEqual(understand(content, typed), event);
    }
  });

  it('about a round that is not there is told so, beside the round that is', () => {
    const decision = type(stateOf(closed), 'samenvatting van ronde 9 graag');
    assert.equal(noticeOf(decision), fill(notices.noSuchRound, { ronde: 9 }));
    assert.equal(shown(decision, 'summary').round, 1);
  });

  it('that would change something at once is answered as a question, with its button', () => {
    for (const typed of [
      'stuur het door naar mijn manager',
      'we willen toch eerst stemmen',
      'toon nu maar wat iedereen koos',
    ]) {
      assert.equal(understand(content, typed).kind, 'question', typed);
    }
  });

  it('that sends or changes something at once takes its own words: no others beside them, and no slips', () => {
    for (const typed of [
      'we delen dit',
      'dan delen we het',
      'ik denk delen',
      'even onthullen',
      'abboneren',
    ]) {
      assert.equal(understand(content, typed).kind, 'question', typed);
    }
    for (const [typed, kind] of [
      ['delen', 'share'],
      ['Deel de samenvatting!', 'share'],
      ['toon de stemmen', 'reveal'],
      ['we stemmen eerst', 'vote-first'],
    ] as const) {
      assert.equal(understand(content, typed).kind, kind, typed);
    }
  });

  it('closes, deletes and begins nothing by itself', () => {
    const open = stateOf(scanOf({ '1': 'deels' }), { placed: asking('2') });
    assert.deepEqual(type(open, 'sluit de ronde maar af').changes, []);
    shown(type(open, 'sluit de ronde maar af'), 'closing');
    assert.equal(shown(type(open, 'verwijder mijn antwoorden'), 'rights').card, 'choose');
    assert.equal(noticeOf(type(open, 'ik wil opnieuw beginnen')), fill(notices.roundStillOpen, { ronde: 1 }));
    shown(type(stateOf(closed), 'ik wil opnieuw beginnen'), 'choose-way');
  });
});
