import assert from 'node:assert/strict';
import { content } from '../fixtures/content.ts';

type Text = Readonly<{ at: string; text: string }>;

/** Where a sentence becomes too long to read in one go. */
const MOST_WORDS = 32;

/** Words that buttons of other apps wear; not those that are Dutch as well (help, start, stop, link). */
const ENGLISH =
  /\b(back|cancel|click|close|continue|delete|dismiss|done|edit|hide|loading|next|please|previous|remove|retry|save|send|settings|share|show|skip|submit|yes)\b/i;

const FORMAL = /(?<![\p{L}\p{N}.])(?:u|uw|uzelf)(?![\p{L}\p{N}]|\.\p{L})/iu;

/** "veilig- heidsplan"; not "hulpverlenings- en herstelplannen", which is how Dutch leaves out a part. */
const BROKEN_WORD = /\u00ad|[\p{L}\p{N}]-\s(?!(?:en|of)\b)/u;

const ABBREVIATION = /\b(?:o\.a|e\.a|n\.v\.t|bv|incl|etc)\./giu;

/** SAVE-teams and the like: a name in capitals is no English. */
const CAPITALS = /\b\p{Lu}{2,}\b/gu;

describe('What a user reads is plain Dutch', () => {
  let texts: readonly Text[];
  before(() => {
    texts = ownTexts();
  });
  const broken = (rule: (text: string) => boolean) =>
    texts.filter(({ text }) => rule(text)).map(({ at, text }) => `${at}: ${text}`);

  it('has no sentence of more than 32 words', () => {
    assert.deepEqual(
      texts.flatMap(({ at, text }) => tooLong(text).map((sentence) => `${at}: ${sentence}`)),
      [],
    );
  });

  it('says je, never u', () => {
    assert.deepEqual(
      broken((text) => FORMAL.test(text)),
      [],
    );
  });

  it('has no English command words', () => {
    assert.deepEqual(
      broken((text) => ENGLISH.test(text.replace(CAPITALS, ''))),
      [],
    );
  });

  it('has one space between words', () => {
    assert.deepEqual(
      broken((text) => /\s\s/.test(text)),
      [],
    );
  });

  it('has no words that were cut at the end of a line', () => {
    assert.deepEqual(
      broken((text) => BROKEN_WORD.test(text)),
      [],
    );
  });

  it('is looked at in all places where the product speaks in its own words', () => {
    const places = new Set(texts.map(({ at }) => at.split(' ')[0]));
    assert.deepEqual(
      [...places],
      ['ownWords', 'standard', 'criterion', 'choice', 'talk', 'texts', 'topic', 'resource'],
    );
  });
});

describe('The guard of plain Dutch sees what it should see', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'woord').join(' ');

  it('counts a sentence by its words and begins again after a full stop', () => {
    assert.deepEqual(tooLong(`${words(32)}. ${words(32)}?`), []);
    assert.deepEqual(tooLong(`Kort. ${words(33)}.`), [`${words(33)}.`]);
  });

  it('does not take an abbreviation or a dash for the end of a sentence or a word', () => {
    assert.equal(tooLong(`${words(20)} (o.a. ${words(20)})`).length, 1);
    assert.equal(tooLong(`${words(20)} www.vng.nl/geweld ${words(20)}`).length, 1);
    assert.deepEqual(tooLong(`${words(30)} – woord / woord`), []);
  });

  it('tells a form of politeness from a letter in a word', () => {
    for (const text of ['Wilt u dit?', 'Uw antwoord', 'kunt u.', 'zet uzelf']) assert.match(text, FORMAL);
    for (const text of ['jullie', 'nu', 'a.u.b.', 'huwelijk', 'CJG u2']) assert.doesNotMatch(text, FORMAL);
  });

  it('tells a cut word from a part that is left out', () => {
    for (const text of ['een veilig- heidsplan', 'veilig\u00adheid', '1Gezin- 1Plan'])
      assert.match(text, BROKEN_WORD);
    for (const text of ['hulp- en herstelplan', 'rust- of vangnet', 'LVB-, GGZ-', 'Evaluation - Nederland'])
      assert.doesNotMatch(text, BROKEN_WORD);
  });
});

/** All texts that are the product's own words; the norm and its footnote are quotes. */
function ownTexts(): Text[] {
  return [
    ...textsIn('ownWords', content.ownWords),
    ...content.standards.flatMap(({ id, label, explanation }) =>
      textsIn(`standard ${id}`, { label, explanation }),
    ),
    ...content.criteria.flatMap(({ id, label, question, explanation, inShort, talk }) =>
      textsIn(`criterion ${id}`, { label, question, explanation, inShort, talk }),
    ),
    ...[...content.choices, { ...content.open, id: 'open', reasons: [] }].flatMap(
      ({ id, label, reasons = [] }) =>
        textsIn(`choice ${id}`, { label, reasons: reasons.map((reason) => reason.label) }),
    ),
    ...textsIn('talk ', content.talk),
    ...textsIn('texts ', content.texts),
    ...textsIn('texts for one', content.one),
    ...content.topics.flatMap(({ id, title, text, points, links }) =>
      textsIn(`topic ${id}`, { title, text, points, links: links.map((link) => link.label) }),
    ),
    ...content.resources.flatMap(({ id, title, description, links }) =>
      textsIn(`resource ${id}`, { title, description, links: links.map((link) => link.label) }),
    ),
  ];
}

function textsIn(at: string, value: unknown): Text[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(`${at}.${key}`, inner));
}

/** The sentences with too many words; a dash or a stroke on its own is no word. */
function tooLong(text: string): string[] {
  const sentences = text
    .replace(ABBREVIATION, (found) => found.replaceAll('.', ''))
    .split(/(?<=[.?!]["'”’)]*)\s+/);
  return sentences.filter((sentence) => (sentence.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length > MOST_WORDS);
}
