import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import { ContentError, loadContent } from '../../content/index.ts';

const CONTENT = join(import.meta.dirname, '../../content');

/** What one line of the message must say: the file, the place in it, and what is wrong there. */
type Mistake = Readonly<{ name: string; file: string; edit: (file: Document) => void; says: string[] }>;

const set = (path: (string | number)[], value: unknown) => (file: Document) => file.setIn(path, value);
const drop = (path: (string | number)[]) => (file: Document) => void file.deleteIn(path);
const SENTENCE = ['standards', 2, 'criteria', 4, 'quoted'];
const link = ['resources', 0, 'links', 0, 'url'];

const MISTAKES: readonly Mistake[] = [
  {
    name: 'an unknown key',
    file: 'framework.yaml',
    edit: set(['standards', 2, 'criteria', 0, 'kleur'], 'rood'),
    says: ['standards.2.criteria.0', 'kleur'],
  },
  {
    name: 'a criterion without a norm',
    file: 'framework.yaml',
    edit: drop(['standards', 2, 'criteria', 0, 'norm']),
    says: ['criterion 3A', 'norm'],
  },
  {
    name: 'a standard without a norm',
    file: 'framework.yaml',
    edit: drop(['standards', 0, 'norm']),
    says: ['standards.0.norm'],
  },
  {
    name: 'a criterion that is there twice',
    file: 'framework.yaml',
    edit: set(['standards', 2, 'criteria', 1, 'id'], '3A'),
    says: ['criterion 3A', 'twice'],
  },
  {
    name: 'a resource for a criterion that is not there',
    file: 'infobox/standaard-9.yaml',
    edit: set(['resources', 0, 'criteria'], ['9A']),
    says: ['9-01.criteria', '9A'],
  },
  {
    name: 'a reference to a criterion that is not there',
    file: 'framework.yaml',
    edit: set(['standards', 3, 'criteria', 0, 'seeAlso'], ['6F']),
    says: ['4.seeAlso', '6F'],
  },
  {
    name: 'an unknown placeholder in a text',
    file: 'texts.yaml',
    edit: set(['buttons', 'next'], 'Verder met {standard}'),
    says: ['buttons.next', 'braces', 'standaard'],
  },
  {
    name: 'a placeholder in a text that takes none',
    file: 'texts.yaml',
    edit: set(['messages', 'hello', 'lines', 0], 'Hallo {naam}!'),
    says: ['messages.hello.lines.0', 'braces'],
  },
  {
    name: 'a placeholder with spaces, which would be shown as it stands',
    file: 'texts.yaml',
    edit: set(['buttons', 'next'], 'Verder met { standaard }'),
    says: ['buttons.next', 'braces'],
  },
  {
    name: 'a placeholder whose brace is not closed',
    file: 'texts.yaml',
    edit: set(['buttons', 'next'], 'Verder met {standaard'),
    says: ['buttons.next', 'braces'],
  },
  {
    name: 'a text for one person that takes the place of no other',
    file: 'alone.yaml',
    edit: set(['texts', 'notices', 'justFinished'], 'Klaar.'),
    says: ['notices', 'justFinished'],
  },
  {
    name: 'a text for one person with another placeholder',
    file: 'alone.yaml',
    edit: set(['texts', 'notices', 'justClosed'], '{team} is klaar.'),
    says: ['notices.justClosed', 'braces'],
  },
  {
    name: 'a word that is both an answer and a command',
    file: 'commands.yaml',
    edit: set(['commands', 'stop'], ['stop', 'nee']),
    says: ['choices.yaml', '"nee"', 'two things'],
  },
  {
    name: 'a word that means two things once capitals and accents are left out',
    file: 'commands.yaml',
    edit: set(['commands', 'stop'], ['stop', 'Néé']),
    says: ['choices.yaml', 'two things'],
  },
  {
    name: 'a link of a resource that is not http',
    file: 'infobox/standaard-9.yaml',
    edit: set(link, 'ftp://www.inkoopsociaaldomein.nl'),
    says: ['resources.0.links.0.url', 'http'],
  },
  {
    name: 'a link of a topic that would run a script',
    file: 'topics.yaml',
    edit: set(['topics', 0, 'links'], [{ url: 'javascript:alert(1)' }]),
    says: ['topics.0.links.0.url', 'http'],
  },
  {
    name: 'a link to the source of the framework that is not http',
    file: 'framework.yaml',
    edit: set(['source', 'url'], 'ftp://vng.nl/kwaliteitskader.pdf'),
    says: ['source.url'],
  },
  {
    name: 'a norm without a sentence that quotes it',
    file: 'framework.yaml',
    edit: drop(['standards', 2, 'criteria', 0, 'quoted']),
    says: ['standards.2.criteria.0.quoted'],
  },
  {
    name: 'a sentence for a norm that quotes nothing',
    file: 'framework.yaml',
    edit: set(SENTENCE, 'Iedereen is in staat systeemgericht te werken.'),
    says: ['standards.2.criteria.4.quoted', 'quotation'],
  },
  {
    name: 'a quotation that is not closed',
    file: 'framework.yaml',
    edit: set(SENTENCE, '“Alle professionals” moeten “in staat zijn systeemgericht te werken.'),
    says: ['3E.quoted', 'each “'],
  },
  {
    name: 'a quotation with another word than the norm',
    file: 'framework.yaml',
    edit: set(SENTENCE, '“Alle professionals” moeten “in staat zijn systematisch te werken”.'),
    says: ['3E.quoted', 'systematisch', 'word for word'],
  },
  {
    name: 'a quotation that cuts a word of the norm',
    file: 'framework.yaml',
    edit: set(SENTENCE, '“Alle professional” moeten “in staat zijn systeemgericht te werken”.'),
    says: ['3E.quoted', '“Alle professional”', 'word for word'],
  },
  {
    name: 'quotations in another order than in the norm',
    file: 'framework.yaml',
    edit: set(SENTENCE, '“In staat zijn systeemgericht te werken” is voor “alle professionals”.'),
    says: ['3E.quoted', 'alle professionals', 'word for word'],
  },
  {
    name: 'a sentence that leaves out the end of the norm',
    file: 'framework.yaml',
    edit: set(SENTENCE, '“Alle professionals” moeten “in staat zijn systeemgericht”.'),
    says: ['3E.quoted', 'leaves out "te werken"'],
  },
  {
    name: 'a sentence that leaves out a word in the middle of the norm',
    file: 'framework.yaml',
    edit: set(SENTENCE, '“Alle professionals” moeten “in staat zijn” om “te werken”.'),
    says: ['3E.quoted', 'leaves out "systeemgericht"'],
  },
  {
    name: 'a sentence that leaves out a part of the norm of a standard with one criterion',
    file: 'framework.yaml',
    edit: set(
      ['standards', 4, 'criteria', 0, 'quoted'],
      '“Zorg ervoor dat de lokale (wijk)teams beschikken over voldoende capaciteit”.',
    ),
    says: ['5.quoted', 'leaves out "om zicht'],
  },
  {
    name: 'a sentence with more than 12 words of its own',
    file: 'framework.yaml',
    edit: set(SENTENCE, `${'woord '.repeat(13)} “in staat zijn systeemgericht te werken”.`),
    says: ['3E.quoted', '13 words'],
  },
];

describe('The content of this repository', () => {
  it('loads', () => assert.doesNotThrow(() => loadContent()));

  it('is frozen to the last entry, so that no turn can change what another one reads', () => {
    assert.deepEqual(unfrozen('content', loadContent()), []);
    assert.throws(() => Object.assign(loadContent().texts.buttons, { start: 'Anders' }), TypeError);
  });
});

describe('A mistake in the content stops the start and says where it is', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync(CONTENT, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const change = (file: string, edit: (file: Document) => void) => {
    const document = parseDocument(readFileSync(join(folder, file), 'utf8'));
    edit(document);
    writeFileSync(join(folder, file), String(document));
  };
  const assertStops = (...says: string[]) => {
    assert.throws(
      () => loadContent(folder),
      (error) => {
        assert.ok(error instanceof ContentError, `a ContentError, not: ${error}`);
        const named = error.message.split('\n').some((line) => says.every((word) => line.includes(word)));
        assert.ok(named, `one line should say ${says.join(', ')}:\n${error.message}`);
        return true;
      },
    );
  };

  it('not a copy with a change that is allowed', () => {
    change('texts.yaml', set(['buttons', 'start'], 'Begin de zelfscan'));
    assert.equal(loadContent(folder).texts.buttons.start, 'Begin de zelfscan');
  });

  for (const { name, file, edit, says } of MISTAKES) {
    it(name, () => {
      change(file, edit);
      assertStops(file, ...says);
    });
  }

  it('YAML that cannot be read', () => {
    writeFileSync(join(folder, 'topics.yaml'), 'topics:\n  - id: bg-visie\n   title: De visie\n');
    assertStops('topics.yaml', 'line 3');
  });

  for (const file of ['framework', 'choices', 'topics', 'commands', 'texts'].map((name) => `${name}.yaml`)) {
    it(`a missing file: ${file}`, () => {
      rmSync(join(folder, file));
      assertStops(`${file}: `, 'no such file');
    });
  }

  it('a missing folder: infobox', () => {
    rmSync(join(folder, 'infobox'), { recursive: true });
    assertStops('infobox', 'no such file');
  });

  it('two mistakes in two files, both at once', () => {
    change('infobox/standaard-9.yaml', set(link, 'www.inkoopsociaaldomein.nl'));
    change('texts.yaml', drop(['buttons', 'help']));
    assertStops('infobox/standaard-9.yaml', 'resources.0.links.0.url');
    assertStops('texts.yaml', 'buttons.help');
  });
});

function unfrozen(at: string, value: unknown): string[] {
  // Bytes can't be frozen.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  const inside = Object.entries(value).flatMap(([key, inner]) => unfrozen(`${at}.${key}`, inner));
  return Object.isFrozen(value) ? inside : [at, ...inside];
}
