import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../content/index.ts';
import { CONTENT_FOLDER, ROOT } from '../../content/root.ts';
import { ContentCopy } from '../fixtures/content-copy.ts';
import { added, editorSteps, PAGE_TEXT } from '../fixtures/editor-page.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Where what an editor reads is said. */
const SAYS = [
  'content/texts.yaml',
  'content/choices.yaml',
  'content/commands.yaml',
  'src/prepare-content.ts',
  'src/cli/ask.ts',
  'src/cli/misses-table.ts',
  'src/cli/misses.ts',
  'src/cli/links/link-words.ts',
  'test/search/eval.ts',
  'test/search/missed.ts',
  'deployment/README.md',
];

/** What the page names of other programs, and what it has people type. */
const OTHERS = [
  'Personal Chat',
  'YAML',
  'Install',
  'Terminal',
  'New Terminal',
  'engine',
  'deprecated',
  'pull request',
];
const TYPED = ['hallo', '3b', 'waar koop ik een taart', 'wat is …?'];

/** The file grows, and its lines move. */
const withoutLine = (message: string) => message.replace(/regel \d+/, 'regel N');

describe('The page for editors', () => {
  const steps = editorSteps();
  const isMistake = (text: string) => text.startsWith('In de map content');

  describe('has examples that', () => {
    let copy: ContentCopy;
    before(() => {
      copy = new ContentCopy();
    });
    after(() => copy.remove());

    it('the content takes without a mistake, but for the one that it makes on the way and quotes', () => {
      const quoted = steps.flatMap(({ kind, file, text }) => {
        if (kind === 'yaml') copy.write(file.replace('content/', ''), (whole) => added(whole, text));
        if (kind !== 'text' || !isMistake(text)) return [];
        assert.throws(
          () => loadContent(copy.folder),
          (error: Error) => withoutLine(error.message) === withoutLine(text.trimEnd()),
        );
        return [text];
      });
      assert.equal(quoted.length, 1);
      assert.deepEqual(copy.mistakes(), []);
    });
  });

  it('names only commands that there are', () => {
    const named = [...PAGE_TEXT.matchAll(/npm (?:run )?([\w-]+)/g)].map(([, name = '']) => name);
    const { scripts } = JSON.parse(read('package.json'));
    assert.deepEqual(
      named.filter((name) => name !== 'ci' && !Object.hasOwn(scripts, name)),
      [],
    );
  });

  it('tells of each file of the content, and of none that is not there', () => {
    const [, table = ''] = /## Waar staat wat\n(.*?)\n## /s.exec(PAGE_TEXT) ?? [];
    const told = [...table.matchAll(/`([\w-]+(?:\.yaml|\/))`/g)].map(([, name = '']) => name);
    const there = globSync('**/*.yaml', { cwd: CONTENT_FOLDER }).map((file) => file.replace(/\/.*/, '/'));
    assert.deepEqual(
      [...new Set(told)].sort(),
      [...new Set(there)].filter((one) => one !== 'schemas/').sort(),
    );
  });

  it('has pictures that are there and small, and no others are kept', () => {
    const named = steps.flatMap(({ kind, file }) => (kind === 'picture' ? [file] : []));
    assert.deepEqual(named.toSorted(), globSync('redactie-*.png', { cwd: join(ROOT, 'docs') }).sort());
    for (const file of named) assert.ok(statSync(join(ROOT, 'docs', file)).size < 100_000, file);
  });

  it('leads to headings of its own', () => {
    const headings = [...PAGE_TEXT.matchAll(/^##+ (.*)$/gm)].map(([, name = '']) =>
      name.toLowerCase().replaceAll(' ', '-'),
    );
    const links = [...PAGE_TEXT.matchAll(/\]\(#([^)]*)\)/g)].map(([, name = '']) => name);
    assert.ok(links.length > 0);
    assert.deepEqual(
      links.filter((link) => !headings.includes(link)),
      [],
    );
    assert.ok(existsSync(join(ROOT, 'deployment/README.md')));
  });

  it('quotes only what the product says', () => {
    const said = [...SAYS.map(read), ...steps.flatMap(({ kind, text }) => (kind === 'yaml' ? [text] : []))];
    const inWords = PAGE_TEXT.replace(/^ *```.*?^ *```$/gms, '').replaceAll('**', '');
    const quoted = [...inWords.matchAll(/\*([^*]+)\*/g)].map(([, one = '']) => one.replaceAll(/\s+/g, ' '));
    const printed = steps
      .filter(({ kind, text }) => kind === 'text' && !isMistake(text))
      .flatMap(({ text }) => text.split('\n'))
      // What was found, with its score and what stands below it, comes of the search (`npm run pictures`).
      .filter((line) => line.trim() !== '' && !/^(?:\d\.\d{3} | {7})/.test(line))
      .map((line) => line.replace(/^(?:gevonden|niets|uitleg): /, '').replace('gemist.csv', '${out}'));
    const known = [...OTHERS, ...TYPED];
    const unsaid = [...quoted, ...printed].filter(
      (one) => !known.includes(one) && !said.some((text) => text.includes(one)),
    );
    assert.deepEqual(unsaid, []);
  });
});
