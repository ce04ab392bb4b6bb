import assert from 'node:assert/strict';
import type { Event } from '../../dialogs/event.ts';
import { understand } from '../../dialogs/understand.ts';
import { content } from '../fixtures/states.ts';
import { typedFor, wordOf } from '../fixtures/wording.ts';

/** An event in a word or two: `antwoord deels`, `naar 6C`, `overview`. */
function meaning(typed: string): string {
  const event: Event = understand(content, typed);
  if (event.kind === 'answer') return `antwoord ${event.choice}`;
  return event.kind === 'open' ? `naar ${event.criterion ?? event.standard}` : event.kind;
}

/** Each word of a choice or a command as people may write it, by what it means. */
const LISTED: readonly (readonly [string, string])[] = [
  ...content.choices.flatMap(({ id, typed, label, vote = label }) =>
    written([...typed, label, vote]).map((word) => [`antwoord ${id}`, word] as const),
  ),
  ...Object.entries(content.commands.commands).flatMap(([command, words]) =>
    written(words).map((word) => [command, word] as const),
  ),
];

function written(words: readonly string[]): string[] {
  return words.flatMap((word) => [word, word.toUpperCase(), `${word}!`, ` “${word}” `, `${word}...`]);
}

/** What people type, by what it means. */
const TYPED: [string, string][] = [
  ['hello', '👍 | 🙂🙂 | ...'],
  [
    'naar 6C',
    '6c | 6C | 6 c | 6.c | 6C? | ga naar 6c | Ga naar: 6C | zes c | criterium 6 c | wijzig 6c | 06c',
  ],
  ['naar 3B', 'criterium 3b! | 3b. | (3B) | open 3b | toon criterium drie b | standaard 3 onderdeel b'],
  ['naar 10G', '10g | 10 G | tien g | naar 10g | kwaliteitsstandaard 10g'],
  ['naar 8', '8 | acht | standaard 8 | Standaard Acht | Ga naar standaard acht | ga naar criterium 8'],
  ['naar 1', '1 | standaard één | standaard een | ga naar 1 | kwaliteitsstandaard 1'],
  ['naar 12', '12 | ga naar 12 | standaard 12'],
  ['question', 'waar is training over huwelijksdwang? | het team heeft een visie | ja, maar niet altijd'],
  [
    'question',
    'goed gesprek gehad vandaag | stem | stel | toestemming | opnieuw stemmen | volgende week dinsdag | nee dank je | 112 | 0800-2000 | hfjdksl | 你好',
  ],
];

describe('What people type', () => {
  it('means the choice or the command that lists it, however it is written', () => {
    assert.deepEqual(
      LISTED.map(([, typed]) => [meaning(typed), typed]),
      LISTED,
    );
  });

  it('means a choice by its new name, and a reason by its, once an editor gave them another', () => {
    const choices = content.choices.map((choice) => ({
      ...choice,
      ...(choice.id === 'weet-niet' && { label: 'Zoeken we op', vote: 'Zoek ik op' }),
      reasons: choice.reasons?.map((reason) =>
        reason.id === 'andere-organisatie' ? { ...reason, label: 'De buren doen dit' } : reason,
      ),
    }));
    const renamed = { ...content, choices } as typeof content;
    for (const typed of ['zoeken we op', 'Zoek ik op.', typedFor('weet-niet')])
      assert.deepEqual(understand(renamed, typed), { kind: 'answer', choice: 'weet-niet' });
    assert.deepEqual(understand(renamed, '3b zoeken we op'), {
      kind: 'answer',
      choice: 'weet-niet',
      criterion: '3B',
    });
    const told = understand(renamed, `${typedFor('nvt')}, de buren doen dit`);
    assert.ok(told.kind === 'answer-and-note' && told.reason === 'andere-organisatie');
    assert.equal(understand(content, 'zoeken we op').kind, 'question');
  });

  for (const [expected, texts] of TYPED) {
    it(`means ${expected}: ${texts}`, () => {
      const read = texts.split(' | ').map((typed) => [typed, meaning(typed)]);
      assert.deepEqual(
        read,
        texts.split(' | ').map((typed) => [typed, expected]),
      );
    });
  }

  it('is greeted when it is nothing at all, and a question when it is without end', () => {
    for (const typed of ['', '   ', '\n', '?!']) assert.equal(meaning(typed), 'hello');
    for (const typed of ['x'.repeat(5000), 'naar '.repeat(1000), 'ja '.repeat(1700)]) {
      assert.equal(meaning(typed), 'question');
    }
  });

  it('opens every standard and criterion by its number, in the ways people write it', () => {
    for (const { id, standard } of content.criteria) {
      const letter = id.slice(standard.length);
      const word = content.commands.numbers[Number(standard) - 1];
      for (const place of [id, id.toLowerCase(), `${standard} ${letter}`, `${word} ${letter}`]) {
        for (const lead of ['', 'ga naar ', 'Criterium ', 'standaard ']) {
          assert.equal(meaning(lead + place), `naar ${id}`, lead + place);
        }
      }
    }
  });

  it('is a question, just as it was typed, when it is nothing else', () => {
    const typed = '  Waar is  TRAINING?\n';
    assert.deepEqual(understand(content, typed), { kind: 'question', text: typed });
  });
});

describe('A slip', () => {
  const between: [string, string][] = [
    ['nvoldoende', 'antwoord voldoende'],
    ['ovoldoende', 'antwoord voldoende'],
    ['novoldoende', 'antwoord voldoende'],
    ['ovnoldoende', 'antwoord voldoende'],
    ['voldende', 'antwoord voldoende'],
    ['voldgende', 'antwoord voldoende'],
    ['halo', 'antwoord deels'],
    ['halp', 'antwoord deels'],
  ];
  for (const [typed, wrong] of between) {
    it(`that is as near to another meaning gives no answer: ${typed}`, () =>
      assert.notEqual(meaning(typed), wrong));
  }

  const words: [string, string][] = [
    ['bekend', 'antwoord weet-niet'],
    ['zodoende', 'antwoord voldoende'],
    ['besluiten', 'close'],
    ['vroege', 'previous'],
  ];
  for (const [typed, wrong] of words) {
    it(`is not what makes one word of another: ${typed}`, () => assert.notEqual(meaning(typed), wrong));
  }
});

describe('An answer that names its criterion', () => {
  for (const [typed, criterion, choice] of [
    ['6c deels', '6C', 'deels'],
    ['3a: ja', '3A', 'voldoende'],
    ['standaard 2 weten we niet', '2', 'weet-niet'],
    ['criterium 10 g onvoldoende', '10G', 'onvoldoende'],
  ]) {
    it(`is an answer to ${criterion}: ${typed}`, () => {
      assert.deepEqual(understand(content, typed ?? ''), { kind: 'answer', criterion, choice });
    });
  }

  it('is none when the standard has several criteria', () => {
    assert.equal(understand(content, 'standaard 3 deels').kind, 'question');
  });
});

describe('Words that do not matter', () => {
  for (const [typed, kind] of [
    [`${wordOf('overview')} even`, 'overview'],
    [`${wordOf('summary')} graag`, 'summary'],
    ['hi', 'hello'],
  ]) {
    it(`are left out: ${typed}`, () => assert.equal(understand(content, typed ?? '').kind, kind));
  }
});
