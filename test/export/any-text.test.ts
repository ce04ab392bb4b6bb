import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportOf } from '../../dialogs/report/report.ts';
import type { TeamReport } from '../../dialogs/report/team-report.ts';
import { guarded } from '../../src/export/csv-guard.ts';
import { type ReportFormat, writeReport } from '../../src/export/export.ts';
import { content } from '../fixtures/content.ts';
import { INHERITED_NAMES } from '../fixtures/inherited-names.ts';
import { readCsv, readDocx, readXlsx } from '../fixtures/office.ts';
import { runs } from '../fixtures/runs.ts';
import { storedTeam } from '../fixtures/stored-team.ts';
import { markedOf } from '../fixtures/wording.ts';

const AT = '2026-11-23T09:00:00.000Z';

/** Pieces that break files: markup, ends of lines, signs without a picture, half signs, other directions. */
const hostile = fc.constantFrom(
  ']]>',
  '<w:t>&amp;</w:t>',
  '_x0041_',
  '_x005F_x0041_',
  '"; "',
  "'",
  '\u0000',
  '\u0008\u000b\u001f',
  '\u007f\u0080',
  '\u0085',
  '\u2028\u2029',
  '\ud800',
  '\udc00\ud800',
  '\uffff',
  '\ufffd',
  '\u{1fffe}',
  '👩‍👩‍👧 😀',
  'مرحبا בעולם \u202e',
  'é',
  '\t',
  '\r\n',
  '\r',
  '  ',
  '=HYPERLINK("https://x.nl")',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  '\u200b=1',
);
const anyText = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: hostile }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));

describe('Any text that people type', () => {
  for (const format of ['docx', 'xlsx', 'csv'] as const) {
    it(`comes back out of ${format} as it was, without what no program shows`, async () => {
      const property = fc.asyncProperty(anyText, anyText, async (note, name) => {
        const found = await readBack(format, note, name);
        assert.equal(found.note, expected(format, note));
        assert.equal(found.name, expected(format, name));
      });
      await fc.assert(property, { numRuns: format === 'docx' ? runs(12, 25) : runs(30, 60) });
    });

    it(`comes back out of ${format} when it is a name that every object has`, async () => {
      for (const name of INHERITED_NAMES) {
        const found = await readBack(format, name, name);
        assert.deepEqual(found, { note: name, name });
      }
    });

    it(`comes back out of ${format} when people, receivers and their ids are called so`, async () => {
      for (const name of INHERITED_NAMES) {
        const report = reportOf(content, calledSo(name), WHOLE);
        const file = await writeReport(content, report, { format, at: AT });
        const cells = cellsOf(format, file);
        const least = format === 'csv' ? 4 : 2;
        assert.ok(cells.filter((cell) => cell === name).length >= least, `${name} in ${format}`);
      }
    });

    it(`comes back out of ${format} when it is 10,000 signs long`, async () => {
      const note = '<Lang> & “verhaal” 😀\n'.repeat(500).slice(0, 10_000);
      assert.equal((await readBack(format, note, 'Noord')).note, expected(format, note));
    });
  }
});

/** What can be read of a text: control characters, half signs and signs that are none are not there. */
function readable(text: string): string {
  return [...text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')]
    .filter((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const control =
        (code < 32 && sign !== '\t' && sign !== '\n') || (code >= 127 && code < 160 && code !== 133);
      const half = code >= 0xd800 && code <= 0xdfff;
      const none = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef) || code === 0xfffd;
      return !control && !half && !none;
    })
    .join('');
}

/** In CSV an apostrophe may stand before it: test/export/csv-guard.test.ts tells when. */
function expected(format: ReportFormat, text: string): string {
  return format === 'csv' ? guarded(readable(text)) : readable(text);
}

async function readBack(format: ReportFormat, note: string, name: string) {
  const file = await writeReport(content, reportOf(content, withText(note, name), WHOLE), { format, at: AT });
  if (format === 'docx') return inDocx(file);
  if (format === 'xlsx') {
    const { sheets } = readXlsx(file);
    const [titles = [], row = []] = sheets.get('Antwoorden') ?? [];
    const title = String(sheets.get('Overzicht')?.[0]?.[0]);
    return { note: row[titles.indexOf('Toelichting')] ?? '', name: title.slice('Zelfscan · '.length) };
  }
  const rows = readCsv(file);
  const team = rows.find(({ Soort, Gegeven }) => Soort === 'team' && Gegeven === 'Naam');
  return { note: rows[0]?.Toelichting ?? '', name: team?.Waarde ?? '' };
}

function inDocx(file: Uint8Array) {
  const { paragraphs } = readDocx(file);
  const before = paragraphs.findIndex(
    ({ text }) => text === markedOf('voldoende') || text === 'Antwoord van toen',
  );
  const name = paragraphs[0]?.text.slice('Zelfscan · '.length) ?? '';
  return { note: paragraphs[before + 1]?.text ?? '', name };
}

/** Everything that can be read of a file, a cell or paragraph at a time. */
function cellsOf(format: ReportFormat, file: Uint8Array): (string | number)[] {
  if (format === 'docx') return readDocx(file).paragraphs.map(({ text }) => text);
  if (format === 'xlsx') return [...readXlsx(file).sheets.values()].flat(2);
  return readCsv(file).flatMap(Object.values);
}

/** A team in which this is the name and the id of a receiver, and stands wherever something has no word of its own. */
function calledSo(name: string): TeamReport {
  const stored = storedTeam(content);
  const [manager] = stored.managers;
  const [line] = stored.trail;
  const [action] = stored.actions;
  assert.ok(manager && line && action);
  return {
    ...stored,
    managers: [{ ...manager, id: name, name }],
    actions: [{ ...action, what: name, role: name, owner: name }],
    trail: [{ ...line, kind: 'add-manager', subject: name, choice: name, reason: name }],
  };
}

const WHOLE = { round: 1, withoutNotes: false };

/** A team with one answer, whose note and own name are these. */
function withText(note: string, name: string): TeamReport {
  const stored = storedTeam(content);
  const [first] = stored.rounds;
  const [answer] = first?.answers ?? [];
  assert.ok(first && answer);
  const criterion = content.criteria[0]?.id ?? '';
  const one = { ...answer, criterion, choice: 'Antwoord van toen', reason: null, link: '', note };
  const nothing = { actions: [], managers: [], deliveries: [], downloads: [], trail: [], technical: [] };
  return { ...stored, ...nothing, team: { ...stored.team, name }, rounds: [{ ...first, answers: [one] }] };
}
