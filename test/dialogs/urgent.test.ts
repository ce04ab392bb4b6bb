import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { UrgentFile } from '../../content/urgent-schema.ts';
import { isUrgent, urgentSigns } from '../../dialogs/search/urgent.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const SETS = join(import.meta.dirname, '../search');

const TELLS = [
  'er wordt nu een kind geslagen',
  'ik word zelf geslagen door mijn partner',
  'ik hoor de buren schreeuwen en een kind huilen, wie moet ik bellen',
  'mijn client zegt dat haar man haar vannacht gaat vermoorden',
  'ze durft niet meer naar huis',
  'hij staat voor haar deur met een mes',
  'kind zit onder de blauwe plekken en moet zo weer mee naar huis',
  'ze is niet bereikbaar en hij zei dat we haar nooit meer zien',
  'vader dreigt zichzelf iets aan te doen en de kinderen zijn in huis',
  'een jongetje van 4 is alleen thuis en huilt',
  'mijn vriend heeft me opgesloten',
  'hij knijpt mn keel dicht',
  'mn pa slaat me weer',
  'mijn client wordt bedregid door haar broer',
  'yo mn matties zus wordt helemaal verrot geslagen door dr vriend wat doen',
  'he is hitting her right now',
  'my neighbor is screaming for help',
  'zij fluistert dat ik niet terug mag bellen',
  'MÉVROUW HEEFT EEN GEBROKEN POLS EN HIJ ZIT NAAST HAAR!!!',
];

const ASKS = [
  'wij willen een training over kindermishandeling',
  'cursus over kinderen die klappen krijgen',
  'opa wordt geknepen door zijn dochter, waar leer ik dat herkennen',
  'een client van mij moet van haar ouders trouwen met haar neef, hebben jullie daar iets over',
  'wat als een vader dreigt met een mes',
  'stel dat een moeder haar kind slaat',
  'ik werd vroeger thuis geslagen en wil nu andere gezinnen helpen',
  'welke rol heeft de politie bij doodsbedreigingen',
  'cijfers over femicide',
  'hoe ga je om met een agressieve vader',
  'help ik kan niet inloggen',
  'how do i recognise forced marriage',
  'ik ben bang dat ik de deadline niet haal',
  'bang',
  'hulp',
  'ga naar 6c',
  '',
];

type Asked = Readonly<{ q: string; urgent?: boolean; crisis?: boolean }>;

describe('A question that tells of present danger', () => {
  const content = { urgent: UrgentFile.parse(parse(readFileSync(join(CONTENT, 'urgent.yaml'), 'utf8'))) };
  const why = (text: string) =>
    `${text} (${urgentSigns(content, text)
      .map((sign) => `${sign.name} ${sign.weight}`)
      .join(', ')})`;
  const asked = (set: string): readonly Asked[] =>
    JSON.parse(readFileSync(join(SETS, `questions-${set}.json`), 'utf8'));
  const tells = (one: Asked) => one.urgent ?? one.crisis ?? false;

  it('is seen, also when it is said softly, in slang, in English or with a slip', () => {
    assert.deepEqual(TELLS.filter((text) => !isUrgent(content, text)).map(why), []);
  });

  it('is not seen in a search, in the past, in general or in a supposition', () => {
    assert.deepEqual(ASKS.filter((text) => isUrgent(content, text)).map(why), []);
  });

  for (const set of ['dev', 'a', 'b']) {
    it(`is found in at least 95 of 100 urgent questions of set ${set}, with at most 3 false alarms in 100`, () => {
      const questions = asked(set);
      const urgent = questions.filter(tells);
      const others = questions.filter((one) => !tells(one));
      const missed = urgent.filter(({ q }) => !isUrgent(content, q));
      const alarms = others.filter(({ q }) => isUrgent(content, q));
      assert.ok(1 - missed.length / urgent.length >= 0.95, missed.map(({ q }) => why(q)).join('\n'));
      assert.ok(alarms.length / others.length <= 0.03, alarms.map(({ q }) => why(q)).join('\n'));
    });
  }

  it('is seen in at most 3 of 100 example questions of the infobox', () => {
    const folder = join(CONTENT, 'questions');
    const questions = readdirSync(folder).flatMap((name) => {
      const file: { questions: Record<string, string[]> } = parse(readFileSync(join(folder, name), 'utf8'));
      return Object.values(file.questions).flat();
    });
    const alarms = questions.filter((text) => isUrgent(content, text));
    assert.ok(alarms.length / questions.length <= 0.03, alarms.map(why).join('\n'));
  });

  it('takes any text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('...', '*', '__proto__', 'toString'),
    );
    fc.assert(fc.property(texts, (text) => typeof isUrgent(content, text) === 'boolean'));
  });

  it('is kept from mistakes of an editor', () => {
    const sign = { name: 'geweld', weight: 2, danger: true, words: ['slaat', 'trekt ... haren', 'tril*'] };
    const accepts = (change: object) =>
      UrgentFile.safeParse({ threshold: 4, signs: [{ ...sign, ...change }] }).success;
    assert.ok(accepts({}));
    assert.ok(!accepts({ weight: 0 }));
    assert.ok(!accepts({ words: [] }));
    assert.ok(!accepts({ words: ['... haren'] }));
    assert.ok(!accepts({ gewicht: 2 }));
    assert.ok(!accepts({ danger: undefined }));
  });
});
