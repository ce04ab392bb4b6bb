import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openButton } from '../../cards/parts/button.ts';
import { mailAddress, pageAddress, placeAddress } from '../../content/address.ts';
import { content } from '../fixtures/content.ts';

/** What editors type where a host belongs, and what comes of it by accident. */
const HOSTS = [
  'www.vng.nl',
  'a.nl',
  'ü.nl',
  '[adres]',
  '<adres>',
  '1.2.3.4.5',
  'x',
  '',
  '.',
  '-.nl',
  'jan:pw@a.nl',
];
const BITS = [
  '/',
  '|',
  '%',
  ':99999',
  ':80',
  '?a=b',
  '#x',
  '\\',
  '"',
  '\u200b',
  '^',
  '[',
  '@',
  '..',
  ' ',
  'x',
];
const typed = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'HTTPS://', 'mailto:', 'mailto:jan@', ''),
    fc.constantFrom(...HOSTS),
    fc.array(fc.oneof(fc.constantFrom(...BITS), fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 4,
    }),
  )
  .map(([scheme, host, bits]) => `${scheme}${host}${bits.join('')}`);

describe('An address of the content', () => {
  it('that is taken can be opened, and a button names its place', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(typed, fc.webUrl(), fc.string()), (address) => {
        if (!placeAddress.safeParse(address).success) return;
        taken += 1;
        assert.ok(URL.canParse(address), address);
        const { title, url } = openButton(content.texts, address);
        assert.equal(url, address);
        assert.notEqual(title, openButton(content.texts, address, '').title);
      }),
      { numRuns: 2000 },
    );
    assert.ok(taken > 200, `${taken}`);
  });

  it('is a page or an e-mail address, and nothing else', () => {
    const takes = (schema: typeof placeAddress, address: string) => schema.safeParse(address).success;
    for (const page of [
      'https://www.vng.nl/a_b?c=d#e',
      'http://a.nl:8080/',
      'https://xn--bcher-kva.nl',
      'https://bücher.nl',
    ])
      assert.deepEqual(
        [placeAddress, pageAddress, mailAddress].map((one) => takes(one, page)),
        [true, true, false],
      );
    for (const mail of ['mailto:jan@a.nl', 'mailto:jan.de-wit@post.a.nl?subject=Dode%20link'])
      assert.deepEqual(
        [placeAddress, pageAddress, mailAddress].map((one) => takes(one, mail)),
        [true, false, true],
      );
    for (const other of [
      'https://x',
      'https://a.nl:99999',
      'https://j:w@a.nl',
      'mailto:jan',
      'ftp://a.nl',
      'a.nl',
    ])
      assert.equal(takes(placeAddress, other), false, other);
    assert.equal(takes(placeAddress, `https://a.nl/${'x'.repeat(1000)}`), false);
  });
});
