import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import fc from 'fast-check';
import { isCollection, isMap, isScalar, type Node, parseDocument, visit } from 'yaml';
import { ContentCopy } from '../fixtures/content-copy.ts';

/** A value in the text of a file: where it and what it stands in begin and end, and what nobody could have meant there. */
type Spot = Readonly<{
  at: number;
  end: number;
  around: readonly [start: number, end: number];
  garbage: string[];
}>;

/** What zod says by itself, in English. */
const ENGLISH = /invalid|expected|received|too (?:big|small)|unrecognized|must |missing|undefined/i;

describe('Any value of the content that is replaced by garbage', function () {
  this.timeout(60_000);
  let copy: ContentCopy;
  before(() => {
    copy = new ContentCopy();
  });
  afterEach(() => copy.restore());
  after(() => copy.remove());

  it('is told in Dutch in one line, which names a line of the entry that holds it', () => {
    const files = globSync('**/*.yaml', { cwd: copy.folder }).sort();
    const spots = new Map<string, Spot[]>();
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), fc.nat(), (file, which, kind) => {
        const text = copy.text(file);
        const found = spots.get(file) ?? spotsIn(text);
        spots.set(file, found);
        const { at, end, around, garbage } = pick(found, which);
        const written = pick(garbage, kind);
        copy.write(file, () => text.slice(0, at) + written + text.slice(end));
        const told = copy.mistakes();
        copy.restore();

        assert.equal(told.length, 1, told.join('\n'));
        const [first = ''] = told;
        assert.ok(first.startsWith(`${file}, regel `), `${file}: ${written}\n${told.join('\n')}`);
        assertTold(first);
        const line = Number(/, regel (\d+): /.exec(first)?.[1]);
        const [from, to] = [
          lineAt(text, around[0]) - 1,
          lineAt(text, around[1]) + written.split('\n').length,
        ];
        assert.ok(line >= from && line <= to, `${first}\nnot in ${from}-${to}`);
      }),
      { numRuns: 40 },
    );
  });

  function assertTold(line: string): void {
    const [, file = '', number] = /^([\w/.-]+\.yaml), regel (\d+): /.exec(line) ?? [];
    assert.ok(Number(number) <= copy.text(file).split('\n').length, line);
    assert.doesNotMatch(line.slice(line.indexOf(': ')).replace(/["“].*["”]/g, ''), ENGLISH);
  }
});

/** Every value of a file that is no key. */
function spotsIn(text: string): Spot[] {
  const spots: Spot[] = [];
  visit(parseDocument(text), {
    Node(key, node, path) {
      const around = path.findLast((one): one is Node => isCollection(one)) ?? node;
      if (key === 'key' || !node.range || !around.range) return;
      const [at, valueEnd] = node.range;
      const end = at + text.slice(at, valueEnd).trimEnd().length;
      spots.push({
        at,
        end,
        around: [around.range[0], around.range[1]],
        garbage: garbageFor(node, text, end),
      });
    },
  });
  return spots;
}

/** Another kind of value, nothing, or a key that nobody knows. */
function garbageFor(node: Node, text: string, end: number): string[] {
  const at = node.range?.[0] ?? 0;
  const own = text.slice(at, end);
  if (isMap(node)) {
    const indent = ' '.repeat(at - text.lastIndexOf('\n', at - 1) - 1);
    return ['tekst', '[]', node.flow ? `{onbekend: 5, ${own.slice(1)}` : `onbekend: 5\n${indent}${own}`];
  }
  if (!isScalar(node)) return ['tekst', '12', '{}'];
  return typeof node.value === 'string'
    ? ['""', '12', '{onbekend: 5}', 'true', '[]']
    : ['tekst', '[]', '{onbekend: 5}'];
}

function pick<Entry>(entries: readonly Entry[], which: number): Entry {
  const entry = entries[which % entries.length];
  assert.ok(entry !== undefined);
  return entry;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
