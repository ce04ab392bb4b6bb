import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { withoutPersonalData } from '../../dialogs/privacy/clean.ts';
import { findPersonalData } from '../../dialogs/privacy/find-personal-data.ts';
import { content } from '../fixtures/states.ts';

const TABLE = join(import.meta.dirname, '../fixtures/privacy-texts.json');
const rows: readonly { text: string; kinds: readonly string[] }[] = JSON.parse(readFileSync(TABLE, 'utf8'));
const innocent = rows.filter(({ kinds }) => kinds.length === 0).map(({ text }) => text);
const telling = rows.filter(({ kinds }) => kinds.length > 0).map(({ text }) => text);
const { instead } = content.texts.privacy;
const clean = (text: string) => withoutPersonalData(content, text);

/** Text of any kind: what tells of people, what does not, loose signs, and words between brackets. */
const piece = fc.oneof(
  fc.constantFrom(...telling),
  fc.constantFrom(...innocent),
  fc.string({ maxLength: 12 }),
  fc.stringMatching(/^[0-9 .,@()/-]{1,14}$/),
  fc.constantFrom(
    'geboren ',
    'bsn ',
    'woont op ',
    'kenteken ',
    'postcode ',
    'moeder ',
    '+31',
    '%40',
    '@',
    'NL',
  ),
  fc.constantFrom(...Object.values(instead)),
);
const anyText = fc
  .array(piece, { maxLength: 8 })
  .chain((pieces) => fc.constantFrom('', ' ', '. ', '\n', ', ').map((between) => pieces.join(between)));

describe('A text in which personal data is replaced', () => {
  it('has a word between brackets just where it stood', () => {
    const texts: [string, string][] = [
      ['Bel Els op 06-12345678, ze weet ervan.', 'Bel Els op [telefoonnummer], ze weet ervan.'],
      ['bsn 111222333 (of 123456782)', 'bsn [BSN] (of [BSN])'],
      ['mail jan @ x.nl vandaag', 'mail [e-mailadres] vandaag'],
      ['Moeder (12-03-1984) werkt.', 'Moeder ([geboortedatum]) werkt.'],
      ['Kerkstraat 12, 1234 AB Delft', '[adres] Delft'],
      ['naar NL91 ABNA 0417 1643 00 graag', 'naar [rekeningnummer] graag'],
      ['auto GB-123-X voor de deur', 'auto [kenteken] voor de deur'],
      ['https://x.nl/u?m=els%40x.nl&t=2', 'https://x.nl/u?m=[e-mailadres]&t=2'],
      ['0612345678\n\tEn\u00a0toen?  ', '[telefoonnummer]\n\tEn\u00a0toen?  '],
    ];
    assert.deepEqual(
      texts.map(([typed]) => clean(typed)),
      texts.map(([, cleaned]) => cleaned),
    );
  });

  it('holds none any more, and is the same when it is done again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = clean(text);
        assert.deepEqual(findPersonalData(cleaned), []);
        assert.equal(clean(cleaned), cleaned);
      }),
      { numRuns: 500 },
    );
  });

  it('is unchanged where nothing was recognised: between the words stands what was typed, in its order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = clean(text);
        if (findPersonalData(text).length === 0) assert.equal(cleaned, text);
        const kept = Object.values(instead).reduce(
          (parts, word) => parts.flatMap((part) => part.split(word)),
          [cleaned],
        );
        let at = 0;
        for (const part of kept) {
          const found = text.indexOf(part, at);
          assert.ok(found >= 0, `${JSON.stringify(part)} is not what was typed`);
          at = found + part.length;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every line that holds none, letter by letter', () => {
    const lines = fc.array(fc.constantFrom(...innocent, ...telling), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lines, (all) => {
        const cleaned = clean(all.join('\n====\n')).split('\n====\n');
        assert.deepEqual(
          cleaned.filter((_, at) => innocent.includes(all[at] ?? '')),
          all.filter((line) => innocent.includes(line)),
        );
      }),
      { numRuns: 200 },
    );
  });
});
