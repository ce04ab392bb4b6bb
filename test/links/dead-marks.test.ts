import assert from 'node:assert/strict';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { checkedMarks, type Mark } from '../../src/cli/links/dead-marks.ts';

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

/** What another reader finds; null where it finds a mistake. */
function saidIn(text: string): { url: string; dead?: string }[] | null {
  try {
    return (load(text) as { links: { url: string; dead?: string }[] }).links;
  } catch {
    return null;
  }
}

function linksIn(text: string): { url: string }[] {
  return (load(text) as { links: { url: string }[] }).links;
}

/** Ways that nobody writes a link in, and YAML allows; D is its mark, which stands there or not. */
const RARE = [
  `? url\n    : ${address}D`,
  `!!str url: ${address}D`,
  `"url": ${address}D`,
  `{ url: ${address}, # een, twee\n    dead: 2026-01-01 }`,
  `{ url: ${address} # een, twee\n    , dead: 2026-01-01, }`,
  `{ dead: 2026-01-01, url: ${address} }`,
  `{ url: ${address},\n    label: a }`,
  `url: ${address}\n    dead: &d 2026-01-01\n    label: *d`,
  `&l\n    url: ${address}D`,
  `&k {url: ${address}}\n  - *k`,
  `url: &u ${address}\n  - url: *u`,
  `<<: {dead: 2026-01-01}\n    url: ${address}`,
  `url: |-\n      ${address}D`,
  `url: "https://a.nl/\\\n      x"D`,
  `url: ${address}\n    ? dead\n    : 2026-01-01`,
  `url: ${address}\n    "dead": "2026-01-01" # a`,
  `url:\n      ${address}\n\n    # b\n\n    label: cD`,
];
const rare = fc
  .tuple(fc.constantFrom(...RARE), fc.boolean())
  .map(([form, isMarked]) => `  - ${form.replace('D', isMarked ? '\n    dead: 2026-01-01' : '')}`);
const rareFile = fc
  .tuple(
    fc.array(rare, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\n'),
  )
  .map(([entries, eol, end]) => `links:\n${entries.join('\n')}${end}`.replaceAll('\n', eol));

function withMarks(text: string, marks: readonly Mark[]): string {
  return checkedMarks(text, marks) ?? assert.fail(`not marked: ${text}`);
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

  it('say nothing else in any way of writing, or the file is left to the editor', () => {
    let made = 0;
    fc.assert(
      fc.property(rareFile, fc.boolean(), (text, isDead) => {
        const links = saidIn(text);
        const marked = links && checkedMarks(text, isDead ? mark : unmark);
        if (!marked) return;
        made += 1;
        const wanted = links.map((link) => {
          const { dead = '2026-11-02', ...rest } = link;
          return link.url === address ? { ...rest, ...(isDead ? { dead } : {}) } : link;
        });
        assert.deepEqual(saidIn(marked), wanted);
      }),
      { numRuns: 300 },
    );
    assert.ok(made > 100, `${made}`);
    const left = (text: string) => assert.equal(checkedMarks(text, unmark), null, text);
    left(`- { url: ${address}, # een, twee\n    dead: 2026-01-01 }\n`);
    left(`- url: ${address}\n  dead: &d 2026-01-01\n  label: *d\n`);
    assert.equal(checkedMarks(`- ? url\n  : ${address}\n`, mark), null);
    assert.equal(checkedMarks(`- !!str url: ${address}\n`, mark), null);
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
