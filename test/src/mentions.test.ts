import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutMentions } from '../../src/bot/activity/mentions.ts';

/** What one expression says of it, which takes ever more time on a long text. */
function inOneExpression(text: string): string {
  return text
    .replace(/<at[^>]*>.*?<\/at>/gis, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/^\s*@[\p{L}\d_-]+/u, ' ');
}

describe('Mentions', () => {
  it('are taken out, by whatever hand they are written', () => {
    for (const [text, rest] of [
      ['<at>Zelfscan</at> verder', '  verder'],
      ['<AT id="0">Zelfscan</At>verder', ' verder'],
      ['ga <at>A</at><at>B</at> verder', 'ga    verder'],
      ['<at>Zelf\nscan</at>&nbsp;verder', '  verder'],
      ['@zelfscan verder', '  verder'],
      ['<at>Zelfscan verder', '<at>Zelfscan verder'],
      ['<at verder', '<at verder'],
      ['verder', 'verder'],
    ] as const) {
      assert.equal(withoutMentions(text), rest);
    }
  });

  it('are what one expression says they are', () => {
    const parts = fc.array(
      fc.constantFrom(
        '<at',
        '<AT',
        '>',
        '</at>',
        '</At>',
        '<at>',
        '@',
        'anna',
        ' ',
        '\n',
        '&nbsp;',
        '<',
        '/at>',
        'İ',
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(parts, (all) => {
        const text = all.join('');
        assert.equal(withoutMentions(text), inOneExpression(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
