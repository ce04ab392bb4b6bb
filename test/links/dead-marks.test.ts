import assert from 'node:assert/strict';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { withMarks } from '../../src/cli/links/dead-marks.ts';

const address = 'https://a.nl/x';
const mark = [{ address, dead: '2026-11-02' }];
const unmark = [{ address, dead: undefined }];

/** Ways in which an editor writes a link: as a text, with the lines around it. */
const entry = fc
  .record({
    quote: fc.constantFrom('', '"', "'"),
    comment: fc.constantFrom('', ' # kijk', '   # dead: nee'),
    label: fc.constantFrom('before', 'after', 'none'),
    form: fc.constantFrom('block', 'flow', 'folded'),
    isOurs: fc.boolean(),
  })
  .map(({ quote, comment, label, form, isOurs }) => {
    const url = `url: ${quote}${isOurs ? address : 'https://b.nl'}${quote}`;
    if (form === 'flow') {
      return `  - { ${label === 'before' ? 'label: "a, {b}", ' : ''}${url}${label === 'after' ? ', label: c' : ' '}}${comment}`;
    }
    const folded = `url: >-\n      ${isOurs ? address : 'https://b.nl'}`;
    const lines = [form === 'folded' ? folded : `${url}${comment}`];
    if (label === 'before') lines.unshift('label: "het: adres"');
    if (label === 'after') lines.push(`label: 'ja'${comment}`);
    return `  - ${lines.join('\n    ')}`;
  });

const file = fc
  .record({
    entries: fc.array(entry, { minLength: 1, maxLength: 5 }),
    between: fc.constantFrom('\n', '\n\n', '\n  # iets\n'),
    end: fc.constantFrom('', '\n', '\n\n# slot\n'),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ entries, between, end, eol }) =>
    `# kop\nlinks:\n${entries.join(between)}${end}`.replaceAll('\n', eol),
  );

function linksIn(text: string): { url: string }[] {
  return (load(text) as { links: { url: string }[] }).links;
}

describe('Marks at dead links', () => {
  it('change what the file says of these links, and not a byte elsewhere', () => {
    fc.assert(
      fc.property(file, (text) => {
        const marked = withMarks(text, mark);
        assert.deepEqual(
          linksIn(marked),
          linksIn(text).map((link) => (link.url === address ? { ...link, dead: '2026-11-02' } : link)),
        );
        assert.equal(withMarks(marked, unmark), text);
        assert.equal(withMarks(marked, [{ address, dead: '2027-01-01' }]), marked);
      }),
      { numRuns: 200 },
    );
  });

  it('go away where they are the first or the only one on a line too', () => {
    const gone = (text: string) => withMarks(text, unmark);
    assert.equal(gone(`- dead: 2026-11-02\n  url: ${address}\n`), `- url: ${address}\n`);
    assert.equal(gone(`- {dead: 2026-11-02, url: "${address}"}`), `- {url: "${address}"}`);
    assert.equal(
      gone(`- url: ${address}\n  dead: 2026-11-02 # weg\n  label: a\n`),
      `- url: ${address}\n  label: a\n`,
    );
  });
});
