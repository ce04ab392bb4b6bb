import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadContent } from '../../content/index.ts';
import { ContentCopy } from '../fixtures/content-copy.ts';

/** One change of a file's text, and the line that an editor reads then (content-mistakes.yaml). */
type Case = Readonly<{
  name: string;
  file: string;
  after?: string;
  from?: string;
  to: string;
  line?: number;
  says: string;
}>;

const CASES: readonly Case[] = parse(
  readFileSync(join(import.meta.dirname, '../fixtures/content-mistakes.yaml'), 'utf8'),
);

describe('A mistake in the content', () => {
  let copy: ContentCopy;
  before(() => {
    copy = new ContentCopy();
  });
  afterEach(() => copy.restore());
  after(() => copy.remove());

  describe('is told in one line, with its file, line and entry, for', () => {
    for (const { name, file, after, from: written, to, line = 0, says } of CASES) {
      it(name, () => {
        const from = after === undefined ? written : copy.lineBelow(file, after, written ?? '');
        const start = from === undefined ? 1 : copy.lineOf(file, from);
        copy.replace(file, from ?? copy.text(file), to);
        assert.deepEqual(copy.mistakes(), [says.replace('regel N', `regel ${start + line}`)]);
      });
    }
  });

  it('stands below a heading with the others, by file and line, and hides none of them', () => {
    copy.replace('texts.yaml', '  next: "Verder met standaard {standaard}"', '  next: Verder');
    copy.replace('infobox/standaard-9.yaml', 'kind: website', 'kind: webstek');
    copy.replace('infobox/standaard-9.yaml', '    publisher: inkoopsociaaldomein.nl', '    publisher: 9');
    copy.replace('infobox/standaard-10.yaml', 'kind: document', 'kind: dokument');
    assert.throws(() => loadContent(copy.folder), {
      name: 'ContentError',
      message: [
        'In de map content staan 4 fouten. Verbeter ze en probeer het opnieuw:',
        '  infobox/standaard-9.yaml, regel 8: bron "9-01", kind: "webstek" bestaat niet. Bedoel je “website”?',
        '  infobox/standaard-9.yaml, regel 9: bron "9-01", publisher: "9" is voor de bot geen tekst. Zet het tussen aanhalingstekens.',
        '  infobox/standaard-10.yaml, regel 8: bron "10-01", kind: "dokument" bestaat niet. Bedoel je “document”?',
        `  texts.yaml, regel ${copy.lineOf('texts.yaml', '  next: Verder\n')}: buttons.next: in "Verder" ontbreekt {standaard}. Zet dat in de tekst.`,
      ].join('\n'),
    });
  });

  for (const file of [
    'framework.yaml',
    'choices.yaml',
    'topics.yaml',
    'commands.yaml',
    'texts.yaml',
    'alone.yaml',
  ]) {
    it(`is a file that is not there: ${file}`, () => {
      copy.drop(file);
      assert.deepEqual(copy.mistakes(), [`${file}: dit bestand is er niet, of is niet te lezen.`]);
    });
  }

  it('is a folder that is not there', () => {
    copy.drop('infobox');
    assert.deepEqual(copy.mistakes(), ['infobox: in deze map staan geen YAML-bestanden.']);
  });

  it('is a file of an infobox whose name the bot does not look at', () => {
    const add = (name: string) => writeFileSync(join(copy.folder, 'infobox', name), 'resources: []\n');
    const names = ['standaard-11.yml', 'standaard-12.YAML', 'standaard-13.yaml.txt'];
    for (const name of names) add(name);
    const told = copy.mistakes();
    for (const name of names) rmSync(join(copy.folder, 'infobox', name));
    assert.deepEqual(
      told,
      [11, 12, 13].map(
        (of, at) => `infobox/${names[at]}: dit bestand leest de bot niet. Noem het standaard-${of}.yaml.`,
      ),
    );
  });

  it('is a pipe in place of a file, which is not waited for', () => {
    const pipe = join(copy.folder, 'infobox', 'x.yaml');
    execFileSync('mkfifo', [pipe]);
    const told = copy.mistakes();
    rmSync(pipe);
    assert.deepEqual(told, ['infobox/x.yaml: dit bestand is er niet, of is niet te lezen.']);
  });

  it('is a day to come from which on a link is dead, for programs that know which day it is', () => {
    const url = '      - url: https://www.inkoopsociaaldomein.nl\n';
    copy.replace('infobox/standaard-9.yaml', url, `${url}        dead: 2026-11-02\n`);
    const told = (today: string) => {
      try {
        loadContent(copy.folder, today);
        return null;
      } catch (error) {
        return String(error);
      }
    };
    assert.equal(told('2026-11-02'), null);
    assert.match(
      told('2026-11-01') ?? '',
      /regel 13: bron "9-01", links nr\. 1, dead: "2026-11-02" moet nog komen\. Schrijf de dag van vandaag of een eerdere\.$/,
    );
  });

  const takeOut = (file: string, from: string, to: string) =>
    copy.write(file, (text) => text.slice(0, text.indexOf(from)) + text.slice(text.indexOf(to)));

  it('is a criterion that was taken out, told at the first of all the places that name it', () => {
    takeOut('framework.yaml', '      - id: "3A"', '      - id: "3B"');
    const [told = '', ...more] = copy.mistakes();
    assert.match(
      told,
      /^infobox\/standaard-3\.yaml, regel \d+: bron "3A-01", criteria nr\. 1: "3A" is geen criterium uit framework\.yaml\. Standaard 3 heeft 3B, 3C, 3D en 3E\. Het staat ook op \d+ andere plekken\.$/,
    );
    assert.deepEqual(more, []);
  });

  it('is a topic that was taken out without its questions', () => {
    takeOut('topics.yaml', '  - id: bg-kader', '  - id: bg-visie');
    assert.deepEqual(copy.mistakes(), [
      'questions/topics.yaml, regel 3: vragen bij "bg-kader": "bg-kader" bestaat niet.',
    ]);
  });

  it('is a privacy page that does not tell how long notes are kept', () => {
    copy.replace('texts.yaml', '{toelichtingen} na het', 'een jaar na het');
    assert.deepEqual(copy.mistakes(), [
      `texts.yaml, regel ${copy.lineOf('texts.yaml', '    sections:')}: pages.privacy.sections: nergens staat {toelichtingen}. Vertel hoe lang je dat bewaart.`,
    ]);
  });

  it('is an encoding that makes other letters of é and ë', () => {
    copy.write('topics.yaml', (text) => Buffer.from(text.replace('De visie', 'De coördinatie'), 'latin1'));
    const [told = '', ...more] = copy.mistakes();
    assert.match(
      told,
      /^topics\.yaml, regel \d+: ".*" heeft letters die niet kloppen\. Sla het bestand op als UTF-8\.$/,
    );
    assert.deepEqual(more, []);
  });

  it('is not a mark at the beginning of a file, nor the line ends of Windows, which count as one line each', () => {
    copy.write('topics.yaml', (text) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`));
    assert.deepEqual(copy.mistakes(), []);
    copy.replace('topics.yaml', 'title: De visie gefaseerde ketenzorg', 'title: 3');
    const line = copy.lineOf('topics.yaml', 'title: 3');
    assert.deepEqual(copy.mistakes(), [
      `topics.yaml, regel ${line}: onderwerp "bg-visie", title: "3" is voor de bot geen tekst. Zet het tussen aanhalingstekens.`,
    ]);
  });

  it('is not a comment on its own line or behind what can’t be cut off, nor a word such as “nee”', () => {
    copy.replace('choices.yaml', 'rank: 3', 'rank: 3 # hoogste');
    copy.replace('choices.yaml', 'mixed: deels', '# tussenin\nmixed: "deels" # tussenin');
    copy.replace('infobox/standaard-9.yaml', 'kind: website', 'kind: website # van wie?');
    copy.replace('infobox/standaard-9.yaml', '["9"]', '["9"] # alleen 9');
    copy.replace('texts.yaml', 'start: Start de zelfscan', 'start: "Begin bij #1"');
    copy.replace('texts.yaml', 'title: Mooi', 'title: nee');
    assert.deepEqual(copy.mistakes(), []);
  });
});
